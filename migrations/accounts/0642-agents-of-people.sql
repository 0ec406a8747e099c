-- Agents ask for people: an access token of the issuer opens a session of its own, which no browser has.
alter table accounts.sessions drop constraint sessions_method_check;
alter table accounts.sessions add constraint sessions_method_check check (method in ('invitation', 'demo', 'oidc', 'token'));

-- how far the agent reaches, whatever its person's role; null: a browser
alter table accounts.sessions add column agent_scope text check (agent_scope in ('read', 'write'));
alter table accounts.sessions add constraint sessions_agent_check check ((method = 'token') = (agent_scope is not null));

create or replace view directory.sessions as
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
    ) as present_role,
    sessions.agent_scope
  from accounts.sessions
  where not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = sessions.workspace_id and workspaces.filling
  );
