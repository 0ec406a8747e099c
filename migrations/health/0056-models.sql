-- Models of risk learnt from a workspace's own renewals, and when each came into force: only ever added, so that a past
-- answer is found under the model of its own instant.
create table health.models (
  workspace_id text not null,
  id text not null,
  version text not null,
  run integer not null,
  lead_days integer not null check (lead_days > 0),
  -- what it was learnt from was known by this instant
  learnt_at timestamptz not null,
  -- null: judged and not promoted. The newest of a lead is in force, until the next one is
  in_force_at timestamptz check (in_force_at >= learnt_at),
  n integer not null,
  lost integer not null,
  model jsonb not null,
  report jsonb not null,
  primary key (workspace_id, id),
  unique (workspace_id, version)
);
create index models_in_force on health.models (workspace_id, lead_days, in_force_at desc) where in_force_at is not null;

alter table health.models enable row level security;
alter table health.models force row level security;
create policy workspace on health.models
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.models to rung_health;

-- Each time that models were to be learnt: the newest says when that was, and how many resolutions were known by then.
create table health.model_runs (
  workspace_id text not null,
  run integer not null,
  ran_at timestamptz not null,
  resolved integer not null,
  -- one entry a lead: what was decided, why, and how the model in force does by now
  leads jsonb not null,
  -- the key that asked for it; null when it was time
  started_by text,
  primary key (workspace_id, run)
);

alter table health.model_runs enable row level security;
alter table health.model_runs force row level security;
create policy workspace on health.model_runs
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.model_runs to rung_health;
