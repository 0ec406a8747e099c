-- The people and events of the 14 days that end with a day: what habits are read from, counted when a day is counted.

create table usage.rolling_counts (
  workspace_id text not null,
  group_key text not null,
  -- the last of the 14 days; only days before the account's newest counted one stand here
  day date not null,
  -- distinct people, or the highest daily number that a warehouse sent; null: something was done and nothing says by how many
  people integer,
  events bigint not null,
  primary key (workspace_id, group_key, day)
);

alter table usage.rolling_counts enable row level security;
alter table usage.rolling_counts force row level security;
create policy workspace on usage.rolling_counts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.rolling_counts to rung_usage;

-- What was counted before this release, once, for all workspaces: the owner looks past the policy for this statement alone.
alter table usage.account_days no force row level security;
alter table usage.day_cells no force row level security;
alter table usage.rolling_counts no force row level security;
insert into usage.rolling_counts (workspace_id, group_key, day, people, events)
select counted.workspace_id, counted.group_key, counted.day,
  case
    when greatest(coalesce(counted.aggregated, 0), coalesce(people.people, 0)) = 0 and counted.not_given then null
    else greatest(coalesce(counted.aggregated, 0), coalesce(people.people, 0))
  end,
  counted.events
from (
  select account_days.workspace_id, account_days.group_key, ends.day::date as day,
    max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated,
    bool_or(account_days.active_users is null and account_days.events > 0) as not_given,
    sum(account_days.events) as events
  from usage.account_days
  join (
    select account_days.workspace_id, account_days.group_key, max(account_days.day) as day
    from usage.account_days
    where account_days.latest_recorded_at is not null
    group by account_days.workspace_id, account_days.group_key
  ) as newest
    on newest.workspace_id = account_days.workspace_id and newest.group_key = account_days.group_key
  cross join lateral generate_series(account_days.day, least(account_days.day + 13, newest.day - 1), interval '1 day') as ends (day)
  where account_days.latest_recorded_at is not null
  group by account_days.workspace_id, account_days.group_key, ends.day
) as counted
left join (
  select day_cells.workspace_id, day_cells.group_key, ends.day::date as day, count(distinct day_cells.user_key)::int as people
  from (
    select distinct day_cells.workspace_id, day_cells.group_key, day_cells.user_key, day_cells.day
    from usage.day_cells
    where day_cells.user_key <> ''
  ) as day_cells
  cross join lateral generate_series(day_cells.day, day_cells.day + 13, interval '1 day') as ends (day)
  group by day_cells.workspace_id, day_cells.group_key, ends.day
) as people
  on people.workspace_id = counted.workspace_id and people.group_key = counted.group_key and people.day = counted.day;
alter table usage.rolling_counts force row level security;
alter table usage.day_cells force row level security;
alter table usage.account_days force row level security;
