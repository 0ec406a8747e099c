-- What customers want and got: desired outcomes, measurements, and what each side says was achieved.

create table outcomes.outcomes (
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
  statement_ref text,
  unit text,
  maintain boolean not null,
  -- where a maintained outcome has a floor, any other has a baseline and its days
  baseline double precision,
  floor double precision,
  target double precision not null,
  starts_on date,
  due_on date,
  importance integer not null check (importance >= 1 and importance <= 5),
  -- the customer it belongs to, where it is known
  stakeholder_id text,
  -- [{ key, weight }]: the usage milestones that complete it functionally
  milestones jsonb not null,
  confirmed_on date,
  status text not null check (status in ('active', 'closed')),
  closed_on date,
  check (case when maintain then floor is not null else baseline is not null and starts_on < due_on end),
  check (coalesce(floor, baseline) <> target),
  check ((status = 'closed') = (closed_on is not null)),
  primary key (workspace_id, id, revision)
);
create unique index outcomes_natural_key on outcomes.outcomes (workspace_id, external_id) where revision = 1;
create index outcomes_by_external_id on outcomes.outcomes (workspace_id, external_id);
create index outcomes_by_account on outcomes.outcomes (workspace_id, account_id);

alter table outcomes.outcomes enable row level security;
alter table outcomes.outcomes force row level security;
create policy workspace on outcomes.outcomes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.outcomes to rung_outcomes;

create table outcomes.measurements (
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
  value double precision not null,
  source text not null check (source in ('integration', 'customer', 'csm')),
  primary key (workspace_id, id, revision)
);
create unique index measurements_natural_key on outcomes.measurements (workspace_id, external_id) where revision = 1;
create index measurements_by_external_id on outcomes.measurements (workspace_id, external_id);
create index measurements_by_account on outcomes.measurements (workspace_id, account_id);

alter table outcomes.measurements enable row level security;
alter table outcomes.measurements force row level security;
create policy workspace on outcomes.measurements
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.measurements to rung_outcomes;

create table outcomes.customer_verdicts (
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
  primary key (workspace_id, id, revision)
);
create unique index customer_verdicts_natural_key on outcomes.customer_verdicts (workspace_id, external_id) where revision = 1;
create index customer_verdicts_by_external_id on outcomes.customer_verdicts (workspace_id, external_id);
create index customer_verdicts_by_account on outcomes.customer_verdicts (workspace_id, account_id);

alter table outcomes.customer_verdicts enable row level security;
alter table outcomes.customer_verdicts force row level security;
create policy workspace on outcomes.customer_verdicts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.customer_verdicts to rung_outcomes;

create table outcomes.vendor_verdicts (
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
  person_id text not null,
  verdict integer not null check (verdict >= 1 and verdict <= 5),
  period_starts_on date not null,
  primary key (workspace_id, id, revision)
);
create unique index vendor_verdicts_natural_key on outcomes.vendor_verdicts (workspace_id, external_id) where revision = 1;
create index vendor_verdicts_by_external_id on outcomes.vendor_verdicts (workspace_id, external_id);
create index vendor_verdicts_by_account on outcomes.vendor_verdicts (workspace_id, account_id);

alter table outcomes.vendor_verdicts enable row level security;
alter table outcomes.vendor_verdicts force row level security;
create policy workspace on outcomes.vendor_verdicts
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.vendor_verdicts to rung_outcomes;
