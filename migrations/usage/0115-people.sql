-- Who is one person: calls that name an anonymousId and a userId, beside alias calls.

-- One row for a pair, and one more where a call that was earlier came later or was known sooner.
create table usage.ties (
  workspace_id text not null,
  anonymous_key text not null,
  user_key text not null,
  -- when the call was made
  at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  primary key (workspace_id, anonymous_key, at, user_key)
);
create index ties_by_user on usage.ties (workspace_id, user_key, anonymous_key, at);

alter table usage.ties enable row level security;
alter table usage.ties force row level security;
create policy workspace on usage.ties
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (recorded_at) on usage.ties to rung_usage;

create index aliases_by_user on usage.aliases (workspace_id, user_key);
-- the same call told twice is known since the earlier of both, whichever arrives first
grant update (recorded_at) on usage.aliases, usage.memberships to rung_usage;

-- The latest instant at which anything became known of the person's names or accounts; null is not worked out yet.
alter table usage.identities add column heard_at timestamptz;

-- The names that aliases join with these, these included.
create function usage.aliased_names(names text[]) returns text[]
  language sql stable set search_path = pg_catalog
  as $$
    with recursive tied (name) as (
      select given.name from unnest(names) as given (name)
      union
      select case when aliases.previous_key = tied.name then aliases.user_key else aliases.previous_key end
      from tied
      join usage.aliases
        on aliases.workspace_id = current_setting('rung.workspace_id')
        and (aliases.previous_key = tied.name or aliases.user_key = tied.name)
    )
    select array_agg(tied.name) from tied
  $$;

-- Whose the device is that has these names, joined by aliases; null when it is a user's, or nobody's. `linkUsers` of
-- usage-metrics says the rule.
create function usage.owner_of_device(names text[]) returns text
  language sql stable set search_path = pg_catalog
  as $$
    select ties.user_key from usage.ties
    where ties.workspace_id = current_setting('rung.workspace_id')
      and ties.anonymous_key = any(names)
      and not exists (
        select from usage.ties as signed_in
        where signed_in.workspace_id = current_setting('rung.workspace_id') and signed_in.user_key = any(names)
      )
      and not exists (
        select from usage.aliases
        where aliases.workspace_id = current_setting('rung.workspace_id')
          and aliases.user_key = any(names)
          and not exists (
            select from usage.ties as device
            where device.workspace_id = current_setting('rung.workspace_id')
              and device.anonymous_key = aliases.user_key
          )
      )
    order by ties.at, ties.user_key
    limit 1
  $$;

-- Everybody who is one person with these, counted or not yet, these included.
create or replace function usage.tied_names(names text[]) returns setof text
  language plpgsql stable set search_path = pg_catalog
  as $$
    declare
      found text[] := names;
      users text[];
      device text[];
      candidate text;
    begin
      foreach candidate in array names loop
        device := usage.aliased_names(array[candidate]);
        found := found || device || coalesce(usage.owner_of_device(device), candidate);
      end loop;
      users := usage.aliased_names(found);
      found := users;
      for candidate in
        select distinct ties.anonymous_key from usage.ties
        where ties.workspace_id = current_setting('rung.workspace_id') and ties.user_key = any(users)
      loop
        device := usage.aliased_names(array[candidate]);
        if usage.owner_of_device(device) = any(users) then
          found := found || device;
        end if;
      end loop;
      return query select distinct named.name from unnest(found) as named (name);
    end
  $$;

-- Erasing a person replaces their names in ties too; the rest of it stands in 0087.
alter function usage.erase_users(text[], text[]) rename to erase_users_of_events;
create function usage.erase_users(names text[], stand_ins text[]) returns table (metric text, said text)
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
    begin
      return query select erased.metric, erased.said from usage.erase_users_of_events(names, stand_ins) as erased;
      update usage.ties set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where ties.workspace_id = workspace and ties.user_key = replacing.name;
      update usage.ties set anonymous_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where ties.workspace_id = workspace and ties.anonymous_key = replacing.name;
    end
  $$;
