-- Worklists, what was done about their cards, and nudges move to the service whose they are; with their rows, keys and policies.

alter table health.worklist_days set schema playbook;
alter table health.worklist_cards set schema playbook;
alter table health.worklist_actions set schema playbook;
alter table health.nudge_decisions set schema playbook;
alter table health.nudge_reactions set schema playbook;

revoke all on playbook.worklist_days, playbook.worklist_cards, playbook.worklist_actions, playbook.nudge_decisions,
  playbook.nudge_reactions
  from rung_health;
revoke update (reasons, status, status_at) on playbook.worklist_cards from rung_health;
-- What was decided, shown and done is only ever added to; of a card its reasons and how far it is change.
grant select, insert on playbook.worklist_days, playbook.worklist_actions, playbook.nudge_decisions,
  playbook.nudge_reactions
  to rung_playbook;
grant select, insert, update (reasons, status, status_at) on playbook.worklist_cards to rung_playbook;

-- What accounts were last judged to be.
grant select on published.accounts, published.renewals, published.contradictions to rung_playbook;

-- Erasing a person: their name in the product gives way where nudges were decided for them.
create function playbook.erase_users(names text[], stand_ins text[]) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update playbook.nudge_decisions set user_id = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where nudge_decisions.workspace_id = current_setting('rung.workspace_id')
        and nudge_decisions.user_id = replacing.name;
    end
  $$;

create or replace function accounts.erase(subject text, names text[], stand_ins text[], mention text)
  returns table (metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform outcomes.erase_names(mention);
      perform playbook.erase_users(names, stand_ins);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;

drop function health.erase_users(text[], text[]);
