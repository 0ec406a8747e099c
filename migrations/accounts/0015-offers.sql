-- What was offered to customers ahead of a renewal, and what became of it.

create table accounts.offers (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text not null,
  -- the day it was offered
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  renewal_id text,
  subscription_id text,
  kind text not null check (kind in ('early_renewal', 'upgrade', 'discount')),
  arr_minor bigint check (arr_minor >= 0),
  currency text,
  discount_share double precision check (discount_share > 0 and discount_share <= 1),
  term_months integer check (term_months >= 1),
  valid_until date,
  accepted_on date,
  declined_on date,
  check (accepted_on is null or declined_on is null),
  check ((arr_minor is null) = (currency is null)),
  primary key (workspace_id, id, revision)
);
create unique index offers_natural_key on accounts.offers (workspace_id, external_id) where revision = 1;
create index offers_by_external_id on accounts.offers (workspace_id, external_id);
create index offers_by_account on accounts.offers (workspace_id, account_id);

alter table accounts.offers enable row level security;
alter table accounts.offers force row level security;
create policy workspace on accounts.offers
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.offers to rung_accounts;
