-- Marks that could not be counted: tried again later and later, then left aside with the reason until something changes.

alter table usage.dirty_marks
  add column attempts integer not null default 0,
  add column not_before timestamptz not null default '-infinity',
  add column failing_since timestamptz,
  add column set_aside_at timestamptz,
  -- the error without what it quotes of the data
  add column reason text;
grant update (attempts, not_before, failing_since, set_aside_at, reason) on usage.dirty_marks to rung_usage;
-- when it was made, for the age of the oldest
alter table usage.dirty_marks add column marked_at timestamptz not null default now();
create index dirty_marks_to_count on usage.dirty_marks (workspace_id, seq) where set_aside_at is null;
create index dirty_marks_set_aside on usage.dirty_marks (workspace_id, group_key) where set_aside_at is not null;

grant select (not_before, set_aside_at, marked_at) on usage.dirty_marks to rung_lister;
-- One index look-up a workspace, and past the marks that wait for another try.
create function usage.workspaces_to_count(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.set_aside_at is null and dirty_marks.not_before <= at
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      union all
      select (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.workspace_id > found.workspace_id
          and dirty_marks.set_aside_at is null and dirty_marks.not_before <= at
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
revoke all on function usage.workspaces_to_count(timestamptz) from public;
grant execute on function usage.workspaces_to_count(timestamptz) to rung_usage;
alter function usage.workspaces_to_count(timestamptz) owner to rung_lister;

-- How much waits and how much is set aside, over all workspaces: figures for operators, and no row.
create function usage.count_figures()
  returns table (marks bigint, oldest_seconds double precision, stuck bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select
      count(*) filter (where dirty_marks.set_aside_at is null),
      coalesce(
        extract(epoch from clock_timestamp() - min(dirty_marks.marked_at) filter (where dirty_marks.set_aside_at is null)), 0
      )::double precision,
      count(*) filter (where dirty_marks.set_aside_at is not null)
    from usage.dirty_marks
  $$;
revoke all on function usage.count_figures() from public;
grant execute on function usage.count_figures() to rung_usage;
alter function usage.count_figures() owner to rung_lister;
