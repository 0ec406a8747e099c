-- An account may belong to another, and may pay for others: two forests, which the service holds so.

alter table accounts.accounts
  add column parent_id text,
  add column pays_for_ids text[] not null default '{}';

-- Relations are few beside accounts; whoever asks for them asks for those of the workspace.
create index accounts_related on accounts.accounts (workspace_id, id)
  where parent_id is not null or pays_for_ids <> '{}';

-- Every revision of whatever ever was in one: a revision without any takes them back.
create view directory.account_relations as
  select
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.external_id,
    accounts.occurred_at,
    accounts.recorded_at,
    accounts.retracted,
    accounts.parent_id,
    accounts.pays_for_ids
  from accounts.accounts
  where accounts.id = any(array(
    select related.id from accounts.accounts as related
    where related.parent_id is not null or related.pays_for_ids <> '{}'
  ));
grant select on directory.account_relations
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;
