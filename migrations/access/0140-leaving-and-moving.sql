-- A workspace can be left: all its rows read out, put into another database, or deleted. Nobody but the owner of the tables
-- sees all of them, so these run as the owner; row-level security binds the owner too, so they reach the workspace of the
-- transaction and no other. Tables are found in the catalogue: one made tomorrow moves and goes along.

-- A workspace that is being filled from an export: not judged, not listed, and no key opens it, until it is whole.
alter table accounts.workspaces add column filling boolean not null default false;
grant update (filling) on accounts.workspaces to rung_accounts;

grant select (filling) on accounts.workspaces to rung_lister;
alter policy lister on accounts.workspaces using (not filling);

create or replace view directory.keys as
  select
    keys.workspace_id,
    keys.id,
    keys.sha256,
    keys.scope,
    keys.person_id,
    keys.expires_at,
    keys.revoked_at,
    keys.last_used_at
  from accounts.keys
  where not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = keys.workspace_id and workspaces.filling
  );

-- The tables that hold rows of workspaces but the workspace itself, what others refer to before what refers to it. Left out
-- is what only this installation can read: kept answers to requests are sealed, and end within a day.
create function access.workspace_tables() returns table (name text, primary_key text)
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
    order by
      exists (
        select from pg_constraint where pg_constraint.conrelid = pg_class.oid and pg_constraint.contype = 'f'
      ),
      1
  $$;

-- One table's rows of the workspace as JSON, in the order of its primary key. Asked through a cursor.
create function access.workspace_rows(of_table text) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    declare
      held record;
    begin
      select * into strict held from access.workspace_tables() as tables where tables.name = of_table;
      return query execute format(
        'select (to_jsonb(held) - ''workspace_id'')::text from %s as held
         where held.workspace_id = current_setting(''rung.workspace_id'') order by %s',
        held.name, held.primary_key
      );
    end
  $$;
grant execute on function access.workspace_rows(text) to rung_accounts;

-- The names alone, for those who may not look into the catalogue of every schema.
create function access.workspace_table_names() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select tables.name from access.workspace_tables() as tables $$;
grant execute on function access.workspace_table_names() to rung_accounts;

create function access.refuse_unless_filling() returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      perform from accounts.workspaces
      where workspaces.workspace_id = current_setting('rung.workspace_id') and workspaces.filling
      for share;
      if not found then
        raise exception 'this workspace is not being filled' using errcode = 'object_not_in_prerequisite_state';
      end if;
    end
  $$;

-- Puts rows back as they were, and says how many were not there yet. Only into a workspace that is being filled.
create function access.fill_workspace(of_table text, objects jsonb[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      held record;
      counted bigint;
      series text;
      counter record;
    begin
      perform access.refuse_unless_filling();
      select * into strict held from access.workspace_tables() as tables where tables.name = of_table;
      execute format(
        'insert into %1$s overriding system value
         select (jsonb_populate_record(null::%1$s, object || jsonb_build_object(''workspace_id'', current_setting(''rung.workspace_id'')))).*
         from unnest($1) as object
         on conflict do nothing',
        held.name
      ) using objects;
      get diagnostics counted = row_count;
      -- what counts up by itself goes on after the highest that was put in
      for counter in
        select pg_attribute.attname as name from pg_attribute
        where pg_attribute.attrelid = held.name::regclass and pg_attribute.attidentity <> ''
      loop
        series := pg_get_serial_sequence(held.name, counter.name);
        execute format(
          'select setval(%1$L, greatest(nextval(%1$L), (select max(held.%2$I) from %3$s as held where held.workspace_id = $1)))',
          series, counter.name, held.name
        ) using current_setting('rung.workspace_id');
      end loop;
      return counted;
    end
  $$;
grant execute on function access.fill_workspace(text, jsonb[]) to rung_accounts;

-- How many rows of the workspace each table holds: held against what an export said before its doors open.
create function access.workspace_counts() returns table (name text, rows bigint)
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    begin
      for name in select tables.name from access.workspace_tables() as tables loop
        execute format(
          'select count(*) from %s as held where held.workspace_id = current_setting(''rung.workspace_id'')', name
        ) into rows;
        return next;
      end loop;
    end
  $$;
grant execute on function access.workspace_counts() to rung_accounts;

-- Deletes every row of the workspace, kept answers and the workspace itself included, and says how many there were.
-- No service may delete a fact or an entry of the audit: that is for whoever leaves, whole.
create function access.delete_workspace() returns bigint
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
grant execute on function access.delete_workspace() to rung_accounts;

-- The number of the newest migration: rows are put back into tables of the same shape alone.
create function access.schema_number() returns integer
  language sql stable security definer set search_path = pg_catalog
  as $$ select max(applied.number) from rung_migrations.applied $$;
grant execute on function access.schema_number() to rung_accounts;
