-- A training that waits until the past days it needs are judged, or that learns: one a workspace, gone once it is kept as a run.
create table renewals.training_progress (
  workspace_id text not null,
  -- null: every lead
  lead_days integer,
  started_by text,
  person_id text,
  started_at timestamptz not null,
  stage text not null check (stage in ('backfill', 'learning')),
  step integer not null,
  steps integer not null,
  -- what was asked of the past: how many days of how many accounts, from when to when; null where nothing was
  backfill jsonb,
  updated_at timestamptz not null,
  primary key (workspace_id)
);

alter table renewals.training_progress enable row level security;
alter table renewals.training_progress force row level security;
create policy workspace on renewals.training_progress
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on renewals.training_progress to rung_renewals;

-- Which past days were judged, and whether those it asked for are.
grant select on signals.due_work, signals.daily_passes to rung_renewals;
