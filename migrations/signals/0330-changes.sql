-- What changed, for pages that show it within seconds: which accounts, and what kind of thing. Never what it says. Added in the
-- transaction that changes, read by position, gone after a day.

create table signals.changes (
  workspace_id text not null,
  -- order within what becomes visible together
  seq bigint generated always as identity,
  -- who reads on from a snapshot takes what that snapshot did not see: a transaction that commits late is never passed over,
  -- whatever its numbers are
  transaction xid8 not null default pg_current_xact_id(),
  type text not null,
  -- plural that stands in its path: touches, promises
  resource text,
  -- empty: of the whole workspace
  account_ids text[] not null,
  -- who did it; null: a program, a customer, or Rung itself
  person_id text,
  changed_at timestamptz not null,
  primary key (workspace_id, seq)
);
create index changes_by_transaction on signals.changes (workspace_id, transaction);

alter table signals.changes enable row level security;
alter table signals.changes force row level security;
create policy workspace on signals.changes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant insert on signals.changes
  to rung_usage, rung_outcomes, rung_accounts, rung_health, rung_renewals, rung_playbook, rung_config;
-- the service that has the route reads them, and takes them away
grant select, delete on signals.changes to rung_accounts;
