-- What was promised, how it was understood, and what became of it. occurred_at is the day it was made.

create table outcomes.promises (
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
  capability text not null,
  concern_level integer check (concern_level >= 1 and concern_level <= 5),
  concern_words_ref text,
  weight integer not null check (weight >= 1 and weight <= 5),
  -- the role at the vendor that made it: sales, csm
  made_by text not null,
  due_on date,
  our_words_ref text,
  customer_words_ref text,
  confirmed_on date,
  understanding text not null check (understanding in ('aligned', 'partial', 'misaligned', 'unknown')),
  status text not null check (status in ('open', 'kept', 'broken', 'withdrawn')),
  settled_on date,
  check ((status = 'open') = (settled_on is null)),
  primary key (workspace_id, id, revision)
);
create unique index promises_natural_key on outcomes.promises (workspace_id, external_id) where revision = 1;
create index promises_by_external_id on outcomes.promises (workspace_id, external_id);
create index promises_by_account on outcomes.promises (workspace_id, account_id);

alter table outcomes.promises enable row level security;
alter table outcomes.promises force row level security;
create policy workspace on outcomes.promises
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.promises to rung_outcomes;
