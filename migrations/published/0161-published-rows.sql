-- What judgements publish for others: the current rows as views. They belong to rung_owner, which forced row-level security
-- binds: they show the caller's workspace and no other. Whoever acts on judgements reads these and no table of health.

create schema published;
comment on schema published is 'Views of what accounts were last judged to be, for services that act on it';

create view published.accounts as
  select
    current_accounts.workspace_id,
    current_accounts.account_id,
    current_accounts.judged_on,
    current_accounts.recorded_at,
    current_accounts.score_hundredths,
    current_accounts.band,
    current_accounts.coverage,
    current_accounts.provisional,
    current_accounts.state,
    current_accounts.since,
    current_accounts.usage,
    current_accounts.attained,
    current_accounts.relationship,
    current_accounts.trust,
    current_accounts.trend_30d,
    current_accounts.trend_90d,
    current_accounts.arr_minor,
    current_accounts.currency,
    current_accounts.next_renewal_id,
    current_accounts.next_due_on,
    current_accounts.next_probability_lost,
    current_accounts.decided_renewals,
    current_accounts.flags,
    current_accounts.csm_id,
    current_accounts.segment,
    current_accounts.closed,
    current_accounts.engine_version,
    current_accounts.policy_version,
    current_accounts.model_version
  from health.current_accounts;

create view published.renewals as
  select
    current_renewals.workspace_id,
    current_renewals.account_id,
    current_renewals.renewal_id,
    current_renewals.judged_on,
    current_renewals.due_on,
    current_renewals.arr_minor,
    current_renewals.probability_lost,
    current_renewals.arr_at_risk_minor,
    current_renewals.shown,
    current_renewals.band,
    current_renewals.state,
    current_renewals.csm_id,
    current_renewals.segment
  from health.current_renewals;

create view published.contradictions as
  select
    current_contradictions.workspace_id,
    current_contradictions.account_id,
    current_contradictions.pair,
    current_contradictions.size,
    current_contradictions.since,
    current_contradictions.shown,
    current_contradictions.band,
    current_contradictions.state,
    current_contradictions.csm_id,
    current_contradictions.segment,
    current_contradictions.closed
  from health.current_contradictions;

grant usage on schema published to rung_health;
grant select on published.accounts, published.renewals, published.contradictions to rung_health;
