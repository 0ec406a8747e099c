-- What may be done about a card: nobody answered, handed over, undone; what was agreed for a day; what it was before each step.
alter table playbook.worklist_actions drop constraint worklist_actions_action_check;
alter table playbook.worklist_actions drop constraint worklist_actions_check;
alter table playbook.worklist_actions add constraint worklist_actions_action_check
  check (action in ('start', 'done', 'no_answer', 'snooze', 'dismiss', 'hand_over', 'undo'));
-- Nobody answered is a result once it was tried as often as the policy says.
alter table playbook.worklist_actions add constraint worklist_actions_result_of_action_check
  check (case action when 'done' then result is not null when 'no_answer' then coalesce(result, 'no_answer') = 'no_answer'
    else result is null end);

-- Null in rows from before: nothing of a day that is over can be undone.
alter table playbook.worklist_actions add column status_before text;
-- The id of the action that is taken back.
alter table playbook.worklist_actions add column undoes text;
alter table playbook.worklist_actions add constraint worklist_actions_undo_check
  check ((action = 'undo') = (undoes is not null));
-- The day on which to come back to the customer, as agreed.
alter table playbook.worklist_actions add column follow_up_on date;
alter table playbook.worklist_actions add constraint worklist_actions_follow_up_check
  check (follow_up_on is null or action = 'done');
-- Who takes the card; `holds` says what it is about, and that stays off the list of who gave it.
alter table playbook.worklist_actions add column to_person_id text;
alter table playbook.worklist_actions add constraint worklist_actions_hand_over_check
  check ((action = 'hand_over') = (to_person_id is not null));
-- How often nobody answered so far, that time counted.
alter table playbook.worklist_actions add column tries integer;
alter table playbook.worklist_actions add constraint worklist_actions_tries_check
  check ((action = 'no_answer') = (tries is not null));

-- What was taken back counts for nothing.
create unique index worklist_actions_by_undone on playbook.worklist_actions (workspace_id, undoes)
  where undoes is not null;
create index worklist_actions_by_follow_up on playbook.worklist_actions (workspace_id, account_id)
  where follow_up_on is not null;
create index worklist_actions_by_receiver on playbook.worklist_actions (workspace_id, to_person_id, at)
  where to_person_id is not null;
create index worklist_actions_by_card on playbook.worklist_actions (workspace_id, card_id, at);

alter table playbook.worklist_cards drop constraint worklist_cards_status_check;
alter table playbook.worklist_cards add constraint worklist_cards_status_check
  check (status in ('open', 'started', 'done', 'no_answer', 'snoozed', 'dismissed', 'handed_over'));
-- How often nobody answered before the card came back.
alter table playbook.worklist_cards add column tries integer not null default 0;
-- Who handed it over to this list, and by which action; and who has it now.
alter table playbook.worklist_cards add column handed_by text;
alter table playbook.worklist_cards add column handed_in text;
alter table playbook.worklist_cards add column handed_to text;
create index worklist_cards_by_handed_in on playbook.worklist_cards (workspace_id, handed_in) where handed_in is not null;
grant update (handed_to) on playbook.worklist_cards to rung_playbook;
