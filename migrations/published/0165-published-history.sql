-- Renewals for forecasts: as they were last judged, and as they were judged as of a past day and known then.
create view published.renewals_due as
  select
    current_renewals.workspace_id,
    current_renewals.account_id,
    current_renewals.renewal_id,
    current_renewals.due_on,
    current_renewals.arr_minor,
    current_renewals.probability_lost,
    current_renewals.given_kept,
    current_renewals.csm_call,
    current_renewals.csm_probability,
    current_renewals.evidence,
    current_renewals.csm_id,
    current_renewals.segment
  from health.current_renewals;

create view published.history as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.csm_id,
    scores.segment,
    scores.renewals,
    scores.decided_renewals
  from health.scores;

-- whose service is made by 0170
grant select on published.renewals_due, published.history to rung_health, rung_renewals;
