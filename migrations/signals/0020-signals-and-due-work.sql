-- Signals: what each context publishes about an account for others to read, and the work that a change makes due.

create table signals.snapshots (
  workspace_id text not null,
  account_id text not null,
  context text not null check (context in ('usage', 'outcomes', 'accounts', 'external')),
  -- '' is the policy in force; a config draft publishes its shadow signals under its own name
  draft text not null default '',
  as_of date not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null default now(),
  policy_version text not null,
  -- sha256 of the signals: tells whether a new revision says anything new
  digest text not null,
  signals jsonb not null,
  primary key (workspace_id, account_id, context, draft, as_of, recorded_at)
);

alter table signals.snapshots enable row level security;
alter table signals.snapshots force row level security;
create policy workspace on signals.snapshots
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- delete: while a day is open its revisions replace each other
grant select, insert, update, delete on signals.snapshots to rung_usage, rung_outcomes, rung_accounts;
grant select on signals.snapshots to rung_health;

-- Marks are only ever added, never merged: a merge would lose a mark to a fact that is not yet committed.
create table signals.due_work (
  workspace_id text not null,
  seq bigint generated always as identity,
  consumer text not null check (consumer in ('usage', 'outcomes', 'accounts', 'health')),
  account_id text not null,
  since date not null,
  -- a past day to publish although nothing was published on it: history imported before Rung was there
  backfill_on date,
  marked_at timestamptz not null default now(),
  attempts integer not null default 0,
  not_before timestamptz not null default '-infinity',
  primary key (workspace_id, consumer, seq)
);
create index due_work_by_account on signals.due_work (workspace_id, consumer, account_id);

alter table signals.due_work enable row level security;
alter table signals.due_work force row level security;
create policy workspace on signals.due_work
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on signals.due_work to rung_usage, rung_outcomes, rung_accounts, rung_health;

-- Which days each consumer has already gone through every account of a workspace.
create table signals.daily_passes (
  workspace_id text not null,
  consumer text not null,
  day date not null,
  primary key (workspace_id, consumer, day)
);

alter table signals.daily_passes enable row level security;
alter table signals.daily_passes force row level security;
create policy workspace on signals.daily_passes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on signals.daily_passes to rung_usage, rung_outcomes, rung_accounts, rung_health;

-- The one way to see which workspaces have work, without seeing any of it.
create policy lister on signals.due_work for select to rung_lister using (true);
grant usage on schema signals to rung_lister;
grant select (workspace_id, consumer, not_before) on signals.due_work to rung_lister;
create function signals.workspaces_with_due_work(of_consumer text, at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select distinct due_work.workspace_id
    from signals.due_work
    where due_work.consumer = of_consumer and due_work.not_before <= at
  $$;
revoke all on function signals.workspaces_with_due_work(text, timestamptz) from public;
grant execute on function signals.workspaces_with_due_work(text, timestamptz)
  to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function signals.workspaces_with_due_work(text, timestamptz) owner to rung_lister;
