-- A nudge is decided from what one statement read, and kept by one that looks whether that still holds.
--
-- Locks come first, and what follows sees all that was written before they were given: each statement of a function that is
-- volatile looks anew in a read-committed transaction. Null says that something was shown or said to the user meanwhile, that they or
-- the words of the outcome were erased, or that the workspace was deleted: read again and decide again, the locks are held.
-- Gives the id under which it is kept: that of the same decision of the same day and surface, or `given_id`.
create function playbook.keep_nudge_decision(
  given_workspace text,
  given_id text,
  given_account text,
  given_name text, -- as asked for
  given_user text, -- as kept: what stands for somebody who was erased
  given_surface text,
  given_day date,
  given_at timestamptz,
  given_reason text,
  given_outcome text,
  given_milestone text,
  given_level text,
  given_until date,
  given_policy text,
  given_words text, -- of the outcome, as far as they were read
  given_since date, -- what was shown and said since that day
  given_shown bigint,
  given_said bigint
) returns text
  language plpgsql volatile set search_path = pg_catalog
  as $$
    declare
      kept text;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('erasure:' || given_workspace, 0));
      perform pg_advisory_xact_lock(hashtextextended('nudges:' || given_workspace || ':' || given_user, 0));
      if not exists (select from directory.workspaces where workspaces.workspace_id = given_workspace) then
        return null;
      end if;
      if given_user <> coalesce((
        select erased_names.stand_in
        from directory.erased_names
        where erased_names.workspace_id = given_workspace
          and erased_names.kind = 'user'
          and erased_names.name_hash
            = encode(sha256(convert_to(given_workspace || chr(10) || 'user' || chr(10) || given_name, 'UTF8')), 'hex')
      ), given_name) then
        return null;
      end if;
      if given_words is not null and not exists (
        select from directory.words
        where words.workspace_id = given_workspace and words.id = given_words and words.text is not null
      ) then
        return null;
      end if;
      if (given_shown, given_said) <> (
        select count(distinct nudge_decisions.id), count(nudge_reactions.id)
        from playbook.nudge_decisions
        left join playbook.nudge_reactions
          on nudge_reactions.workspace_id = given_workspace and nudge_reactions.decision_id = nudge_decisions.id
        where nudge_decisions.workspace_id = given_workspace
          and nudge_decisions.user_id = given_user
          and nudge_decisions.decided_on >= given_since
          and nudge_decisions.reason = 'next_milestone'
      ) then
        return null;
      end if;
      select nudge_decisions.id into kept
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = given_workspace
        and nudge_decisions.user_id = given_user
        and nudge_decisions.decided_on = given_day
        and nudge_decisions.account_id = given_account
        and nudge_decisions.surface = given_surface
        and nudge_decisions.reason = given_reason
        and nudge_decisions.outcome_id is not distinct from given_outcome
        and nudge_decisions.milestone is not distinct from given_milestone
        and nudge_decisions.until_on is not distinct from given_until
      limit 1;
      if kept is null then
        insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at,
          reason, outcome_id, milestone, level, until_on, policy_version)
        values (given_workspace, given_id, given_account, given_user, given_surface, given_day, given_at, given_reason,
          given_outcome, given_milestone, given_level, given_until, given_policy);
        kept := given_id;
      end if;
      return kept;
    end
  $$;
grant execute on function playbook.keep_nudge_decision(text, text, text, text, text, text, date, timestamptz, text, text,
  text, text, date, text, text, date, bigint, bigint) to rung_playbook;
