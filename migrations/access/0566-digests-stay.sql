-- What is sent to people is of an installation, as webhooks are: two would send everybody two lists, and where to is sealed by this
-- one. It leaves with no export, and goes with its workspace.

create or replace function access.workspace_tables() returns table (name text, primary_key text)
  language sql stable set search_path = pg_catalog
  as $$
    select
      format('%I.%I', pg_namespace.nspname, pg_class.relname),
      (
        select string_agg(format('held.%I', pg_attribute.attname), ', ' order by position.position)
        from unnest(pg_index.indkey) with ordinality as position (attnum, position)
        join pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum = position.attnum
      )
    from pg_class
    join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    join pg_index on pg_index.indrelid = pg_class.oid and pg_index.indisprimary
    join pg_attribute as workspace
      on workspace.attrelid = pg_class.oid and workspace.attname = 'workspace_id' and not workspace.attisdropped
    where pg_class.relkind = 'r'
      and pg_class.relowner = (select workspaces.relowner from pg_class as workspaces where workspaces.oid = 'accounts.workspaces'::regclass)
      and pg_class.oid <> 'accounts.workspaces'::regclass
      and pg_class.oid <> 'access.idempotency_keys'::regclass
      and pg_class.oid <> 'signals.changes'::regclass
      and pg_class.oid <> 'playbook.digest_settings'::regclass
      and pg_class.oid <> 'playbook.digest_sends'::regclass
      and pg_namespace.nspname <> 'outbox'
    order by
      exists (
        select from pg_constraint where pg_constraint.conrelid = pg_class.oid and pg_constraint.contype = 'f'
      ),
      1
  $$;

create or replace function access.delete_workspace() returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
      held record;
      counted bigint;
      total bigint := 0;
    begin
      -- what refers to others before what they refer to
      for held in
        select tables.name, row_number() over () as place from access.workspace_tables() as tables
        union all
        select 'access.idempotency_keys', 0
        union all
        select 'signals.changes', 0
        union all
        select 'playbook.digest_settings', 0
        union all
        select outbox.name, 0 from unnest(array['outbox.deliveries', 'outbox.events', 'outbox.positions', 'outbox.endpoints']) as outbox (name)
        union all
        -- refers to the settings
        select 'playbook.digest_sends', 1
        order by place desc
      loop
        execute format('delete from %s as held where held.workspace_id = $1', held.name) using workspace;
        get diagnostics counted = row_count;
        total := total + counted;
      end loop;
      delete from accounts.workspaces where workspaces.workspace_id = workspace;
      get diagnostics counted = row_count;
      return total + counted;
    end
  $$;
