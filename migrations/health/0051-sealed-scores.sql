-- What a score is for the one person to whom verdicts of the customer are sealed, and scores as they follow from signals.

alter table health.scores
  -- { for, state, contradictions, scoreHundredths, band }: judged without what is sealed; null when nothing is
  add column sealed jsonb;

-- Rows now follow from signals and config alone: recorded_at is the newest instant of what a row was made from, no longer
-- that of its computing. So every account with a score is judged again from its first day on.
-- Row-level security binds the owner too, and no workspace is named here.
alter table health.scores no force row level security;
alter table signals.due_work no force row level security;
insert into signals.due_work (workspace_id, consumer, account_id, since)
select scores.workspace_id, 'health', scores.account_id, min(scores.as_of)
from health.scores
group by scores.workspace_id, scores.account_id;
alter table health.scores force row level security;
alter table signals.due_work force row level security;
