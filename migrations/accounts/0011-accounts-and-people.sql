-- Who there is: people of the vendor, accounts, and stakeholders at accounts.

create table accounts.people (
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
  name_ref text,
  email_ref text,
  time_zone text,
  hours_per_day double precision,
  primary key (workspace_id, id, revision)
);
create unique index people_natural_key on accounts.people (workspace_id, external_id) where revision = 1;
create index people_by_external_id on accounts.people (workspace_id, external_id);

alter table accounts.people enable row level security;
alter table accounts.people force row level security;
create policy workspace on accounts.people
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.people to rung_accounts;

create table accounts.accounts (
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
  name_ref text,
  segment text,
  csm_id text,
  -- for accounts whose contracts count none
  seats integer check (seats >= 0),
  currency text,
  closed_on date,
  primary key (workspace_id, id, revision)
);
create unique index accounts_natural_key on accounts.accounts (workspace_id, external_id) where revision = 1;
create index accounts_by_external_id on accounts.accounts (workspace_id, external_id);
create index accounts_by_account on accounts.accounts (workspace_id, account_id);

alter table accounts.accounts enable row level security;
alter table accounts.accounts force row level security;
create policy workspace on accounts.accounts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.accounts to rung_accounts;

create table accounts.stakeholders (
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
  name_ref text,
  email_ref text,
  title_ref text,
  role text not null check (role in ('champion', 'economic_buyer', 'executive_sponsor', 'admin', 'user', 'detractor')),
  influence double precision not null check (influence >= 0 and influence <= 1),
  product_user_ids text[] not null,
  departed_on date,
  primary key (workspace_id, id, revision)
);
create unique index stakeholders_natural_key on accounts.stakeholders (workspace_id, external_id) where revision = 1;
create index stakeholders_by_external_id on accounts.stakeholders (workspace_id, external_id);
create index stakeholders_by_account on accounts.stakeholders (workspace_id, account_id);

alter table accounts.stakeholders enable row level security;
alter table accounts.stakeholders force row level security;
create policy workspace on accounts.stakeholders
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.stakeholders to rung_accounts;
