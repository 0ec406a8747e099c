-- What an open day keeps, and what a CSM is shown while a customer's verdict is sealed to them.

alter table signals.snapshots
  -- a revision that later ones of its open day do not replace: the day's opening, and the edges of a change of config
  add column kept boolean not null default false,
  -- the person who is shown sealed_signals in place of signals, until sealed_until at the latest
  add column sealed_for text,
  add column sealed_count integer check (sealed_count > 0),
  add column sealed_until timestamptz,
  add column sealed_signals jsonb,
  add constraint snapshots_sealed_whole
    check (num_nulls(sealed_for, sealed_count, sealed_until, sealed_signals) in (0, 4));

-- Before a change of config: what each context says of the day so far stays, so that the change can be told from what
-- comes after it. Row-level security binds the owner too: it keeps the revisions of the caller's workspace alone.
create function signals.keep_open_revisions(of_day date) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    update signals.snapshots
    set kept = true
    where snapshots.draft = '' and snapshots.as_of = of_day and not snapshots.kept
      and snapshots.workspace_id = nullif(current_setting('rung.workspace_id', true), '')
  $$;
grant execute on function signals.keep_open_revisions(date) to rung_health;
