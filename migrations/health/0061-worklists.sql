-- Worklists as they stood in the morning, what was done about each card, and what that keeps off later lists.

create table health.worklist_days (
  workspace_id text not null,
  csm_id text not null,
  day date not null,
  built_at timestamptz not null,
  hours double precision not null,
  planned_hours double precision not null,
  policy_version text not null,
  -- each { accountId, kind, subjects }: every reason there was in the morning, on a card or not
  known jsonb not null,
  passed_over integer not null,
  held_out integer not null,
  primary key (workspace_id, csm_id, day)
);

alter table health.worklist_days enable row level security;
alter table health.worklist_days force row level security;
create policy workspace on health.worklist_days
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.worklist_days to rung_health;

create table health.worklist_cards (
  workspace_id text not null,
  id text not null,
  csm_id text not null,
  day date not null,
  -- 0, 1, 2 ... of the day; given once
  position integer not null,
  account_id text not null,
  section text not null check (section in ('today', 'win_back')),
  pool text not null check (pool in ('loss', 'care')),
  -- true for a card that came after the morning
  new_today boolean not null,
  arisen_at timestamptz not null,
  -- each { kind, subjects, size, evidence, dueOn, words, newToday }; no personal data
  reasons jsonb not null,
  play text not null,
  hours double precision not null,
  -- null while no ARR at stake was known
  value jsonb,
  renewal_id text,
  renewal_due_on date,
  status text not null check (status in ('open', 'started', 'done', 'snoozed', 'dismissed')),
  status_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, csm_id, day, position),
  check ((renewal_id is null) = (renewal_due_on is null))
);

alter table health.worklist_cards enable row level security;
alter table health.worklist_cards force row level security;
create policy workspace on health.worklist_cards
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (reasons, status, status_at) on health.worklist_cards to rung_health;

create table health.worklist_actions (
  workspace_id text not null,
  id text not null,
  card_id text not null,
  csm_id text not null,
  account_id text not null,
  play text not null,
  -- null when what was at stake was not known
  risk_band text check (risk_band in ('low', 'medium', 'high')),
  action text not null check (action in ('start', 'done', 'snooze', 'dismiss')),
  at timestamptz not null,
  result text check (result in ('worked', 'partly', 'did_not_work', 'no_answer')),
  reaction text check (reaction in ('tell_me_more', 'disagree', 'not_important', 'different_view')),
  dismissal text check (dismissal in ('not_true', 'already_handled', 'not_worth_it', 'customer_asked', 'other')),
  until date,
  -- each { accountId, kind, subjects, size, until }: what it keeps off later lists
  holds jsonb not null,
  recorded_by text not null,
  person_id text,
  primary key (workspace_id, id),
  foreign key (workspace_id, card_id) references health.worklist_cards (workspace_id, id),
  check ((action = 'done') = (result is not null)),
  check ((action = 'snooze') = (until is not null)),
  check ((action = 'dismiss') = (dismissal is not null))
);
create index worklist_actions_by_account on health.worklist_actions (workspace_id, account_id, at);

alter table health.worklist_actions enable row level security;
alter table health.worklist_actions force row level security;
create policy workspace on health.worklist_actions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.worklist_actions to rung_health;
