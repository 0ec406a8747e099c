-- What customers signed, how it changed in mid-term, how its terms ended, and what currencies are worth.

create table accounts.subscriptions (
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
  plan text,
  arr_minor bigint not null check (arr_minor >= 0),
  currency text not null,
  seats integer check (seats >= 0),
  starts_on date not null,
  -- the first day not covered; null is evergreen
  ends_on date check (ends_on > starts_on),
  term_months integer check (term_months >= 1),
  auto_renews boolean not null,
  ended_on date check (ended_on >= starts_on),
  primary key (workspace_id, id, revision)
);
create unique index subscriptions_natural_key on accounts.subscriptions (workspace_id, external_id) where revision = 1;
create index subscriptions_by_external_id on accounts.subscriptions (workspace_id, external_id);
create index subscriptions_by_account on accounts.subscriptions (workspace_id, account_id);

alter table accounts.subscriptions enable row level security;
alter table accounts.subscriptions force row level security;
create policy workspace on accounts.subscriptions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.subscriptions to rung_accounts;

create table accounts.subscription_changes (
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
  subscription_id text not null,
  effective_on date not null,
  -- null leaves it as it was
  arr_minor bigint check (arr_minor >= 0),
  seats integer check (seats >= 0),
  primary key (workspace_id, id, revision)
);
create unique index subscription_changes_natural_key on accounts.subscription_changes (workspace_id, external_id) where revision = 1;
create index subscription_changes_by_external_id on accounts.subscription_changes (workspace_id, external_id);
create index subscription_changes_by_account on accounts.subscription_changes (workspace_id, account_id);

alter table accounts.subscription_changes enable row level security;
alter table accounts.subscription_changes force row level security;
create policy workspace on accounts.subscription_changes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.subscription_changes to rung_accounts;

create table accounts.renewals (
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
  subscription_id text not null,
  due_on date not null,
  arr_minor bigint check (arr_minor >= 0),
  notice_on date,
  csm_call text check (csm_call in ('renewed', 'contracted', 'expanded', 'churned')),
  csm_probability double precision check (csm_probability >= 0 and csm_probability <= 1),
  resolution text check (resolution in ('renewed', 'contracted', 'expanded', 'churned')),
  resolved_on date,
  arr_after_minor bigint check (arr_after_minor >= 0),
  check ((resolution is null) = (resolved_on is null)),
  primary key (workspace_id, id, revision)
);
create unique index renewals_natural_key on accounts.renewals (workspace_id, external_id) where revision = 1;
create index renewals_by_external_id on accounts.renewals (workspace_id, external_id);
create index renewals_by_account on accounts.renewals (workspace_id, account_id);

alter table accounts.renewals enable row level security;
alter table accounts.renewals force row level security;
create policy workspace on accounts.renewals
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.renewals to rung_accounts;

-- occurred_at is the day the rate held from
create table accounts.exchange_rates (
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
  base text not null,
  quote text not null,
  rate double precision not null check (rate > 0),
  check (base <> quote),
  primary key (workspace_id, id, revision)
);
create unique index exchange_rates_natural_key on accounts.exchange_rates (workspace_id, external_id) where revision = 1;
create index exchange_rates_by_external_id on accounts.exchange_rates (workspace_id, external_id);

alter table accounts.exchange_rates enable row level security;
alter table accounts.exchange_rates force row level security;
create policy workspace on accounts.exchange_rates
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.exchange_rates to rung_accounts;
