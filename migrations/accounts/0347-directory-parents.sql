-- Which account another belongs to, one account at a time: `directory.account_relations` looks at every relation first.
create view directory.account_parents as
  select
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.recorded_at,
    accounts.retracted,
    accounts.parent_id
  from accounts.accounts;
grant select on directory.account_parents
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;
