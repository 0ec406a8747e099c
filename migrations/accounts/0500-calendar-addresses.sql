-- Addresses by which a calendar program that cannot sign in reads what a person's customers renew and what they were promised.

create table accounts.calendar_addresses (
  workspace_id text not null references accounts.workspaces (workspace_id),
  -- one each: another takes the place of the one before
  person_id text not null,
  -- of the whole secret in the address, in hex; the secret itself is nowhere
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (workspace_id, person_id),
  unique (workspace_id, sha256)
);

alter table accounts.calendar_addresses enable row level security;
alter table accounts.calendar_addresses force row level security;
create policy workspace on accounts.calendar_addresses
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete, update (sha256, created_at) on accounts.calendar_addresses to rung_accounts;

-- What those who answer such an address may know: whose it is, and what that person may do now; null, once they may do nothing.
create view directory.calendar_addresses as
  select
    calendar_addresses.workspace_id,
    calendar_addresses.sha256,
    calendar_addresses.person_id,
    (
      select person_roles.role
      from accounts.person_roles
      where person_roles.workspace_id = calendar_addresses.workspace_id
        and person_roles.person_id = calendar_addresses.person_id
        and not (
          select people.retracted
          from accounts.people
          where people.workspace_id = calendar_addresses.workspace_id and people.id = calendar_addresses.person_id
          order by people.recorded_at desc, people.revision desc
          limit 1
        )
    ) as present_role
  from accounts.calendar_addresses
  where not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = calendar_addresses.workspace_id and workspaces.filling
  );
grant select on directory.calendar_addresses to rung_health, rung_outcomes;
