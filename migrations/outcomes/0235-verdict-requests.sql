-- Customers who were asked by a link how an outcome went. What became of a request is written once each and never changed; what
-- the link says is known by its hash alone.

create table outcomes.verdict_requests (
  workspace_id text not null,
  id text not null,
  external_id text not null,
  account_id text not null,
  stakeholder_id text not null,
  -- in the order in which they are asked about: the first is question 1
  outcome_ids text[] not null check (cardinality(outcome_ids) >= 1),
  -- SHA-256 of the token
  link_sha256 text not null check (link_sha256 ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  -- the key it was asked with, and the person it names
  recorded_by text not null,
  person_id text,
  opened_at timestamptz,
  answered_at timestamptz,
  revoked_at timestamptz,
  -- the key; null where the person who was asked was erased
  revoked_by text,
  check (answered_at is null or revoked_at is null),
  primary key (workspace_id, id)
);
create unique index verdict_requests_natural_key on outcomes.verdict_requests (workspace_id, external_id);
create unique index verdict_requests_by_link on outcomes.verdict_requests (workspace_id, link_sha256);
create index verdict_requests_by_account on outcomes.verdict_requests (workspace_id, account_id);

alter table outcomes.verdict_requests enable row level security;
alter table outcomes.verdict_requests force row level security;
create policy workspace on outcomes.verdict_requests
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (opened_at, answered_at, revoked_at, revoked_by) on outcomes.verdict_requests to rung_outcomes;

-- Who is erased is asked nothing any more.
create function outcomes.revoke_requests(subject text, erased_at timestamptz) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update outcomes.verdict_requests set revoked_at = revoke_requests.erased_at
      where verdict_requests.workspace_id = current_setting('rung.workspace_id')
        and verdict_requests.stakeholder_id = revoke_requests.subject
        and verdict_requests.answered_at is null
        and verdict_requests.revoked_at is null
        and verdict_requests.expires_at > revoke_requests.erased_at;
    end
  $$;
