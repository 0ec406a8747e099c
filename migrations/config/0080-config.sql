-- Config: the numbers a workspace judges by. Versions are only ever added; drafts change until they end.

create schema config;
comment on schema config is 'The numbers each workspace judges by: versions, drafts, and the shadow a draft casts';
grant usage on schema config to rung_usage, rung_outcomes, rung_accounts, rung_health;

create table config.versions (
  workspace_id text not null,
  -- 1, 2, 3 ...; 0 is what is built in, and has no row
  version integer not null check (version > 0),
  -- in force from then on
  published_at timestamptz not null,
  stored_at timestamptz not null default now(),
  -- whole: every section, not only what differs
  document jsonb not null,
  -- the sections that differ from the version before
  changed text[] not null,
  note text not null,
  -- the key, and the person it speaks for
  published_by text not null,
  person_id text,
  draft_id text not null,
  -- the version whose document this one brought back; 0 for what is built in
  rollback_of integer,
  primary key (workspace_id, version)
);

alter table config.versions enable row level security;
alter table config.versions force row level security;
create policy workspace on config.versions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- no update, no delete: a version is never edited, a rollback is a new one
grant select on config.versions to rung_usage, rung_outcomes, rung_accounts;
grant select, insert on config.versions to rung_health;

create table config.drafts (
  workspace_id text not null,
  id text not null,
  status text not null check (status in ('open', 'published', 'discarded')),
  document jsonb not null,
  changed text[] not null,
  note text not null,
  based_on integer not null,
  rollback_of integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by text not null,
  person_id text,
  -- of exactly this document: a change of it puts this back to null
  shadow_started_at timestamptz,
  primary key (workspace_id, id)
);
-- two drafts at once would each be tried against a config that the other changes
create unique index drafts_one_open on config.drafts (workspace_id) where status = 'open';

alter table config.drafts enable row level security;
alter table config.drafts force row level security;
create policy workspace on config.drafts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select on config.drafts to rung_usage, rung_outcomes, rung_accounts;
grant select, insert, update on config.drafts to rung_health;

-- What each context has still to judge under the draft before an account's health can be: a row goes when it is done.
create table config.shadow_work (
  workspace_id text not null,
  draft_id text not null,
  consumer text not null check (consumer in ('usage', 'outcomes', 'accounts')),
  account_id text not null,
  primary key (workspace_id, draft_id, consumer, account_id)
);
create index shadow_work_by_account on config.shadow_work (workspace_id, account_id);

alter table config.shadow_work enable row level security;
alter table config.shadow_work force row level security;
create policy workspace on config.shadow_work
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, delete on config.shadow_work to rung_usage, rung_outcomes, rung_accounts;
grant select, insert, delete on config.shadow_work to rung_health;
