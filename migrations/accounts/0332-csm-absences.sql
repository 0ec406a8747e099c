-- Days on which a CSM is away, and the deputy who may do their work on them. Without a reason: why somebody is away is nobody's concern.

create table accounts.csm_absences (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  csm_id text not null,
  deputy_id text not null check (deputy_id <> csm_id),
  -- half-open days of the CSM's time zone
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, csm_id, deputy_id, starts_on, ends_on)
);
create index csm_absences_by_deputy on accounts.csm_absences (workspace_id, deputy_id, ends_on);

alter table accounts.csm_absences enable row level security;
alter table accounts.csm_absences force row level security;
create policy workspace on accounts.csm_absences
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on accounts.csm_absences to rung_accounts;

-- Whom somebody stands in for: asked wherever a CSM writes.
create view directory.csm_absences as
  select
    csm_absences.workspace_id,
    csm_absences.csm_id,
    csm_absences.deputy_id,
    csm_absences.starts_on,
    csm_absences.ends_on
  from accounts.csm_absences;
grant select on directory.csm_absences
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;
