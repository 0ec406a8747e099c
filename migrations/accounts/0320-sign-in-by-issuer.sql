-- People may sign in at the vendor's own issuer (OpenID Connect): who is who there, who is kept out, and which roles its groups gave.

-- Who somebody is at an issuer. An address may pass to another person, a subject never does.
create table accounts.identities (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  issuer text not null,
  subject text not null,
  person_id text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, issuer, subject),
  -- a person is one subject of an issuer: another with the same address is somebody else
  unique (workspace_id, issuer, person_id)
);

alter table accounts.identities enable row level security;
alter table accounts.identities force row level security;
create policy workspace on accounts.identities
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on accounts.identities to rung_accounts;

-- Who does not sign in whatever their groups say: an admin took their role away.
create table accounts.barred_people (
  workspace_id text not null references accounts.workspaces (workspace_id),
  person_id text not null,
  barred_at timestamptz not null,
  -- the key or session that did it
  barred_by text,
  primary key (workspace_id, person_id)
);

alter table accounts.barred_people enable row level security;
alter table accounts.barred_people force row level security;
create policy workspace on accounts.barred_people
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on accounts.barred_people to rung_accounts;

-- A state of a sign-in that was used: it is good once, in whatever process.
create table accounts.used_sign_ins (
  workspace_id text not null references accounts.workspaces (workspace_id),
  -- of the state, in hex
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  used_at timestamptz not null,
  primary key (workspace_id, sha256)
);

alter table accounts.used_sign_ins enable row level security;
alter table accounts.used_sign_ins force row level security;
create policy workspace on accounts.used_sign_ins
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on accounts.used_sign_ins to rung_accounts;

-- A role that groups of an issuer gave is taken away when they give none; one that an admin gave stays.
alter table accounts.person_roles add column from_groups boolean not null default false;
grant update (from_groups) on accounts.person_roles to rung_accounts;

alter table accounts.sessions drop constraint sessions_method_check;
alter table accounts.sessions add constraint sessions_method_check check (method in ('invitation', 'demo', 'oidc'));
