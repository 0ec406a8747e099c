-- Beside the renewals of a past day what a forecast adds up of them, where the row holds it.
create or replace view published.history as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.csm_id,
    scores.segment,
    scores.renewals,
    scores.decided_renewals,
    scores.quarter_opening
  from health.scores;
