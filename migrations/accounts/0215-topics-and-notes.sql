-- What a ticket or a touch was about, in one of eight words that its sender gives; and notes, what somebody wrote down about an
-- account without having spoken to anybody.

alter table accounts.tickets
  add column topic text
    check (topic in ('price', 'competitor', 'leaving', 'outage', 'bug', 'how_to', 'feature', 'praise'));
alter table accounts.touches
  add column topic text
    check (topic in ('price', 'competitor', 'leaving', 'outage', 'bug', 'how_to', 'feature', 'praise'));

create table accounts.notes (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_id text,
  person_id text,
  topic text
    check (topic in ('price', 'competitor', 'leaving', 'outage', 'bug', 'how_to', 'feature', 'praise')),
  text_ref text,
  primary key (workspace_id, id, revision)
);
create unique index notes_natural_key on accounts.notes (workspace_id, external_id) where revision = 1;
create index notes_by_external_id on accounts.notes (workspace_id, external_id);
create index notes_by_account on accounts.notes (workspace_id, account_id);

alter table accounts.notes enable row level security;
alter table accounts.notes force row level security;
create policy workspace on accounts.notes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.notes to rung_accounts;
