-- The days on which contracts were heard of, kept as they are told: a forecast asks of days, and a large workspace has a thousand of
-- them for a million facts.

-- By the fact whose writing may tell of them. A day tells of its kind of contract, which the contract's first word says, and only
-- when it cannot have been planned when it was recorded (decision 105). A word that was taken back later had been heard all the same.
create view accounts.contract_words with (security_invoker = true) as
  select told.workspace_id, told.fact_id, told.recorded_at, contract.monthly,
    (least(told.told_of, told.recorded_at) at time zone 'UTC')::date as heard_on
  from (
    -- a signing
    select fact.workspace_id, fact.id as fact_id, fact.recorded_at, fact.occurred_at as told_of,
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.subscriptions as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.id = fact.id and contract.revision = 1
    where not fact.retracted
    union all
    -- an end, told by a later word than the first
    select fact.workspace_id, fact.id, fact.recorded_at, fact.ended_on::timestamp at time zone 'UTC',
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.subscriptions as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.id = fact.id and contract.revision = 1
    where not fact.retracted and fact.revision > 1 and fact.ended_on is not null
    union all
    select fact.workspace_id, fact.id, fact.recorded_at, fact.occurred_at,
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.subscription_changes as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.id = fact.subscription_id and contract.revision = 1
    where not fact.retracted
    union all
    select fact.workspace_id, fact.id, fact.recorded_at, fact.occurred_at,
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.renewals as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.id = fact.subscription_id and contract.revision = 1
    where not fact.retracted
    union all
    select fact.workspace_id, fact.id, fact.recorded_at, fact.resolved_on::timestamp at time zone 'UTC',
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.renewals as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.id = fact.subscription_id and contract.revision = 1
    where not fact.retracted and fact.resolved_on is not null
    union all
    -- a closed account, told by a later word than the first: of its contracts
    select fact.workspace_id, fact.id, fact.recorded_at, fact.closed_on::timestamp at time zone 'UTC',
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.accounts as fact
    join accounts.subscriptions as contract
      on contract.workspace_id = fact.workspace_id and contract.account_id = fact.id and contract.revision = 1
    where not fact.retracted and fact.revision > 1 and fact.closed_on is not null
    union all
    -- the same, of a contract that is written down after it
    select fact.workspace_id, contract.id, fact.recorded_at, fact.closed_on::timestamp at time zone 'UTC',
      contract.term_months, contract.starts_on, contract.ends_on
    from accounts.subscriptions as contract
    join accounts.accounts as fact
      on fact.workspace_id = contract.workspace_id and fact.id = contract.account_id
    where contract.revision = 1 and not fact.retracted and fact.revision > 1 and fact.closed_on is not null
  ) as told
  cross join lateral (
    select coalesce(told.term_months, case when told.ends_on is null
      or told.ends_on < told.starts_on + interval '2 months' then 1 else 12 end) <= 1 as monthly
  ) as contract;
grant select on accounts.contract_words to rung_accounts;

-- The first record of any word of a day says all: by an instant the day had been heard of when that was before it.
create table accounts.contract_news (
  workspace_id text not null,
  monthly boolean not null,
  heard_on date not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, monthly, heard_on)
);
alter table accounts.contract_news enable row level security;
alter table accounts.contract_news force row level security;
create policy workspace on accounts.contract_news
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on accounts.contract_news to rung_accounts;

-- In the transaction that writes the facts, whoever writes them: a process of the release before too. Days that are known already are
-- neither written nor locked, and new ones in one order, so that writers of a workspace do not wait for each other.
create function accounts.keep_contract_news() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      written record;
    begin
      for written in
        select inserted.workspace_id, array_agg(distinct inserted.id) as ids from inserted group by inserted.workspace_id
      loop
        insert into accounts.contract_news as news (workspace_id, monthly, heard_on, recorded_at)
        select told.workspace_id, told.monthly, told.heard_on, min(told.recorded_at)
        from accounts.contract_words as told
        where told.workspace_id = written.workspace_id and told.fact_id = any(written.ids)
          and not exists (
            select from accounts.contract_news as known
            where known.workspace_id = told.workspace_id and known.monthly = told.monthly
              and known.heard_on = told.heard_on and known.recorded_at <= told.recorded_at
          )
        group by told.workspace_id, told.monthly, told.heard_on
        order by told.monthly, told.heard_on
        on conflict (workspace_id, monthly, heard_on) do update set recorded_at = excluded.recorded_at
        where excluded.recorded_at < news.recorded_at;
      end loop;
      return null;
    end
  $$;
create trigger keep_contract_news after insert on accounts.accounts
  referencing new table as inserted for each statement execute function accounts.keep_contract_news();
create trigger keep_contract_news after insert on accounts.subscriptions
  referencing new table as inserted for each statement execute function accounts.keep_contract_news();
create trigger keep_contract_news after insert on accounts.subscription_changes
  referencing new table as inserted for each statement execute function accounts.keep_contract_news();
create trigger keep_contract_news after insert on accounts.renewals
  referencing new table as inserted for each statement execute function accounts.keep_contract_news();

-- What was told before. Row-level security binds the owner too, and no workspace is named here.
alter table accounts.accounts no force row level security;
alter table accounts.subscriptions no force row level security;
alter table accounts.subscription_changes no force row level security;
alter table accounts.renewals no force row level security;
alter table accounts.contract_news no force row level security;
insert into accounts.contract_news
select told.workspace_id, told.monthly, told.heard_on, min(told.recorded_at)
from accounts.contract_words as told
group by told.workspace_id, told.monthly, told.heard_on;
alter table accounts.accounts force row level security;
alter table accounts.subscriptions force row level security;
alter table accounts.subscription_changes force row level security;
alter table accounts.renewals force row level security;
alter table accounts.contract_news force row level security;

create view directory.contract_news as
  select
    contract_news.workspace_id,
    contract_news.monthly,
    contract_news.heard_on,
    contract_news.recorded_at
  from accounts.contract_news;
grant select on directory.contract_news to rung_renewals, rung_playbook;
