-- The lines of an account with the level stood on. A view takes further columns at its end alone.
create or replace view published.lines as
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
    scores.contradictions,
    scores.ladder_level
  from health.scores;
