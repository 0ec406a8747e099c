-- Keys that may stand in the source of a page: they only append, and only from the origins they name.

alter table accounts.keys add column origins text[];
comment on column accounts.keys.origins is
  'Where a publishable key may stand, as browsers write origins; "*" is anywhere. Null: the key is secret.';
alter table accounts.keys add constraint keys_publishable_check
  check (origins is null or (scope = 'collect' and person_id is null and cardinality(origins) > 0));

-- Every service opens its own door, so each must know which pages a key is for.
create or replace view directory.keys as
  select
    keys.workspace_id,
    keys.id,
    keys.sha256,
    keys.scope,
    keys.person_id,
    keys.expires_at,
    keys.revoked_at,
    keys.last_used_at,
    keys.origins
  from accounts.keys
  where not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = keys.workspace_id and workspaces.filling
  );
