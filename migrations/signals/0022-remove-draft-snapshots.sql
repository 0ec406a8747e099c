-- Shadow signals go with the draft they were published under. Row-level security binds the owner too: only those of the
-- caller's workspace go, and never one that is in force.
create function signals.remove_draft_snapshots(of_draft text) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    delete from signals.snapshots
    where snapshots.draft = of_draft and snapshots.draft <> ''
      and snapshots.workspace_id = nullif(current_setting('rung.workspace_id', true), '')
  $$;
grant execute on function signals.remove_draft_snapshots(text) to rung_health;
create index snapshots_of_drafts on signals.snapshots (workspace_id, draft) where draft <> '';
