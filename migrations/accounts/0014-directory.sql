-- What every service may read of accounts: every revision, so that a reader can ask as of a day and as known then.
-- The views belong to rung_owner, which forced row-level security binds: they show the caller's workspace and no other.
-- No money and no word of a person: only an account's own name is joined in.

create view directory.workspaces as
  select
    workspaces.workspace_id,
    workspaces.name,
    workspaces.currency,
    workspaces.created_at
  from accounts.workspaces;

create view directory.accounts as
  select
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.external_id,
    accounts.account_id,
    accounts.occurred_at,
    accounts.recorded_at,
    accounts.retracted,
    accounts.segment,
    accounts.csm_id,
    accounts.seats,
    accounts.closed_on,
    words.text as name
  from accounts.accounts
  left join accounts.words
    on words.workspace_id = accounts.workspace_id and words.id = accounts.name_ref;

create view directory.people as
  select
    people.workspace_id,
    people.id,
    people.revision,
    people.external_id,
    people.account_id,
    people.occurred_at,
    people.recorded_at,
    people.retracted,
    people.time_zone,
    people.hours_per_day
  from accounts.people;

create view directory.stakeholders as
  select
    stakeholders.workspace_id,
    stakeholders.id,
    stakeholders.revision,
    stakeholders.external_id,
    stakeholders.account_id,
    stakeholders.occurred_at,
    stakeholders.recorded_at,
    stakeholders.retracted,
    stakeholders.role,
    stakeholders.influence,
    stakeholders.product_user_ids,
    stakeholders.departed_on
  from accounts.stakeholders;

-- As much of a contract as says until when it runs and for how many seats.
create view directory.subscriptions as
  select
    subscriptions.workspace_id,
    subscriptions.id,
    subscriptions.revision,
    subscriptions.external_id,
    subscriptions.account_id,
    subscriptions.occurred_at,
    subscriptions.recorded_at,
    subscriptions.retracted,
    subscriptions.seats,
    subscriptions.starts_on,
    subscriptions.ends_on,
    subscriptions.term_months,
    subscriptions.auto_renews,
    subscriptions.ended_on
  from accounts.subscriptions;

create view directory.subscription_changes as
  select
    subscription_changes.workspace_id,
    subscription_changes.id,
    subscription_changes.revision,
    subscription_changes.external_id,
    subscription_changes.account_id,
    subscription_changes.occurred_at,
    subscription_changes.recorded_at,
    subscription_changes.retracted,
    subscription_changes.subscription_id,
    subscription_changes.effective_on,
    subscription_changes.seats
  from accounts.subscription_changes;

create view directory.renewals as
  select
    renewals.workspace_id,
    renewals.id,
    renewals.revision,
    renewals.external_id,
    renewals.account_id,
    renewals.occurred_at,
    renewals.recorded_at,
    renewals.retracted,
    renewals.subscription_id,
    renewals.due_on,
    renewals.notice_on,
    renewals.resolution,
    renewals.resolved_on
  from accounts.renewals;

grant select on directory.workspaces, directory.accounts, directory.people, directory.stakeholders,
  directory.subscriptions, directory.subscription_changes, directory.renewals
  to rung_accounts, rung_usage, rung_outcomes, rung_health;

-- Every service opens its own door, and notes when a key was used.
create view directory.keys as
  select
    keys.workspace_id,
    keys.id,
    keys.sha256,
    keys.scope,
    keys.person_id,
    keys.expires_at,
    keys.revoked_at,
    keys.last_used_at
  from accounts.keys;

grant select, update (last_used_at) on directory.keys to rung_accounts, rung_usage, rung_outcomes, rung_health;

-- Words for display, by reference. Not for usage: what people do in the product needs nobody's words.
create view directory.words as
  select
    words.workspace_id,
    words.id,
    words.kind,
    words.person_ref,
    words.text
  from accounts.words;

grant select on directory.words to rung_accounts, rung_outcomes, rung_health;

-- The one way to see which workspaces there are, without seeing into any of them.
create policy lister on accounts.workspaces for select to rung_lister using (true);
grant select (workspace_id) on accounts.workspaces to rung_lister;
grant usage, create on schema directory to rung_lister;
create function directory.workspace_ids() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select workspaces.workspace_id from accounts.workspaces order by workspaces.workspace_id $$;
grant execute on function directory.workspace_ids() to rung_accounts, rung_usage, rung_outcomes, rung_health;
alter function directory.workspace_ids() owner to rung_lister;
