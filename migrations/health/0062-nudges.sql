-- Nudges: what was decided for a user of the vendor's product, and what they said to it. No words: they are joined at display.

create table health.nudge_decisions (
  workspace_id text not null,
  id text not null,
  account_id text not null,
  -- the vendor's own id of the user
  user_id text not null,
  -- where in the product
  surface text not null,
  -- the day (UTC) it is for: budgets are counted in days
  decided_on date not null,
  decided_at timestamptz not null,
  stored_at timestamptz not null default now(),
  -- why it was shown (next_milestone), kept back (queued, held_out), or why there was nothing to say
  reason text not null,
  -- what it is about; null when there was nothing to say
  outcome_id text,
  milestone text,
  -- how much help it offered; null unless shown
  level text check (level in ('do_it_yourself', 'show_me', 'do_it_with_me', 'done_for_you')),
  -- the day from which it may be shown; null unless queued or resting
  until_on date,
  policy_version text not null,
  primary key (workspace_id, id),
  check ((reason = 'next_milestone') = (level is not null)),
  check ((outcome_id is null) = (milestone is null)),
  check (level is null or milestone is not null)
);
-- a decision asked for again on the same day and surface is the same decision; serves reads of a user's past too
create unique index nudge_decisions_once_a_day on health.nudge_decisions
  (workspace_id, user_id, decided_on, account_id, surface, reason, outcome_id, milestone, until_on)
  nulls not distinct;
-- one milestone is shown to a user once a day, wherever
create unique index nudge_decisions_shown_once on health.nudge_decisions
  (workspace_id, user_id, decided_on, account_id, milestone) where reason = 'next_milestone';

alter table health.nudge_decisions enable row level security;
alter table health.nudge_decisions force row level security;
create policy workspace on health.nudge_decisions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.nudge_decisions to rung_health;

create table health.nudge_reactions (
  workspace_id text not null,
  id text not null,
  decision_id text not null,
  -- one of the two: what they said, or how well the result was, 1..5
  reaction text check (reaction in ('tell_me_more', 'disagree', 'not_important', 'different_view')),
  rating integer check (rating >= 1 and rating <= 5),
  reacted_on date not null,
  reacted_at timestamptz not null,
  stored_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, decision_id) references health.nudge_decisions (workspace_id, id),
  check ((reaction is null) <> (rating is null))
);
create index nudge_reactions_of_decision on health.nudge_reactions (workspace_id, decision_id, reacted_at, id);

alter table health.nudge_reactions enable row level security;
alter table health.nudge_reactions force row level security;
create policy workspace on health.nudge_reactions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.nudge_reactions to rung_health;
