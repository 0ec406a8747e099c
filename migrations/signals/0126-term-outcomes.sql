-- What became of every term: renewals decided or never decided, and trials, however long ago they were due. The snapshots of
-- a day hold what is open and what was decided lately; this holds the rest once, and not once a day.
create table signals.term_outcomes (
  workspace_id text not null,
  account_id text not null,
  -- a renewal, or the contract that is a trial
  id text not null,
  -- half-open: as of the first instant it was known so, until what was known became another; null until then
  known_from timestamptz not null,
  known_until timestamptz,
  kind text not null check (kind in ('renewal', 'trial')),
  due_on date not null,
  outcome text check (outcome in ('renewed', 'contracted', 'expanded', 'churned', 'converted', 'lapsed')),
  decided_on date,
  term_months integer not null,
  arr_minor bigint,
  arr_after_minor bigint,
  csm_call text,
  csm_probability double precision,
  -- whose account it was on the day it was due
  segment text,
  csm_id text,
  evidence text[] not null,
  stored_at timestamptz not null default now(),
  primary key (workspace_id, account_id, id, known_from),
  check (known_until > known_from),
  check ((outcome is null) = (decided_on is null))
);
create index term_outcomes_by_due_day on signals.term_outcomes (workspace_id, due_on);

alter table signals.term_outcomes enable row level security;
alter table signals.term_outcomes force row level security;
create policy workspace on signals.term_outcomes
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- delete: they follow from facts, and a fact that is declared to have been known earlier changes what was known then
grant select, insert, delete on signals.term_outcomes to rung_accounts;
grant select on signals.term_outcomes to rung_health;
