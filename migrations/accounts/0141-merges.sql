-- Two accounts, or two people at an account, that turned out to be one: a dated fact of the one that goes. Nothing that was
-- recorded of it moves: readers take it for the other's from that day on, and as known from then on.

alter table accounts.accounts
  add column merged_into_id text,
  add column merged_on date,
  add check ((merged_into_id is null) = (merged_on is null));
alter table accounts.stakeholders
  add column merged_into_id text,
  add column merged_on date,
  add check ((merged_into_id is null) = (merged_on is null));

-- Merges are few: every read of the directory looks for them first.
create index accounts_merged on accounts.accounts (workspace_id, id) where merged_into_id is not null;
create index stakeholders_merged on accounts.stakeholders (workspace_id, id) where merged_into_id is not null;

-- Every revision of whatever was ever merged: one that says nothing of it any more takes it back.
create view directory.merges as
  select
    'account' as subject,
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.external_id,
    accounts.recorded_at,
    accounts.retracted,
    accounts.merged_into_id,
    accounts.merged_on
  from accounts.accounts
  where accounts.id = any(array(
    select merged.id from accounts.accounts as merged where merged.merged_into_id is not null
  ))
  union all
  select
    'stakeholder' as subject,
    stakeholders.workspace_id,
    stakeholders.id,
    stakeholders.revision,
    stakeholders.external_id,
    stakeholders.recorded_at,
    stakeholders.retracted,
    stakeholders.merged_into_id,
    stakeholders.merged_on
  from accounts.stakeholders
  where stakeholders.id = any(array(
    select merged.id from accounts.stakeholders as merged where merged.merged_into_id is not null
  ));
grant select on directory.merges to rung_accounts, rung_usage, rung_outcomes, rung_health;
