-- What was counted: for each account and day who did what how often. Made anew from the events, never added to.

create table usage.account_days (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  -- an account-day is told by events or by a warehouse, never both: whoever comes first
  source text not null check (source in ('events', 'aggregates')),
  -- null: told by a warehouse that counts events alone
  active_users integer default 0,
  events bigint not null default 0,
  -- null until counted: before the first instant nothing of this day was known, after the latest all of it
  first_recorded_at timestamptz,
  latest_recorded_at timestamptz,
  primary key (workspace_id, group_key, day)
);

alter table usage.account_days enable row level security;
alter table usage.account_days force row level security;
create policy workspace on usage.account_days
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.account_days to rung_usage;

create table usage.day_cells (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  event text not null,
  -- '' when a warehouse told the count but not who
  user_key text not null,
  count integer not null,
  primary key (workspace_id, group_key, day, event, user_key)
);
create index day_cells_by_person on usage.day_cells (workspace_id, user_key, group_key, day);

alter table usage.day_cells enable row level security;
alter table usage.day_cells force row level security;
create policy workspace on usage.day_cells
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on usage.day_cells to rung_usage;

-- For metrics that look into properties: what each person's events of a day say to each of them.
create table usage.property_cells (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  metric_key text not null,
  user_key text not null,
  count integer not null,
  sum double precision not null,
  last_value jsonb,
  last_at timestamptz,
  primary key (workspace_id, group_key, day, metric_key, user_key)
);

alter table usage.property_cells enable row level security;
alter table usage.property_cells force row level security;
create policy workspace on usage.property_cells
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on usage.property_cells to rung_usage;

-- Days on which the workspace's source was heard at all.
create table usage.source_days (
  workspace_id text not null,
  day date not null,
  first_recorded_at timestamptz not null,
  primary key (workspace_id, day)
);

alter table usage.source_days enable row level security;
alter table usage.source_days force row level security;
create policy workspace on usage.source_days
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.source_days to rung_usage;

-- What must be counted anew. Only ever added by whoever changes a fact; the counting task deletes those it saw.
create table usage.dirty_marks (
  workspace_id text not null,
  seq bigint generated always as identity,
  kind text not null check (kind in ('account_day', 'person_day', 'person', 'alias', 'milestone')),
  -- the account of an account_day or a milestone, the other name of an alias
  group_key text,
  -- the person; of a milestone, its key
  user_key text,
  day date,
  recorded_at timestamptz not null,
  primary key (workspace_id, seq)
);

alter table usage.dirty_marks enable row level security;
alter table usage.dirty_marks force row level security;
create policy workspace on usage.dirty_marks
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on usage.dirty_marks to rung_usage;

create policy lister on usage.dirty_marks for select to rung_lister using (true);
grant select (workspace_id, seq) on usage.dirty_marks to rung_lister;
-- One index look-up a workspace, however many marks wait.
create function usage.workspaces_with_dirty_marks() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (select dirty_marks.workspace_id from usage.dirty_marks order by dirty_marks.workspace_id, dirty_marks.seq limit 1)
      union all
      select (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.workspace_id > found.workspace_id
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
grant execute on function usage.workspaces_with_dirty_marks() to rung_usage;
alter function usage.workspaces_with_dirty_marks() owner to rung_lister;
