-- What worklists are built from: of an account what there is to look at, and where it stood on the ladder on a day before.
create or replace view published.accounts as
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
    current_accounts.model_version,
    current_accounts.worklist
  from health.current_accounts;

create or replace view published.judged_days as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.state,
    scores.since,
    scores.usage_side,
    scores.attained_side,
    scores.contradictions,
    scores.ladder_expected,
    scores.engine_version,
    scores.policy_version
  from health.scores;
