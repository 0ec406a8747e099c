-- What the diagnosis of the whole book reads of three years: each account on the Sunday of each week, without its row.
create index scores_of_sundays on health.scores (workspace_id, account_id, as_of, recorded_at)
  include (csm_id, usage_side, attained, ladder_level, trust)
  where extract(isodow from as_of) = 7;
