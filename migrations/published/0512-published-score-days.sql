-- Scores day by day, for whoever asks what came of something: of each day the newest that was recorded.
create view published.score_days as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.score_hundredths
  from health.scores;
grant select on published.score_days to rung_playbook;
