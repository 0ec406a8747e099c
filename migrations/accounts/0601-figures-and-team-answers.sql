-- What the vendor's own company tells of a week: leads and deals. occurred_at is the Monday it begins with. Of no account.
create table accounts.company_figures (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  -- where leads come from; null: of all sources, or not told apart
  source text,
  leads_offered integer check (leads_offered >= 0),
  leads_accepted integer check (leads_accepted >= 0),
  deals_won integer check (deals_won >= 0),
  deals_lost integer check (deals_lost >= 0),
  deals_discounted integer check (deals_discounted >= 0),
  check (leads_accepted <= leads_offered),
  check (deals_discounted <= deals_won),
  primary key (workspace_id, id, revision)
);
create unique index company_figures_natural_key on accounts.company_figures (workspace_id, external_id) where revision = 1;
create index company_figures_by_external_id on accounts.company_figures (workspace_id, external_id);

alter table accounts.company_figures enable row level security;
alter table accounts.company_figures force row level security;
create policy workspace on accounts.company_figures
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.company_figures to rung_accounts;

-- What one of the vendor's own people answers to "who is our customer?". Of no account.
create table accounts.team_answers (
  workspace_id text not null,
  id text not null,
  revision integer not null check (revision >= 1),
  external_id text not null,
  account_id text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  stored_at timestamptz not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  person_id text not null,
  team text,
  segment text not null,
  primary key (workspace_id, id, revision)
);
create unique index team_answers_natural_key on accounts.team_answers (workspace_id, external_id) where revision = 1;
create index team_answers_by_external_id on accounts.team_answers (workspace_id, external_id);

alter table accounts.team_answers enable row level security;
alter table accounts.team_answers force row level security;
create policy workspace on accounts.team_answers
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.team_answers to rung_accounts;

-- Over the head of whom they work with; and for a prospect of the vendor's. Neither is a talk about the account itself.
alter table accounts.touches drop constraint touches_kind_check;
alter table accounts.touches add constraint touches_kind_check
  check (kind in ('call', 'email', 'meeting', 'business_review', 'onboarding', 'escalation', 'reference', 'other'));
