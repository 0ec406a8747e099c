-- One reading for everybody: a sealed verdict waits outside the ledger, so nothing that is published knows of it.

drop index signals.snapshots_sealed;
alter table signals.snapshots
  drop constraint snapshots_sealed_whole,
  drop column sealed_for,
  drop column sealed_count,
  drop column sealed_until,
  drop column sealed_signals;

-- A mark may be due days ahead: until then it is no work that waits, and it waits from then on.
drop function signals.due_work_figures(text);
create function signals.due_work_figures(of_consumer text)
  returns table (marks bigint, oldest_seconds double precision, stuck bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with waiting as (
      select
        case
          when due_work.not_before > due_work.marked_at + interval '1 day' then due_work.not_before
          else due_work.marked_at
        end as since
      from signals.due_work
      where due_work.consumer = of_consumer
    )
    select
      (select count(*) from waiting where waiting.since <= clock_timestamp()),
      (
        select coalesce(extract(epoch from clock_timestamp() - min(waiting.since)), 0)::double precision
        from waiting where waiting.since <= clock_timestamp()
      ),
      (select count(*) from signals.stuck_accounts where stuck_accounts.stage = of_consumer)
  $$;
revoke all on function signals.due_work_figures(text) from public;
grant execute on function signals.due_work_figures(text) to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function signals.due_work_figures(text) owner to rung_lister;
