-- Erasing a person takes back what they were asked by a link too, at the instant of the erasure. And whoever is asked by a link
-- needs to know whether the workspace is there: one that is being filled from an export answers nobody.

create function accounts.erase(
  subject text, names text[], stand_ins text[], mention text, erased_at timestamptz
)
  returns table (metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform outcomes.erase_names(mention);
      perform outcomes.revoke_requests(subject, erased_at);
      perform playbook.erase_users(names, stand_ins);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;
grant execute on function accounts.erase(text, text[], text[], text, timestamptz) to rung_accounts;

-- As the release before calls it.
create or replace function accounts.erase(subject text, names text[], stand_ins text[], mention text)
  returns table (metric text, said text)
  language sql security definer set search_path = pg_catalog
  as $$
    select erased.metric, erased.said
    from accounts.erase(subject, names, stand_ins, mention, transaction_timestamp()) as erased
  $$;

create or replace view directory.workspaces as
  select
    workspaces.workspace_id,
    workspaces.name,
    workspaces.currency,
    workspaces.created_at,
    workspaces.filling
  from accounts.workspaces;
