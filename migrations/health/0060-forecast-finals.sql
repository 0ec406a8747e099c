-- The final forecast of a quarter: a number a person commits to after seeing the others. Appended, the newest holds.

create table health.forecast_finals (
  workspace_id text not null,
  id text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  -- '' means all segments, all CSMs
  segment text not null,
  csm_id text not null,
  retained_minor bigint not null check (retained_minor >= 0),
  arr_after_minor bigint not null check (arr_after_minor >= retained_minor),
  recorded_at timestamptz not null,
  -- the key it came by, and the person the key speaks for
  recorded_by text not null,
  person_id text,
  primary key (workspace_id, id)
);
create index forecast_finals_by_quarter on health.forecast_finals (workspace_id, quarter, segment, csm_id, recorded_at desc);

alter table health.forecast_finals enable row level security;
alter table health.forecast_finals force row level security;
create policy workspace on health.forecast_finals
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.forecast_finals to rung_health;
