-- Every forecast that was served, with what it was made from, so that it can be scored when its quarter is over.

create table health.kept_forecasts (
  workspace_id text not null,
  id text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  -- '' means all segments, all CSMs
  segment text not null,
  csm_id text not null,
  as_of date not null,
  known_at timestamptz not null,
  served_at timestamptz not null,
  -- of all that the numbers follow from: the same question on the same day from the same inputs is one row
  inputs_sha256 text not null check (inputs_sha256 ~ '^[0-9a-f]{64}$'),
  policy_version text not null,
  -- verdicts that were sealed to the one who asked: such a forecast teaches nothing
  sealed_verdicts integer not null check (sealed_verdicts >= 0),
  arr_due_minor bigint not null check (arr_due_minor > 0),
  -- of the retained ARR: its mean, what one log-odds of the common factor moves it by, and what it scatters alone
  expected_minor double precision not null,
  pull_minor double precision not null,
  own_variance double precision not null,
  factor_sd double precision not null,
  -- what each voice said of gross retention
  said jsonb not null,
  primary key (workspace_id, id),
  unique (workspace_id, quarter, segment, csm_id, as_of, inputs_sha256)
);
create index kept_forecasts_by_scope on health.kept_forecasts (workspace_id, segment, csm_id, served_at);

alter table health.kept_forecasts enable row level security;
alter table health.kept_forecasts force row level security;
create policy workspace on health.kept_forecasts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- neither update nor delete: what was said stays said
grant select, insert on health.kept_forecasts to rung_health;
