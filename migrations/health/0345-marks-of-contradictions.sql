-- What a contradiction is to be read with (onboarding, paused) stands in its own row, so that a page of the queue reads that row
-- alone. Row-level security binds the owner too, and no workspace is named here.
alter table health.current_contradictions add column marks text[] not null default '{}';
alter table health.current_contradictions no force row level security;
alter table health.current_accounts no force row level security;
update health.current_contradictions as current
set marks = judged.marks
from health.current_accounts as judged
where judged.workspace_id = current.workspace_id and judged.account_id = current.account_id and judged.marks <> '{}';
alter table health.current_contradictions force row level security;
alter table health.current_accounts force row level security;
