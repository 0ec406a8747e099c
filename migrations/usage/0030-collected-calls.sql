-- What the collector took in: events, who belongs to which account, and which names are one person.

-- Which messages were taken in the last 32 days: one sent again counts once.
create table usage.receipts (
  workspace_id text not null,
  -- the first 128 bits of the SHA-256 of the messageId
  message_hash uuid not null,
  received_at timestamptz not null,
  primary key (workspace_id, message_hash)
);
create index receipts_by_time on usage.receipts using brin (received_at);

alter table usage.receipts enable row level security;
alter table usage.receipts force row level security;
create policy workspace on usage.receipts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on usage.receipts to rung_usage;

create policy lister on usage.receipts for select to rung_lister using (true);
grant select (workspace_id, received_at) on usage.receipts to rung_lister;
create function usage.workspaces_with_receipts_before(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct receipts.workspace_id from usage.receipts where receipts.received_at < at $$;
grant execute on function usage.workspaces_with_receipts_before(timestamptz) to rung_usage;
alter function usage.workspaces_with_receipts_before(timestamptz) owner to rung_lister;

-- One row a track, page or screen call. Traits of people and accounts are personal data and are not kept.
create table usage.events (
  workspace_id text not null,
  id text not null,
  -- the account as the event itself names it; null when it belongs to the person's account
  group_key text,
  user_key text not null,
  type text not null check (type in ('track', 'page', 'screen')),
  name text not null,
  occurred_at timestamptz not null,
  -- the UTC day of occurred_at
  day date not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  properties jsonb,
  primary key (workspace_id, id)
);
create index events_by_account_day on usage.events (workspace_id, group_key, day) where group_key is not null;
create index events_by_person_day on usage.events (workspace_id, user_key, day) where group_key is null;

alter table usage.events enable row level security;
alter table usage.events force row level security;
create policy workspace on usage.events
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on usage.events to rung_usage;

-- group calls: from then on the person belongs to the account.
create table usage.memberships (
  workspace_id text not null,
  user_key text not null,
  at timestamptz not null,
  group_key text not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  primary key (workspace_id, user_key, at, group_key)
);
create index memberships_by_account on usage.memberships (workspace_id, group_key);

alter table usage.memberships enable row level security;
alter table usage.memberships force row level security;
create policy workspace on usage.memberships
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on usage.memberships to rung_usage;

-- alias calls: two names of one person.
create table usage.aliases (
  workspace_id text not null,
  previous_key text not null,
  user_key text not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  primary key (workspace_id, previous_key, user_key)
);

alter table usage.aliases enable row level security;
alter table usage.aliases force row level security;
create policy workspace on usage.aliases
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on usage.aliases to rung_usage;

-- Derived from aliases: everyone who is tied to another, under the least of all their names.
create table usage.identities (
  workspace_id text not null,
  user_key text not null,
  root_key text not null,
  -- the latest instant at which any alias among these names became known
  known_from timestamptz not null,
  primary key (workspace_id, user_key)
);
create index identities_by_root on usage.identities (workspace_id, root_key);

alter table usage.identities enable row level security;
alter table usage.identities force row level security;
create policy workspace on usage.identities
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.identities to rung_usage;

-- Derived from memberships and identities: whose the events of a person are that name no account, as spans of time.
create table usage.attachments (
  workspace_id text not null,
  user_key text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  group_key text not null,
  primary key (workspace_id, user_key, from_at)
);
create index attachments_by_account on usage.attachments (workspace_id, group_key, user_key);

alter table usage.attachments enable row level security;
alter table usage.attachments force row level security;
create policy workspace on usage.attachments
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, delete on usage.attachments to rung_usage;

-- What a warehouse told of an account-day, in place of events. Append-only: a correction is a new revision.
create table usage.daily_aggregates (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  revision integer not null check (revision >= 1),
  -- null: the warehouse counts events alone
  active_users integer check (active_users >= 0),
  -- how often each event occurred
  counts jsonb not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  recorded_by text not null,
  primary key (workspace_id, group_key, day, revision)
);

alter table usage.daily_aggregates enable row level security;
alter table usage.daily_aggregates force row level security;
create policy workspace on usage.daily_aggregates
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on usage.daily_aggregates to rung_usage;

-- The first day whose events are still there; no row while none were pruned.
create table usage.event_horizons (
  workspace_id text not null primary key,
  first_day date not null
);

alter table usage.event_horizons enable row level security;
alter table usage.event_horizons force row level security;
create policy workspace on usage.event_horizons
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on usage.event_horizons to rung_usage;

create policy lister on usage.events for select to rung_lister using (true);
grant select (workspace_id, id) on usage.events to rung_lister;
-- One index look-up a workspace, whatever the number of events.
create function usage.workspaces_with_events() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (select events.workspace_id from usage.events order by events.workspace_id, events.id limit 1)
      union all
      select (
        select events.workspace_id from usage.events
        where events.workspace_id > found.workspace_id
        order by events.workspace_id, events.id limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
grant execute on function usage.workspaces_with_events() to rung_usage;
alter function usage.workspaces_with_events() owner to rung_lister;
