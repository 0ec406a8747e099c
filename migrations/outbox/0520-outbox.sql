-- What leaves Rung by itself: endpoints of a workspace, the events they are told of, and each delivery with its tries.

create schema outbox;
comment on schema outbox is 'What leaves by itself: endpoints, events, deliveries with their tries';
grant usage on schema outbox to rung_outbox;
grant usage on schema access, audit, directory, signals to rung_outbox;

-- the door: keys, sessions, kept answers, the note of who did what
grant select on directory.workspaces, directory.people, directory.words, directory.merges, directory.erased_names, directory.csm_absences
  to rung_outbox;
grant select, update (last_used_at) on directory.keys to rung_outbox;
grant select, update (last_seen_at) on directory.sessions to rung_outbox;
grant execute on function directory.end_copied_session(text, timestamptz) to rung_outbox;
grant select, insert, update, delete on access.idempotency_keys to rung_outbox;
grant select, insert on audit.entries to rung_outbox;
set local role rung_lister;
grant execute on function directory.workspace_ids(), access.workspaces_with_expired_answers(timestamptz), signals.is_any_stuck()
  to rung_outbox;
set local role rung_owner;

create table outbox.endpoints (
  workspace_id text not null,
  id text not null,
  url text not null,
  description text,
  -- types of events; empty: all of them
  events text[] not null,
  enabled boolean not null,
  -- why it is not enabled: by_hand, gone (it answered 410), failing (for days)
  disabled_because text check (disabled_because in ('by_hand', 'gone', 'failing')),
  disabled_at timestamptz,
  check (enabled = (disabled_because is null) and enabled = (disabled_at is null)),
  -- sealed by the installation's secret: whoever reads the database alone can sign nothing
  secret bytea not null,
  -- the one before, which signs as well until then
  former_secret bytea,
  former_until timestamptz,
  -- of tries: the first failure since the last success, and the last success
  failing_since timestamptz,
  succeeded_at timestamptz,
  -- events that were not kept for it because too many waited, and since when
  left_out bigint not null default 0,
  left_out_since timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);

-- How far the feed of changes was read for a workspace that has endpoints: all that was visible in this snapshot.
create table outbox.positions (
  workspace_id text not null,
  seen pg_snapshot not null,
  -- when that was; an hour late at most, also where nothing happens
  at timestamptz not null,
  primary key (workspace_id)
);

-- What happened, as it is told: the very text that is signed, the same at each try.
create table outbox.events (
  workspace_id text not null,
  id text not null,
  type text not null,
  account_id text,
  -- what it is of, where the same might be found twice: a promise that is due is told once
  once text,
  body text not null,
  happened_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index events_once on outbox.events (workspace_id, type, once) where once is not null;
create index events_by_time on outbox.events (workspace_id, happened_at);

create table outbox.deliveries (
  workspace_id text not null,
  id text not null,
  endpoint_id text not null,
  event_id text not null,
  status text not null check (status in ('pending', 'delivered', 'failed')),
  created_at timestamptz not null,
  -- while it is pending: not before then
  next_try_at timestamptz,
  -- while a process has it in hand, or died with it
  leased_until timestamptz,
  -- tries since it was last asked for, by which the next one is set
  tried integer not null default 0,
  -- the newest tries, the oldest first: {at, status, error, ms}
  tries jsonb not null default '[]',
  settled_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, endpoint_id) references outbox.endpoints (workspace_id, id) on delete cascade,
  foreign key (workspace_id, event_id) references outbox.events (workspace_id, id) on delete cascade
);
create unique index deliveries_of_event on outbox.deliveries (workspace_id, event_id, endpoint_id);
create index deliveries_of_endpoint on outbox.deliveries (workspace_id, endpoint_id, id);
create index deliveries_pending on outbox.deliveries (workspace_id, endpoint_id, next_try_at) where status = 'pending';

alter table outbox.endpoints enable row level security;
alter table outbox.endpoints force row level security;
create policy workspace on outbox.endpoints
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table outbox.positions enable row level security;
alter table outbox.positions force row level security;
create policy workspace on outbox.positions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table outbox.events enable row level security;
alter table outbox.events force row level security;
create policy workspace on outbox.events
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table outbox.deliveries enable row level security;
alter table outbox.deliveries force row level security;
create policy workspace on outbox.deliveries
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on outbox.endpoints, outbox.positions, outbox.events, outbox.deliveries to rung_outbox;

-- Where a delivery is due: ids and nothing else, so that nobody asks a workspace that sends nothing.
grant usage, create on schema outbox to rung_lister;
create policy lister on outbox.deliveries for select to rung_lister using (true);
create policy lister on outbox.endpoints for select to rung_lister using (true);
create policy lister on outbox.events for select to rung_lister using (true);
grant select (workspace_id, endpoint_id, status, next_try_at, leased_until) on outbox.deliveries to rung_lister;
grant select (workspace_id, id, enabled) on outbox.endpoints to rung_lister;
grant select (workspace_id, happened_at) on outbox.events to rung_lister;
create function outbox.workspaces_with_due_deliveries(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select endpoints.workspace_id
    from outbox.endpoints
    where endpoints.enabled and exists (
      select from outbox.deliveries
      where deliveries.workspace_id = endpoints.workspace_id and deliveries.endpoint_id = endpoints.id
        and deliveries.status = 'pending' and deliveries.next_try_at <= at
        and (deliveries.leased_until is null or deliveries.leased_until <= at)
    )
    group by endpoints.workspace_id
  $$;
create function outbox.workspaces_with_events_before(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct events.workspace_id from outbox.events where events.happened_at < at $$;
revoke all on function outbox.workspaces_with_due_deliveries(timestamptz), outbox.workspaces_with_events_before(timestamptz) from public;
grant execute on function outbox.workspaces_with_due_deliveries(timestamptz), outbox.workspaces_with_events_before(timestamptz)
  to rung_outbox;
alter function outbox.workspaces_with_due_deliveries(timestamptz) owner to rung_lister;
alter function outbox.workspaces_with_events_before(timestamptz) owner to rung_lister;
