-- Which days have rows from before lists could be read of them: none as a rule, so that looking costs nothing.
create index scores_not_rebuilt on health.scores (workspace_id, as_of) where renewals is null;
