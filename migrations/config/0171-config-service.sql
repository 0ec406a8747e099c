-- Config gets a service of its own: it alone writes versions and drafts, and judges the shadow. Health reads what it judges by.

grant select, insert on config.versions to rung_config;
grant select, insert, update on config.drafts to rung_config;
grant select, insert, delete on config.shadow_work to rung_config;
revoke insert on config.versions from rung_health;
revoke insert, update on config.drafts from rung_health;
revoke select, insert, delete on config.shadow_work from rung_health;

-- Scores under a draft follow the draft.
alter table health.shadow_scores set schema config;
revoke all on config.shadow_scores from rung_health;
grant select, insert, update, delete on config.shadow_scores to rung_config;

-- The shadow is judged when its account is marked for it: by the start of a shadow, and by health whenever it judged the account.
alter table signals.due_work drop constraint due_work_consumer_check;
alter table signals.due_work add constraint due_work_consumer_check
  check (consumer in ('usage', 'outcomes', 'accounts', 'health', 'config'));
alter table signals.stuck_accounts drop constraint stuck_accounts_stage_check;
alter table signals.stuck_accounts add constraint stuck_accounts_stage_check
  check (stage in ('usage_count', 'usage', 'outcomes', 'accounts', 'health', 'config'));
grant select, insert, update, delete on signals.due_work, signals.stuck_accounts to rung_config;

-- What a change of config does to what was published: only who changes it may.
grant execute on function signals.keep_open_revisions(date), signals.remove_draft_snapshots(text) to rung_config;
revoke execute on function signals.keep_open_revisions(date), signals.remove_draft_snapshots(text) from rung_health;

-- A shadow that runs while the database is upgraded goes on: what it had still to judge is marked for config. Row-level security
-- binds the owner too, and no workspace is named here.
alter table config.shadow_scores no force row level security;
alter table config.drafts no force row level security;
alter table signals.due_work no force row level security;
insert into signals.due_work (workspace_id, consumer, account_id, since)
select shadow_scores.workspace_id, 'config', shadow_scores.account_id, current_date
from config.shadow_scores
join config.drafts on drafts.workspace_id = shadow_scores.workspace_id and drafts.id = shadow_scores.draft_id
where shadow_scores.judged_at is null and drafts.status = 'open' and drafts.shadow_started_at is not null;
alter table config.shadow_scores force row level security;
alter table config.drafts force row level security;
alter table signals.due_work force row level security;
