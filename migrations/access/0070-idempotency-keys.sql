-- Idempotency keys: the answer to a POST, kept so that the same request sent again gets the same answer.

create table access.idempotency_keys (
  workspace_id text not null,
  -- a keyed hash of the caller's Idempotency-Key: callers put anything into it, names included
  token text not null,
  -- a keyed hash of the request: tells the same request from another one under the same key
  fingerprint text not null,
  -- who is working on it, or worked on it: one attempt, not one request
  claim text not null,
  claimed_until timestamptz not null,
  expires_at timestamptz not null,
  -- null while the request is being worked on; encrypted under the caller's key, so that nobody here can read it
  answer bytea,
  primary key (workspace_id, token)
);
create index idempotency_keys_by_expiry on access.idempotency_keys (workspace_id, expires_at);

alter table access.idempotency_keys enable row level security;
alter table access.idempotency_keys force row level security;
create policy workspace on access.idempotency_keys
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on access.idempotency_keys
  to rung_usage, rung_outcomes, rung_accounts, rung_health;

-- The one way to see which workspaces have answers to delete, without seeing any of them.
create policy lister on access.idempotency_keys for select to rung_lister using (true);
grant select (workspace_id, expires_at) on access.idempotency_keys to rung_lister;
create function access.workspaces_with_expired_answers(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select distinct idempotency_keys.workspace_id
    from access.idempotency_keys
    where idempotency_keys.expires_at <= at
  $$;
grant execute on function access.workspaces_with_expired_answers(timestamptz)
  to rung_usage, rung_outcomes, rung_accounts, rung_health;
alter function access.workspaces_with_expired_answers(timestamptz) owner to rung_lister;
