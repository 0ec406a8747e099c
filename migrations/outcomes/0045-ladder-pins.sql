-- A CSM's own opinion of the level an account is on. Shown beside what the evidence says, never part of it.

create table outcomes.ladder_pins (
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
  level integer not null check (level >= 1 and level <= 5),
  reason_ref text,
  -- the first day on which it no longer holds
  expires_on date not null,
  person_id text not null,
  primary key (workspace_id, id, revision)
);
create unique index ladder_pins_natural_key on outcomes.ladder_pins (workspace_id, external_id) where revision = 1;
create index ladder_pins_by_external_id on outcomes.ladder_pins (workspace_id, external_id);
create index ladder_pins_by_account on outcomes.ladder_pins (workspace_id, account_id);

alter table outcomes.ladder_pins enable row level security;
alter table outcomes.ladder_pins force row level security;
create policy workspace on outcomes.ladder_pins
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.ladder_pins to rung_outcomes;
