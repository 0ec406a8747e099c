-- Due work is found by its account: the key that orders marks as they are claimed is the only index they are kept in, so
-- that a mark costs one entry and a claim of some accounts reads no marks of others.
alter table signals.due_work drop constraint due_work_pkey;
alter table signals.due_work add constraint due_work_pkey primary key (workspace_id, consumer, account_id, seq);
drop index signals.due_work_by_account;

drop function signals.workspaces_with_due_work(text, timestamptz);

-- Which workspaces have work for whom: one look for every consumer. It goes from one workspace and consumer to the next by
-- the key, so that its cost grows with the workspaces that have work and not with their marks.
create function signals.due_workspaces(at timestamptz) returns table (consumer text, workspace_id text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive pair as (
      (
        select due_work.workspace_id, due_work.consumer
        from signals.due_work
        order by due_work.workspace_id, due_work.consumer
        limit 1
      )
      union all
      select following.workspace_id, following.consumer
      from pair
      cross join lateral (
        select due_work.workspace_id, due_work.consumer
        from signals.due_work
        where (due_work.workspace_id, due_work.consumer) > (pair.workspace_id, pair.consumer)
        order by due_work.workspace_id, due_work.consumer
        limit 1
      ) as following
    )
    select pair.consumer, pair.workspace_id
    from pair
    where exists (
      select
      from signals.due_work
      where due_work.workspace_id = pair.workspace_id and due_work.consumer = pair.consumer
        and due_work.not_before <= at
    )
    order by pair.workspace_id, pair.consumer
  $$;
revoke all on function signals.due_workspaces(timestamptz) from public;
grant execute on function signals.due_workspaces(timestamptz) to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function signals.due_workspaces(timestamptz) owner to rung_lister;
