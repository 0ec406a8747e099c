-- What is wrong with the sources of a workspace as a whole, as last judged in the background, and marks that something was
-- published since that it may follow from. Marks are added alone: who publishes waits for nobody.
create table usage.source_doubts (
  workspace_id text not null,
  judged_at timestamptz not null,
  -- all accounts fell together, or events that most stopped sending: { all, events }
  doubts jsonb not null,
  primary key (workspace_id)
);
create table usage.doubt_marks (
  workspace_id text not null,
  seq bigint not null generated always as identity,
  primary key (workspace_id, seq)
);
alter table usage.source_doubts enable row level security;
alter table usage.source_doubts force row level security;
create policy workspace on usage.source_doubts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table usage.doubt_marks enable row level security;
alter table usage.doubt_marks force row level security;
create policy workspace on usage.doubt_marks
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update: each judgement replaces the one before
grant select, insert, update on usage.source_doubts to rung_usage;
grant select, insert, delete on usage.doubt_marks to rung_usage;

create policy lister on usage.doubt_marks for select to rung_lister using (true);
grant select (workspace_id) on usage.doubt_marks to rung_lister;
create function usage.workspaces_with_doubt_marks() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct doubt_marks.workspace_id from usage.doubt_marks $$;
revoke all on function usage.workspaces_with_doubt_marks() from public;
grant execute on function usage.workspaces_with_doubt_marks() to rung_usage;
alter function usage.workspaces_with_doubt_marks() owner to rung_lister;

-- Who has sent anything before is judged once. Row-level security binds the owner too, and no workspace is named here.
alter table usage.source_days no force row level security;
alter table usage.doubt_marks no force row level security;
insert into usage.doubt_marks (workspace_id)
select distinct source_days.workspace_id from usage.source_days;
alter table usage.doubt_marks force row level security;
alter table usage.source_days force row level security;
