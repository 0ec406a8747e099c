-- What came of a nudge: it was really seen, it was closed, and how it went; a full answer to that is a verdict of the customer's.

alter table playbook.nudge_reactions drop constraint nudge_reactions_reaction_check;
alter table playbook.nudge_reactions add constraint nudge_reactions_reaction_check
  check (reaction in ('tell_me_more', 'disagree', 'not_important', 'different_view', 'dismiss'));
alter table playbook.nudge_reactions add column experience integer;
alter table playbook.nudge_reactions add constraint nudge_reactions_experience_check
  check (experience >= 1 and experience <= 5);
alter table playbook.nudge_reactions add constraint nudge_reactions_experience_of_rating_check
  check (experience is null or rating is not null);
-- Of the decision, for whoever looks for what customers said of an account. Null in rows from before: none of them is a full answer.
alter table playbook.nudge_reactions add column account_id text;
create index nudge_reactions_of_results on playbook.nudge_reactions (workspace_id, account_id)
  where experience is not null;

create table playbook.nudge_impressions (
  workspace_id text not null,
  decision_id text not null,
  seen_at timestamptz not null,
  stored_at timestamptz not null default now(),
  primary key (workspace_id, decision_id),
  foreign key (workspace_id, decision_id) references playbook.nudge_decisions (workspace_id, id)
);
alter table playbook.nudge_impressions enable row level security;
alter table playbook.nudge_impressions force row level security;
create policy workspace on playbook.nudge_impressions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on playbook.nudge_impressions to rung_playbook;

-- What outcomes appends to its ledger as verdicts: nothing of it is judged before it is there.
create view published.nudge_ratings as
  select
    nudge_reactions.workspace_id,
    nudge_reactions.id as reaction_id,
    nudge_reactions.account_id,
    nudge_decisions.outcome_id,
    nudge_decisions.user_id,
    nudge_reactions.rating,
    nudge_reactions.experience,
    nudge_reactions.reacted_at
  from playbook.nudge_reactions
  join playbook.nudge_decisions
    on nudge_decisions.workspace_id = nudge_reactions.workspace_id and nudge_decisions.id = nudge_reactions.decision_id
  where nudge_reactions.experience is not null and nudge_reactions.account_id is not null;
grant usage on schema published to rung_outcomes;
grant select on published.nudge_ratings to rung_outcomes;
grant insert on signals.due_work to rung_playbook;
