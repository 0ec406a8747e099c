-- What a concern is called in a word or two, beside its level: what is promised for it and what meets it are counted by both.
-- Words stay words, kept apart.
alter table outcomes.promises
  add column concern_tag text check (concern_tag ~ '^[a-z0-9_]{1,60}$'),
  add check (concern_tag is null or concern_level is not null);
alter table outcomes.segment_promises
  add column concern_tag text check (concern_tag ~ '^[a-z0-9_]{1,60}$'),
  add check (concern_tag is null or concern_level is not null);

-- What somebody at an account is concerned about. occurred_at is the day it was stated.
create table outcomes.concerns (
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
  tag text check (tag ~ '^[a-z0-9_]{1,60}$'),
  stakeholder_id text,
  -- the desired outcome it stands behind
  outcome_id text,
  words_ref text,
  -- from that day on it is none any more
  until_on date,
  primary key (workspace_id, id, revision)
);
create unique index concerns_natural_key on outcomes.concerns (workspace_id, external_id) where revision = 1;
create index concerns_by_external_id on outcomes.concerns (workspace_id, external_id);
create index concerns_by_account on outcomes.concerns (workspace_id, account_id);

alter table outcomes.concerns enable row level security;
alter table outcomes.concerns force row level security;
create policy workspace on outcomes.concerns
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.concerns to rung_outcomes;

-- Which concerns a capability of the vendor's is there for, as its product people say. Of no account.
create table outcomes.capabilities (
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
  capability text not null,
  -- [{ level, tag }], tag null for any of the level
  meets jsonb not null,
  primary key (workspace_id, id, revision)
);
create unique index capabilities_natural_key on outcomes.capabilities (workspace_id, external_id) where revision = 1;
create index capabilities_by_external_id on outcomes.capabilities (workspace_id, external_id);

alter table outcomes.capabilities enable row level security;
alter table outcomes.capabilities force row level security;
create policy workspace on outcomes.capabilities
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.capabilities to rung_outcomes;

-- What is planned to be built. occurred_at is the day it was added to the roadmap. Of no account.
create table outcomes.roadmap_items (
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
  capability text not null,
  planned_on date not null,
  delivered_on date,
  primary key (workspace_id, id, revision)
);
create unique index roadmap_items_natural_key on outcomes.roadmap_items (workspace_id, external_id) where revision = 1;
create index roadmap_items_by_external_id on outcomes.roadmap_items (workspace_id, external_id);

alter table outcomes.roadmap_items enable row level security;
alter table outcomes.roadmap_items force row level security;
create policy workspace on outcomes.roadmap_items
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.roadmap_items to rung_outcomes;
