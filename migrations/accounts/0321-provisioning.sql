-- People and groups as the company's directory provisions them (SCIM 2.0). What it says of somebody is words; here is what is looked up.

alter table accounts.keys drop constraint keys_scope_check;
alter table accounts.keys add constraint keys_scope_check check (scope in ('collect', 'read', 'write', 'admin', 'scim'));

create table accounts.scim_users (
  workspace_id text not null references accounts.workspaces (workspace_id),
  -- one of accounts.people: its id is the id of the user
  person_id text not null,
  -- of the name they sign in by in small letters, and of the directory's own id, in hex: neither may stand here itself
  user_name_sha256 text not null check (user_name_sha256 ~ '^[0-9a-f]{64}$'),
  external_id_sha256 text check (external_id_sha256 ~ '^[0-9a-f]{64}$'),
  -- all that the directory says of them, as words
  said_ref text not null,
  -- false: signs in no more
  active boolean not null,
  -- true: not shown any more, and let in no more until the directory creates them again
  deleted boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, person_id),
  unique (workspace_id, user_name_sha256)
);
create index scim_users_by_external_id on accounts.scim_users (workspace_id, external_id_sha256) where external_id_sha256 is not null;

alter table accounts.scim_users enable row level security;
alter table accounts.scim_users force row level security;
create policy workspace on accounts.scim_users
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete,
  update (user_name_sha256, external_id_sha256, said_ref, active, deleted, changed_at)
  on accounts.scim_users to rung_accounts;

create table accounts.scim_groups (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  display_name text not null,
  external_id text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, display_name)
);

alter table accounts.scim_groups enable row level security;
alter table accounts.scim_groups force row level security;
create policy workspace on accounts.scim_groups
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete, update (display_name, external_id, changed_at) on accounts.scim_groups to rung_accounts;

create table accounts.scim_members (
  workspace_id text not null references accounts.workspaces (workspace_id),
  group_id text not null,
  person_id text not null,
  primary key (workspace_id, group_id, person_id)
);
create index scim_members_by_person on accounts.scim_members (workspace_id, person_id);

alter table accounts.scim_members enable row level security;
alter table accounts.scim_members force row level security;
create policy workspace on accounts.scim_members
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on accounts.scim_members to rung_accounts;
