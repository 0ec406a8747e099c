-- Customer verdicts that wait outside the ledger until they may be known, and what became of each verdict that was received.

-- When a verdict that waited was received: its recorded_at is the instant it was appended. Null for one that did not wait.
alter table outcomes.customer_verdicts add column received_at timestamptz;

-- Revisions that wait. recorded_at and stored_at are when they were received; what is appended gets the instant of that.
create table outcomes.sealed_verdicts (
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
  outcome_id text not null,
  stakeholder_id text not null,
  achieved integer not null check (achieved >= 1 and achieved <= 5),
  experience integer not null check (experience >= 1 and experience <= 5),
  words_ref text,
  -- whom the key speaks for that wrote it, if anybody
  key_person_id text,
  -- when time alone opens it
  opens_at timestamptz not null,
  primary key (workspace_id, id, revision)
);
create unique index sealed_verdicts_natural_key on outcomes.sealed_verdicts (workspace_id, external_id) where revision = 1;
create index sealed_verdicts_by_external_id on outcomes.sealed_verdicts (workspace_id, external_id);
create index sealed_verdicts_by_account on outcomes.sealed_verdicts (workspace_id, account_id);

alter table outcomes.sealed_verdicts enable row level security;
alter table outcomes.sealed_verdicts force row level security;
create policy workspace on outcomes.sealed_verdicts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update: locked while they are corrected or appended; delete: they move to the ledger
grant select, insert, update, delete on outcomes.sealed_verdicts to rung_outcomes;

-- One row a verdict, written with its first revision. What it says of the opening is written once and never changed: no
-- later correction, retraction or change of hands makes or removes a pair.
create table outcomes.verdict_receipts (
  workspace_id text not null,
  -- of the verdict
  id text not null,
  external_id text not null,
  account_id text not null,
  received_at timestamptz not null,
  -- who looked after the account then
  csm_id text,
  -- when time opens it; null for one that never waited
  opens_at timestamptz,
  opened_at timestamptz,
  opened_by text check (
    opened_by in ('filed', 'low_grade', 'time', 'no_csm', 'seals_off', 'declared')
  ),
  -- what was said by the time it opened; null for one that was retracted by then
  occurred_on date,
  outcome_id text,
  stakeholder_id text,
  influence double precision,
  achieved integer,
  -- true where a key of the person whose filing opened it had written it
  own_record boolean not null default false,
  -- the filing that opened it, and what its person had said last by then
  filed_by text,
  vendor_verdict_id text,
  period_starts_on date,
  verdict integer,
  check ((opened_at is null) = (opened_by is null)),
  check (opened_at is not null or opens_at is not null),
  check ((opened_by is not distinct from 'filed') = (filed_by is not null)),
  check (num_nulls(filed_by, vendor_verdict_id, period_starts_on, verdict) in (0, 4)),
  primary key (workspace_id, id)
);
-- Held by verdicts that wait and those of the ledger alike: two that are sent at once under one name are one.
create unique index verdict_receipts_natural_key on outcomes.verdict_receipts (workspace_id, external_id);
create index verdict_receipts_that_waited on outcomes.verdict_receipts (workspace_id, account_id)
  where opens_at is not null;

alter table outcomes.verdict_receipts enable row level security;
alter table outcomes.verdict_receipts force row level security;
create policy workspace on outcomes.verdict_receipts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on outcomes.verdict_receipts to rung_outcomes;

-- Whether a person has filed is asked by outcome: an account that was merged keeps its outcomes.
create index vendor_verdicts_by_outcome on outcomes.vendor_verdicts (workspace_id, outcome_id);
