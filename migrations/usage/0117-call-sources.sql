-- Who sends what: for each key and client library what came, what was refused and why. Counts and shapes, never values.

create table usage.call_sources (
  workspace_id text not null,
  -- collector: single calls; daily: a warehouse's daily numbers
  kind text not null check (kind in ('collector', 'daily')),
  key_id text not null,
  -- as context.library says; '' when nobody said
  library text not null,
  version text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- the newest accepted fact, by its own time
  last_event_at timestamptz,
  requests bigint not null,
  -- accepted, by type of call; `days` of daily numbers
  tracks bigint not null,
  identifies bigint not null,
  groups bigint not null,
  pages bigint not null,
  screens bigint not null,
  aliases bigint not null,
  days bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  -- accepted, though the other source counts on their account-day
  uncounted bigint not null,
  -- accepted without some of their fields
  trimmed bigint not null,
  -- receipt minus timestamp of accepted calls that are no history
  lag_calls bigint not null,
  lag_ms_sum double precision not null,
  lag_ms_max double precision not null,
  lag_ms_last double precision,
  -- receipt minus sentAt
  sent_lag_ms_last double precision,
  primary key (workspace_id, kind, key_id, library, version)
);

alter table usage.call_sources enable row level security;
alter table usage.call_sources force row level security;
create policy workspace on usage.call_sources
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.call_sources to rung_usage;

create table usage.call_refusals (
  workspace_id text not null,
  kind text not null,
  key_id text not null,
  library text not null,
  version text not null,
  -- the type of call; 'request' when the whole request was refused
  type text not null,
  reason text not null,
  count bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  -- the newest few: names, kinds and lengths of fields
  examples jsonb not null,
  primary key (workspace_id, kind, key_id, library, version, type, reason)
);

alter table usage.call_refusals enable row level security;
alter table usage.call_refusals force row level security;
create policy workspace on usage.call_refusals
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.call_refusals to rung_usage;
