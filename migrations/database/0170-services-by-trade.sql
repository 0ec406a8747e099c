-- Three services that were parts of health get a schema and a login of their own: renewals, playbook and config, whose schema
-- is there already. What every service needs is granted here; each one's tables move in a file of its own.

create schema renewals;
create schema playbook;
comment on schema renewals is 'Models of renewal risk, what they learned from, forecasts and their finals';
comment on schema playbook is 'What to do next: worklists, what came of them, and nudges';
comment on schema health is 'Judgements: scores, states, contradictions, renewal risk';
grant usage on schema renewals to rung_renewals;
grant usage on schema playbook to rung_playbook;

grant usage on schema access, audit, config, directory, signals to rung_renewals, rung_playbook, rung_config;

-- What an account is judged from.
grant select on signals.snapshots, signals.stuck_accounts to rung_renewals, rung_playbook, rung_config;
grant select on config.versions, config.drafts to rung_renewals, rung_playbook;
grant select on directory.workspaces, directory.accounts, directory.people, directory.stakeholders,
  directory.subscriptions, directory.subscription_changes, directory.renewals, directory.words, directory.merges,
  directory.erased_names
  to rung_renewals, rung_playbook, rung_config;

-- Keys, kept answers and the audit: as every service has them.
grant select, update (last_used_at) on directory.keys to rung_renewals, rung_playbook, rung_config;
grant select, insert, update, delete on access.idempotency_keys to rung_renewals, rung_playbook, rung_config;
grant select, insert on audit.entries to rung_renewals, rung_playbook, rung_config;

-- The kept judgement of an account's days, cut down to what lives on to the next day. Whoever judges folds from it.
create schema if not exists published;
comment on schema published is 'Views of what accounts were last judged to be, for services that act on it';
grant usage on schema published to rung_health, rung_renewals, rung_playbook, rung_config;
create view published.judged_days as
  select
    scores.workspace_id,
    scores.account_id,
    scores.as_of,
    scores.recorded_at,
    scores.state,
    scores.since,
    scores.usage_side,
    scores.attained_side,
    scores.contradictions,
    scores.sealed
  from health.scores;
grant select on published.judged_days to rung_health, rung_renewals, rung_playbook, rung_config;

-- The models that answer, beside the config: policies of a judgement are both. Their reports are for whoever trains them.
create view config.models_in_force as
  select
    models.workspace_id,
    models.run,
    models.lead_days,
    models.learnt_at,
    models.in_force_at,
    models.model
  from health.models
  where models.in_force_at is not null;
grant select on config.models_in_force to rung_health, rung_renewals, rung_playbook, rung_config;

-- Samples of every schema, those made later among them.
create or replace function accounts.forget_samples() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      relation record;
    begin
      for relation in
        select pg_class.oid::regclass as name
        from pg_class
        join pg_namespace on pg_namespace.oid = pg_class.relnamespace
        where pg_namespace.nspname
            in ('accounts', 'audit', 'config', 'health', 'outcomes', 'playbook', 'renewals', 'signals', 'usage')
          and pg_class.relkind = 'r'
        order by pg_class.oid
      loop
        execute format('analyze %s', relation.name);
      end loop;
    end
  $$;

-- These belong to the lister, who alone may grant them.
set local role rung_lister;
grant execute on function directory.workspace_ids(), access.workspaces_with_expired_answers(timestamptz),
  signals.due_work_figures(text), signals.is_any_stuck()
  to rung_renewals, rung_playbook, rung_config;
set local role rung_owner;
