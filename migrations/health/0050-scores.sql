-- Scores: what each account's health was judged to be, one final revision a closed day, and every later one beside it.

create table health.scores (
  workspace_id text not null,
  account_id text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null default now(),
  -- usage and attained as shares of one, null when unknown: what the state is folded from
  usage double precision,
  attained double precision,
  state text not null check (state in ('thriving', 'hollow', 'quiet_success', 'failing', 'unknown')),
  since date not null,
  usage_side text check (usage_side in ('high', 'low')),
  attained_side text check (attained_side in ('high', 'low')),
  -- hundredths of a point, null when nothing of weight is known
  score_hundredths integer,
  band text not null check (band in ('healthy', 'watch', 'at_risk', 'unknown')),
  coverage double precision not null,
  -- each { kind, name, hundredths }; they add up to score_hundredths
  contributions jsonb not null,
  -- each { pair, size, since }
  contradictions jsonb not null,
  engine_version text not null,
  policy_version text not null,
  model_version text not null,
  primary key (workspace_id, account_id, as_of, recorded_at)
);

alter table health.scores enable row level security;
alter table health.scores force row level security;
create policy workspace on health.scores
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update and delete: while a day is open its revisions replace each other
grant select, insert, update, delete on health.scores to rung_health;
