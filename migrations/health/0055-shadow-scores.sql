-- What each account's health is today, and what it would be under a draft of the config: kept as the record of what was
-- looked at before a publication.
create table health.shadow_scores (
  workspace_id text not null,
  draft_id text not null,
  account_id text not null,
  -- null until the account was judged, and all of what follows with it
  judged_at timestamptz,
  as_of date,
  in_force_hundredths integer,
  in_force_band text check (in_force_band in ('healthy', 'watch', 'at_risk', 'unknown')),
  draft_hundredths integer,
  draft_band text check (draft_band in ('healthy', 'watch', 'at_risk', 'unknown')),
  check (num_nulls(judged_at, as_of, in_force_band, draft_band) in (0, 4)),
  primary key (workspace_id, draft_id, account_id)
);

alter table health.shadow_scores enable row level security;
alter table health.shadow_scores force row level security;
create policy workspace on health.shadow_scores
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update: while a shadow runs its accounts are judged again as facts come in; delete: a changed draft starts anew
grant select, insert, update, delete on health.shadow_scores to rung_health;
