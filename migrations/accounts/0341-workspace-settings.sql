-- How a workspace shows itself to the customers it asks.
create table accounts.workspace_settings (
  workspace_id text not null primary key references accounts.workspaces (workspace_id),
  -- as in style sheets; null: none of their own
  brand_colour text check (brand_colour ~ '^#[0-9a-f]{6}$')
);

alter table accounts.workspace_settings enable row level security;
alter table accounts.workspace_settings force row level security;
create policy workspace on accounts.workspace_settings
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (brand_colour) on accounts.workspace_settings to rung_accounts;

create or replace view directory.workspaces as
  select
    workspaces.workspace_id,
    workspaces.name,
    workspaces.currency,
    workspaces.created_at,
    workspaces.filling,
    workspace_settings.brand_colour
  from accounts.workspaces
  left join accounts.workspace_settings on workspace_settings.workspace_id = workspaces.workspace_id;
