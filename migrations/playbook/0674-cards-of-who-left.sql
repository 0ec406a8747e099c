-- Cards that were handed over to somebody who left (was taken back, or erased) are in nobody's hands: the account is whose it was, as the
-- playbook's own lists have it.
create or replace view directory.cards_in_hand as
  select given.workspace_id, given.account_id, given.to_person_id as person_id, given.csm_id as handed_by, given.at as handed_at
  from playbook.worklist_actions as given
  where given.to_person_id is not null
    and not exists (
      select from playbook.worklist_actions as undo
      where undo.workspace_id = given.workspace_id and undo.undoes = given.id
    )
    and exists (
      select from (
        select people.retracted
        from directory.people
        where people.workspace_id = given.workspace_id and people.id = given.to_person_id
        order by people.recorded_at desc, people.revision desc
        limit 1
      ) as taker
      where not taker.retracted
    )
    and not exists (
      select from directory.erased_names
      where erased_names.workspace_id = given.workspace_id and erased_names.kind = 'person'
        and erased_names.stand_in = given.to_person_id
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
