-- Views of lists that people keep: a name for the filters, sort and tab that stand in the address of a page.

create table accounts.saved_views (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  -- whose it is: they, and for views of the team managers and admins, may change it
  person_id text not null,
  -- the page it is of: accounts, renewals, ...
  page text not null check (page ~ '^[a-z][a-z-]{0,39}$'),
  name text not null check (length(name) > 0),
  -- the query of the address, as it stands behind the question mark
  search text not null check (length(search) <= 2000),
  -- of the team: everybody of the workspace sees it
  shared boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);
create index saved_views_by_page on accounts.saved_views (workspace_id, page, person_id);
create unique index saved_views_by_name on accounts.saved_views (workspace_id, page, person_id, name) where not shared;
create unique index saved_views_of_the_team_by_name on accounts.saved_views (workspace_id, page, name) where shared;

alter table accounts.saved_views enable row level security;
alter table accounts.saved_views force row level security;
create policy workspace on accounts.saved_views
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete, update (name, search, shared, changed_at) on accounts.saved_views to rung_accounts;
