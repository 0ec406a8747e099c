-- A change may say what of it is told outside: small, typed, without words of people. Written with the change, in one row and one
-- transaction; read on by position, as changes are.
alter table signals.changes add column events jsonb;
create index changes_with_events on signals.changes (workspace_id, transaction) where events is not null;

grant select (workspace_id, seq, transaction, events, changed_at) on signals.changes to rung_outbox;

-- Where something is to be told: ids and nothing else, so that nobody asks a workspace in which nothing happened.
create policy lister on signals.changes for select to rung_lister using (true);
create policy lister on outbox.positions for select to rung_lister using (true);
grant select (workspace_id, transaction, events) on signals.changes to rung_lister;
grant select on outbox.positions to rung_lister;
create function outbox.workspaces_with_news() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select positions.workspace_id
    from outbox.positions
    where exists (
      select from signals.changes
      where changes.workspace_id = positions.workspace_id and changes.events is not null
        and changes.transaction >= pg_snapshot_xmin(positions.seen)
        and not pg_visible_in_snapshot(changes.transaction, positions.seen)
    )
  $$;
create function outbox.workspaces_told() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select positions.workspace_id from outbox.positions $$;
revoke all on function outbox.workspaces_with_news(), outbox.workspaces_told() from public;
grant execute on function outbox.workspaces_with_news(), outbox.workspaces_told() to rung_outbox;
alter function outbox.workspaces_with_news() owner to rung_lister;
alter function outbox.workspaces_told() owner to rung_lister;
