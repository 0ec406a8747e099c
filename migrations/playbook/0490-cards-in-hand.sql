-- Who has a card that was handed over to them, of which account: asked wherever somebody writes about an account that is in the care of
-- another. Open as the playbook's own lists have it: until whoever took it does it without a follow-up, dismisses it or hands it on.
create view directory.cards_in_hand as
  select given.workspace_id, given.account_id, given.to_person_id as person_id, given.csm_id as handed_by, given.at as handed_at
  from playbook.worklist_actions as given
  where given.to_person_id is not null
    and not exists (
      select from playbook.worklist_actions as undo
      where undo.workspace_id = given.workspace_id and undo.undoes = given.id
    )
    and not exists (
      select from playbook.worklist_actions as ending
      where ending.workspace_id = given.workspace_id
        and ending.account_id = given.account_id
        and ending.csm_id = given.to_person_id
        and (ending.at, ending.id) > (given.at, given.id)
        and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = ending.workspace_id and undo.undoes = ending.id
        )
    );
grant select on directory.cards_in_hand
  to rung_accounts, rung_usage, rung_outcomes, rung_health, rung_renewals, rung_playbook, rung_config;
