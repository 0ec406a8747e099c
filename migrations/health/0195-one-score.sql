-- One score and one forecast for everybody: what is sealed is not known yet, to anybody. After 0170, whose view read it.

drop view published.judged_days;
alter table health.scores drop column sealed;
create view published.judged_days as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.state,
    scores.since,
    scores.usage_side,
    scores.attained_side,
    scores.contradictions
  from health.scores;
grant select on published.judged_days to rung_health, rung_renewals, rung_playbook, rung_config;

-- What was served without a sealed verdict was served of all that is known, as everything is now. Wherever the table lies.
alter table if exists health.kept_forecasts drop column if exists sealed_verdicts;
alter table if exists renewals.kept_forecasts drop column if exists sealed_verdicts;
