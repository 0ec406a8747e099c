-- Which days are off: public holidays of a country and region, and days added and struck. Each row is all that was said at once,
-- and the newest holds: what was so before can still be read. `person_id` is null for everybody who states nothing else.

create table accounts.work_calendars (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  person_id text,
  country text,
  region text check (region is null or country is not null),
  -- [{"day": "2026-12-24", "name": "Company holiday"}]
  added jsonb not null,
  struck date[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (workspace_id, id)
);
create index work_calendars_newest on accounts.work_calendars (workspace_id, person_id, recorded_at desc, id desc);

alter table accounts.work_calendars enable row level security;
alter table accounts.work_calendars force row level security;
create policy workspace on accounts.work_calendars
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.work_calendars to rung_accounts;

-- Read wherever something is due, and by whoever sends lists.
create view directory.work_calendars as
  select
    work_calendars.workspace_id,
    work_calendars.id,
    work_calendars.person_id,
    work_calendars.country,
    work_calendars.region,
    work_calendars.added,
    work_calendars.struck,
    work_calendars.recorded_at
  from accounts.work_calendars;
grant select on directory.work_calendars to rung_accounts, rung_playbook;
