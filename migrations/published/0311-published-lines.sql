-- The kept history of each account as it is drawn: its final numbers of each judged day, by the instant they became known.

create view published.lines as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.score_hundredths,
    scores.band,
    scores.state,
    scores.usage,
    scores.attained,
    scores.relationship,
    scores.trust,
    scores.usage_side,
    scores.attained_side,
    scores.contradictions
  from health.scores;

grant select on published.lines to rung_accounts;
