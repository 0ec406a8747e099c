-- What a workspace defines for itself: core features, metrics, milestones; and when accounts reached milestones.

create table usage.features (
  workspace_id text not null,
  -- the name of the event whose use is use of the feature
  event text not null,
  name text not null,
  -- false: no longer one
  core boolean not null,
  updated_at timestamptz not null,
  primary key (workspace_id, event)
);

alter table usage.features enable row level security;
alter table usage.features force row level security;
create policy workspace on usage.features
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.features to rung_usage;

create table usage.metric_definitions (
  workspace_id text not null,
  key text not null,
  -- null: every event
  events text[],
  properties jsonb not null,
  aggregation text not null check (aggregation in ('count', 'unique_users', 'unique_days', 'sum', 'last')),
  property text,
  window_days integer not null check (window_days >= 1 and window_days <= 366),
  retired boolean not null,
  updated_at timestamptz not null,
  primary key (workspace_id, key),
  check ((aggregation in ('sum', 'last')) = (property is not null))
);

alter table usage.metric_definitions enable row level security;
alter table usage.metric_definitions force row level security;
create policy workspace on usage.metric_definitions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.metric_definitions to rung_usage;

create table usage.milestone_definitions (
  workspace_id text not null,
  key text not null,
  -- null: not measured here, another system tells when it is reached
  metric text,
  threshold double precision,
  retired boolean not null,
  updated_at timestamptz not null,
  primary key (workspace_id, key),
  check ((metric is null) = (threshold is null))
);

alter table usage.milestone_definitions enable row level security;
alter table usage.milestone_definitions force row level security;
create policy workspace on usage.milestone_definitions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.milestone_definitions to rung_usage;

-- Append-only: of those recorded by an instant the highest revision holds. A null day takes the one before back.
create table usage.milestone_reaches (
  workspace_id text not null,
  group_key text not null,
  milestone_key text not null,
  revision integer not null check (revision >= 1),
  reached_on date,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  -- the key that told it; null when it was found by counting
  recorded_by text,
  primary key (workspace_id, group_key, milestone_key, revision)
);

alter table usage.milestone_reaches enable row level security;
alter table usage.milestone_reaches force row level security;
create policy workspace on usage.milestone_reaches
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on usage.milestone_reaches to rung_usage;
