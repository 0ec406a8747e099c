-- People sign in: what each may do, the links that invite them, and the sessions they have. Keys stay what programs use.

-- Who may sign in, and as what. An identity at an issuer, once there are any, is mapped to a person, and finds the role here.
create table accounts.person_roles (
  workspace_id text not null references accounts.workspaces (workspace_id),
  person_id text not null,
  role text not null check (role in ('admin', 'manager', 'csm', 'viewer')),
  role_since timestamptz not null,
  -- the key or session that said so; null: whoever runs this installation
  role_by text,
  primary key (workspace_id, person_id)
);

alter table accounts.person_roles enable row level security;
alter table accounts.person_roles force row level security;
create policy workspace on accounts.person_roles
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete, update (role, role_since, role_by) on accounts.person_roles to rung_accounts;

-- Links by which somebody signs in once.
create table accounts.invitations (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  -- of the whole token, in hex; the token itself is nowhere
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  person_id text not null,
  role text not null check (role in ('admin', 'manager', 'csm', 'viewer')),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  -- the key or session, or null: another invitation of the same person, another role, the end of any role
  revoked_by text,
  primary key (workspace_id, id),
  unique (workspace_id, sha256),
  check (used_at is null or revoked_at is null)
);
create index invitations_by_person on accounts.invitations (workspace_id, person_id);

alter table accounts.invitations enable row level security;
alter table accounts.invitations force row level security;
create policy workspace on accounts.invitations
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (used_at, revoked_at, revoked_by) on accounts.invitations to rung_accounts;

create table accounts.sessions (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  -- of the whole text of the session, in hex: of the id it has now, and of the one it had before
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  previous_sha256 text check (previous_sha256 ~ '^[0-9a-f]{64}$'),
  person_id text not null,
  -- the role its present id was given for: another role asks for another id
  role text not null check (role in ('admin', 'manager', 'csm', 'viewer')),
  -- how they proved who they are
  method text not null check (method in ('invitation', 'demo')),
  created_at timestamptz not null,
  rotated_at timestamptz not null,
  -- with its present id, to the minute; null: that has not come back yet
  last_seen_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- the key or session that ended it; null with revoked_at: a former id was used again
  revoked_by text,
  primary key (workspace_id, id),
  unique (workspace_id, sha256)
);
create index sessions_by_former_id on accounts.sessions (workspace_id, previous_sha256) where previous_sha256 is not null;
create index sessions_by_person on accounts.sessions (workspace_id, person_id);

alter table accounts.sessions enable row level security;
alter table accounts.sessions force row level security;
create policy workspace on accounts.sessions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete, update (sha256, previous_sha256, role, rotated_at, last_seen_at, revoked_at, revoked_by)
  on accounts.sessions to rung_accounts;

-- Every service opens its own door, and notes when a session was used. The role is that of now: none, once the person was taken
-- back, and no session at all in a workspace that is being filled.
create view directory.sessions as
  select
    sessions.workspace_id,
    sessions.id,
    sessions.sha256,
    sessions.previous_sha256,
    sessions.person_id,
    sessions.role,
    sessions.rotated_at,
    sessions.last_seen_at,
    sessions.expires_at,
    sessions.revoked_at,
    (
      select person_roles.role
      from accounts.person_roles
      where person_roles.workspace_id = sessions.workspace_id
        and person_roles.person_id = sessions.person_id
        and not (
          select people.retracted
          from accounts.people
          where people.workspace_id = sessions.workspace_id and people.id = sessions.person_id
          order by people.recorded_at desc, people.revision desc
          limit 1
        )
    ) as present_role
  from accounts.sessions
  where not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = sessions.workspace_id and workspaces.filling
  );
grant select, update (last_seen_at) on directory.sessions
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;

-- Whichever service meets a former id again, long after its session has another, ends the session: one of the two who hold it is
-- not the person. It can end a session, and nothing else.
create function directory.end_copied_session(session_id text, ended_at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      workspace text := nullif(current_setting('rung.workspace_id', true), '');
      person text;
    begin
      update accounts.sessions
      set revoked_at = ended_at
      where sessions.workspace_id = workspace and sessions.id = session_id and sessions.revoked_at is null
      returning sessions.person_id into person;
      if found then
        insert into audit.entries (workspace_id, at, action, subject_kind, subject_id, after, key_id, person_id)
        values (workspace, ended_at, 'session.copied', 'sessions', session_id, jsonb_build_object('person', person), null, null);
      end if;
    end
  $$;
grant execute on function directory.end_copied_session(text, timestamptz)
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;
