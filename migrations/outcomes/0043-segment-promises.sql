-- What was promised to every account of a segment. occurred_at is the day it was made; of no account itself.

create table outcomes.segment_promises (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  segment text not null,
  capability text not null,
  concern_level integer check (concern_level >= 1 and concern_level <= 5),
  concern_words_ref text,
  weight integer not null check (weight >= 1 and weight <= 5),
  made_by text not null,
  due_on date,
  our_words_ref text,
  status text not null check (status in ('open', 'kept', 'broken', 'withdrawn')),
  settled_on date,
  check ((status = 'open') = (settled_on is null)),
  primary key (workspace_id, id, revision)
);
create unique index segment_promises_natural_key on outcomes.segment_promises (workspace_id, external_id) where revision = 1;
create index segment_promises_by_external_id on outcomes.segment_promises (workspace_id, external_id);

alter table outcomes.segment_promises enable row level security;
alter table outcomes.segment_promises force row level security;
create policy workspace on outcomes.segment_promises
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.segment_promises to rung_outcomes;
