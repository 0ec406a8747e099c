-- What an account was last judged to be, one row an account, one an open renewal and one a contradiction: what lists of now
-- read. Written in the transaction that writes the history row. Scores gain what lists of the past read.

alter table health.scores
  add column relationship double precision,
  add column trust double precision,
  add column segment text,
  add column csm_id text,
  -- minor units of the workspace's currency
  add column arr_minor bigint,
  add column currency text,
  add column flags text[],
  -- open renewals with their risk, the first due first; null in a row from before lists could be read of it
  add column renewals jsonb,
  -- renewals of the account's signals that are decided
  add column decided_renewals jsonb,
  add constraint scores_listed check (num_nulls(flags, renewals, decided_renewals) in (0, 3));

create table health.current_accounts (
  workspace_id text not null,
  account_id text not null,
  judged_on date not null,
  -- of the history row that stands beside it
  recorded_at timestamptz not null,
  score_hundredths integer,
  band text not null check (band in ('healthy', 'watch', 'at_risk', 'unknown')),
  coverage double precision not null,
  provisional boolean not null,
  contributions jsonb not null,
  state text not null check (state in ('thriving', 'hollow', 'quiet_success', 'failing', 'unknown')),
  since date not null,
  usage_side text check (usage_side in ('high', 'low')),
  attained_side text check (attained_side in ('high', 'low')),
  usage double precision,
  attained double precision,
  relationship double precision,
  trust double precision,
  -- hundredths of a point since the newest row of 30 and 90 days before, null without one
  trend_30d integer,
  trend_90d integer,
  arr_minor bigint,
  currency text,
  -- of the open renewal that is due first
  next_renewal_id text,
  next_due_on date,
  next_probability_lost double precision,
  decided_renewals jsonb not null,
  flags text[] not null,
  flag_count integer not null,
  csm_id text,
  segment text,
  closed boolean not null,
  engine_version text not null,
  policy_version text not null,
  model_version text not null,
  primary key (workspace_id, account_id)
);
-- One an order that a list can be asked for: read from either end, so that a page costs a page.
create index current_accounts_by_score on health.current_accounts (workspace_id, score_hundredths, account_id);
create index current_accounts_by_usage on health.current_accounts (workspace_id, usage, account_id);
create index current_accounts_by_attained on health.current_accounts (workspace_id, attained, account_id);
create index current_accounts_by_relationship on health.current_accounts (workspace_id, relationship, account_id);
create index current_accounts_by_trust on health.current_accounts (workspace_id, trust, account_id);
create index current_accounts_by_trend_30d on health.current_accounts (workspace_id, trend_30d, account_id);
create index current_accounts_by_trend_90d on health.current_accounts (workspace_id, trend_90d, account_id);
create index current_accounts_by_arr on health.current_accounts (workspace_id, arr_minor, account_id);
create index current_accounts_by_due on health.current_accounts (workspace_id, next_due_on, account_id);
create index current_accounts_by_risk on health.current_accounts (workspace_id, next_probability_lost, account_id);
create index current_accounts_by_csm on health.current_accounts (workspace_id, csm_id, account_id);
create index current_accounts_by_segment on health.current_accounts (workspace_id, segment, account_id);
create index current_accounts_by_state on health.current_accounts (workspace_id, state, account_id);
create index current_accounts_by_flags on health.current_accounts (workspace_id, flag_count, account_id);

create table health.current_renewals (
  workspace_id text not null,
  account_id text not null,
  renewal_id text not null,
  judged_on date not null,
  due_on date not null,
  arr_minor bigint,
  probability_lost double precision not null,
  arr_at_risk_minor bigint,
  -- at each lead, the shortest first: as if that lead's model answered
  lead_days integer[] not null,
  lead_probabilities double precision[] not null,
  lead_arr_at_risk_minor bigint[] not null,
  -- the renewal, its risk and its reasons as they are shown
  shown jsonb not null,
  score_hundredths integer,
  band text not null check (band in ('healthy', 'watch', 'at_risk', 'unknown')),
  state text not null check (state in ('thriving', 'hollow', 'quiet_success', 'failing', 'unknown')),
  csm_id text,
  segment text,
  primary key (workspace_id, account_id, renewal_id)
);
create index current_renewals_by_risk on health.current_renewals (workspace_id, probability_lost, renewal_id);
create index current_renewals_by_arr_at_risk on health.current_renewals (workspace_id, arr_at_risk_minor, renewal_id);
create index current_renewals_by_due on health.current_renewals (workspace_id, due_on, renewal_id);
create index current_renewals_by_csm on health.current_renewals (workspace_id, csm_id, renewal_id);

create table health.current_contradictions (
  workspace_id text not null,
  account_id text not null,
  pair text not null,
  size double precision not null,
  since date not null,
  -- { left, right, distance }: both sides with their evidence
  shown jsonb not null,
  band text not null check (band in ('healthy', 'watch', 'at_risk', 'unknown')),
  state text not null check (state in ('thriving', 'hollow', 'quiet_success', 'failing', 'unknown')),
  csm_id text,
  segment text,
  closed boolean not null,
  primary key (workspace_id, account_id, pair)
);
create index current_contradictions_by_size on health.current_contradictions (workspace_id, size, account_id, pair);
create index current_contradictions_by_csm on health.current_contradictions (workspace_id, csm_id, size);

alter table health.current_accounts enable row level security;
alter table health.current_accounts force row level security;
create policy workspace on health.current_accounts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table health.current_renewals enable row level security;
alter table health.current_renewals force row level security;
create policy workspace on health.current_renewals
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table health.current_contradictions enable row level security;
alter table health.current_contradictions force row level security;
create policy workspace on health.current_contradictions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update: each judgement replaces the one before; delete: an account is merged away or retracted, a renewal decided
grant select, insert, update, delete on health.current_accounts, health.current_renewals, health.current_contradictions
  to rung_health;

-- Every account that has a score is judged again from its newest day on, so that its rows are there. Row-level security
-- binds the owner too, and no workspace is named here.
alter table health.scores no force row level security;
alter table signals.due_work no force row level security;
insert into signals.due_work (workspace_id, consumer, account_id, since)
select scores.workspace_id, 'health', scores.account_id, max(scores.as_of)
from health.scores
group by scores.workspace_id, scores.account_id;
alter table health.scores force row level security;
alter table signals.due_work force row level security;
