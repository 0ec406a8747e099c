-- When use is expected of an account, and of what kind: pauses agreed with it, the months of its season, seats or an API.

-- Agreed with the customer: from starts_on on they stand still.
create table accounts.account_pauses (
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
  starts_on date not null,
  -- the first day on which they are back; null while nobody knows
  ends_on date check (ends_on > starts_on),
  reason_ref text,
  primary key (workspace_id, id, revision)
);
create unique index account_pauses_natural_key on accounts.account_pauses (workspace_id, external_id) where revision = 1;
create index account_pauses_by_external_id on accounts.account_pauses (workspace_id, external_id);
create index account_pauses_by_account on accounts.account_pauses (workspace_id, account_id);

alter table accounts.account_pauses enable row level security;
alter table accounts.account_pauses force row level security;
create policy workspace on accounts.account_pauses
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.account_pauses to rung_accounts;

-- The months of the year in which they use the product.
create table accounts.account_seasons (
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
  months integer[] not null check (cardinality(months) >= 1 and cardinality(months) <= 12),
  primary key (workspace_id, id, revision)
);
create unique index account_seasons_natural_key on accounts.account_seasons (workspace_id, external_id) where revision = 1;
create index account_seasons_by_external_id on accounts.account_seasons (workspace_id, external_id);
create index account_seasons_by_account on accounts.account_seasons (workspace_id, account_id);

alter table accounts.account_seasons enable row level security;
alter table accounts.account_seasons force row level security;
create policy workspace on accounts.account_seasons
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.account_seasons to rung_accounts;

-- Whether people are expected in the product, or programs.
create table accounts.expected_uses (
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
  expects text not null check (expects in ('seats', 'api')),
  primary key (workspace_id, id, revision)
);
create unique index expected_uses_natural_key on accounts.expected_uses (workspace_id, external_id) where revision = 1;
create index expected_uses_by_external_id on accounts.expected_uses (workspace_id, external_id);
create index expected_uses_by_account on accounts.expected_uses (workspace_id, account_id);

alter table accounts.expected_uses enable row level security;
alter table accounts.expected_uses force row level security;
create policy workspace on accounts.expected_uses
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.expected_uses to rung_accounts;

-- All three as one, for whoever measures use: every revision.
create view directory.account_calendars as
  select
    account_pauses.workspace_id,
    account_pauses.id,
    account_pauses.revision,
    account_pauses.external_id,
    account_pauses.account_id,
    account_pauses.occurred_at,
    account_pauses.recorded_at,
    account_pauses.retracted,
    account_pauses.starts_on,
    account_pauses.ends_on,
    null::integer[] as months,
    null::text as expects
  from accounts.account_pauses
  union all
  select
    account_seasons.workspace_id,
    account_seasons.id,
    account_seasons.revision,
    account_seasons.external_id,
    account_seasons.account_id,
    account_seasons.occurred_at,
    account_seasons.recorded_at,
    account_seasons.retracted,
    null::date as starts_on,
    null::date as ends_on,
    account_seasons.months,
    null::text as expects
  from accounts.account_seasons
  union all
  select
    expected_uses.workspace_id,
    expected_uses.id,
    expected_uses.revision,
    expected_uses.external_id,
    expected_uses.account_id,
    expected_uses.occurred_at,
    expected_uses.recorded_at,
    expected_uses.retracted,
    null::date as starts_on,
    null::date as ends_on,
    null::integer[] as months,
    expected_uses.expects
  from accounts.expected_uses;
grant select on directory.account_calendars
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;

-- The day by which the plan has them reach their first value.
alter table accounts.accounts add column first_value_due_on date;
