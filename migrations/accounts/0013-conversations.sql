-- What was said between a customer and the vendor: tickets, touches, survey answers, and the CSM's own pulse.

create table accounts.tickets (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  first_response_at timestamptz,
  resolved_at timestamptz,
  reopened_count integer not null check (reopened_count >= 0),
  escalated boolean not null,
  csat integer check (csat >= 1 and csat <= 5),
  subject_ref text,
  primary key (workspace_id, id, revision)
);
create unique index tickets_natural_key on accounts.tickets (workspace_id, external_id) where revision = 1;
create index tickets_by_external_id on accounts.tickets (workspace_id, external_id);
-- whether a workspace records tickets at all is asked before silence counts as zero
create index tickets_by_occurrence on accounts.tickets (workspace_id, occurred_at);
create index tickets_by_account on accounts.tickets (workspace_id, account_id);

alter table accounts.tickets enable row level security;
alter table accounts.tickets force row level security;
create policy workspace on accounts.tickets
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.tickets to rung_accounts;

create table accounts.touches (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_ids text[] not null,
  kind text not null check (kind in ('call', 'email', 'meeting', 'business_review', 'onboarding', 'other')),
  direction text not null check (direction in ('inbound', 'outbound')),
  person_id text,
  notes_ref text,
  primary key (workspace_id, id, revision)
);
create unique index touches_natural_key on accounts.touches (workspace_id, external_id) where revision = 1;
create index touches_by_external_id on accounts.touches (workspace_id, external_id);
create index touches_by_account on accounts.touches (workspace_id, account_id);

alter table accounts.touches enable row level security;
alter table accounts.touches force row level security;
create policy workspace on accounts.touches
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.touches to rung_accounts;

create table accounts.surveys (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_id text,
  kind text not null check (kind in ('nps', 'csat', 'benevolence')),
  score integer not null,
  words_ref text,
  primary key (workspace_id, id, revision)
);
create unique index surveys_natural_key on accounts.surveys (workspace_id, external_id) where revision = 1;
create index surveys_by_external_id on accounts.surveys (workspace_id, external_id);
create index surveys_by_account on accounts.surveys (workspace_id, account_id);

alter table accounts.surveys enable row level security;
alter table accounts.surveys force row level security;
create policy workspace on accounts.surveys
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.surveys to rung_accounts;

create table accounts.pulses (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  person_id text,
  pulse text not null check (pulse in ('healthy', 'watch', 'at_risk')),
  words_ref text,
  primary key (workspace_id, id, revision)
);
create unique index pulses_natural_key on accounts.pulses (workspace_id, external_id) where revision = 1;
create index pulses_by_external_id on accounts.pulses (workspace_id, external_id);
create index pulses_by_account on accounts.pulses (workspace_id, account_id);

alter table accounts.pulses enable row level security;
alter table accounts.pulses force row level security;
create policy workspace on accounts.pulses
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.pulses to rung_accounts;

-- What an import found odd about a fact that it let in, for somebody to look into.
create table accounts.data_flags (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  -- which fact, by the name its sender gave it
  resource text not null,
  fact_external_id text not null,
  kind text not null,
  why_ref text,
  primary key (workspace_id, id, revision)
);
create unique index data_flags_natural_key on accounts.data_flags (workspace_id, external_id) where revision = 1;
create index data_flags_by_external_id on accounts.data_flags (workspace_id, external_id);
create index data_flags_by_account on accounts.data_flags (workspace_id, account_id);

alter table accounts.data_flags enable row level security;
alter table accounts.data_flags force row level security;
create policy workspace on accounts.data_flags
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.data_flags to rung_accounts;
