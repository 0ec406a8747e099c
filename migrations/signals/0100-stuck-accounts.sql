-- Accounts that could not be judged several times in a row: put aside with the reason, so that they hold up no other.

alter table signals.due_work add column failing_since timestamptz;

create table signals.stuck_accounts (
  workspace_id text not null,
  -- what failed; 'usage_count' is the counting of events, before usage is judged
  stage text not null check (stage in ('usage_count', 'usage', 'outcomes', 'accounts', 'health')),
  account_id text not null,
  -- the error without what it quotes of the data
  reason text not null,
  -- the first failure
  since timestamptz not null,
  set_aside_at timestamptz not null,
  attempts integer not null,
  -- the marks it stands for: judged again from this day on, and for these days
  due_since date not null,
  backfill_on date[] not null default '{}',
  primary key (workspace_id, stage, account_id)
);

alter table signals.stuck_accounts enable row level security;
alter table signals.stuck_accounts force row level security;
create policy workspace on signals.stuck_accounts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- delete: it goes when the account is judged again
grant select, insert, update, delete on signals.stuck_accounts to rung_usage, rung_outcomes, rung_accounts, rung_health;

-- How much waits and how much is stuck, over all workspaces: figures for operators, and no row.
create policy lister on signals.stuck_accounts for select to rung_lister using (true);
grant select (stage) on signals.stuck_accounts to rung_lister;
grant select (marked_at) on signals.due_work to rung_lister;
create function signals.due_work_figures(of_consumer text)
  returns table (marks bigint, oldest_seconds double precision, stuck bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select
      (select count(*) from signals.due_work where due_work.consumer = of_consumer),
      (
        select coalesce(extract(epoch from clock_timestamp() - min(due_work.marked_at)), 0)::double precision
        from signals.due_work where due_work.consumer = of_consumer
      ),
      (select count(*) from signals.stuck_accounts where stuck_accounts.stage = of_consumer)
  $$;
revoke all on function signals.due_work_figures(text) from public;
grant execute on function signals.due_work_figures(text) to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function signals.due_work_figures(text) owner to rung_lister;

-- Whether any account of any workspace is stuck: what readiness asks, often.
create function signals.is_any_stuck() returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select stuck_accounts.stage from signals.stuck_accounts) $$;
revoke all on function signals.is_any_stuck() from public;
grant execute on function signals.is_any_stuck() to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function signals.is_any_stuck() owner to rung_lister;
