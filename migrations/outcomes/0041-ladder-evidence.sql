-- How customers see us: evidence of a standing on one of the five levels, or of doubt about it.

create table outcomes.ladder_evidence (
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
  stakeholder_id text not null,
  level integer not null check (level >= 1 and level <= 5),
  -- 1 supports the level, -1 doubts it
  polarity integer not null check (polarity in (-1, 1)),
  strength text not null check (strength in ('weak', 'moderate', 'strong')),
  source text not null check (source in ('customer_said', 'observed', 'csm_judgement')),
  quote_ref text,
  primary key (workspace_id, id, revision)
);
create unique index ladder_evidence_natural_key on outcomes.ladder_evidence (workspace_id, external_id) where revision = 1;
create index ladder_evidence_by_external_id on outcomes.ladder_evidence (workspace_id, external_id);
create index ladder_evidence_by_account on outcomes.ladder_evidence (workspace_id, account_id);

alter table outcomes.ladder_evidence enable row level security;
alter table outcomes.ladder_evidence force row level security;
create policy workspace on outcomes.ladder_evidence
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on outcomes.ladder_evidence to rung_outcomes;
