-- Which play, in which version, led a card, an action and a nudge, and whether what a card is worth is a first guess still.

-- `first_guess`: how often the play works is thought and not seen, until as many results of the workspace weigh as much. Null in rows from before.
alter table playbook.worklist_cards add column basis text check (basis in ('first_guess', 'own_results'));
alter table playbook.worklist_cards add column own_results integer;

-- Null in rows from before plays had versions.
alter table playbook.worklist_actions add column play_version integer;

-- Of what was given to read with a nudge; null where nothing was, and in rows from before.
alter table playbook.nudge_decisions add column play text;
alter table playbook.nudge_decisions add column play_version integer;
-- With which its user was to be shown nothing; null while no share of users is held out, of what is decided for another reason, and in rows from before.
alter table playbook.nudge_decisions add column chance double precision check (chance > 0 and chance < 1);
create index nudge_decisions_by_lot on playbook.nudge_decisions (workspace_id, account_id, decided_at) where chance is not null;

-- As the one of before, which processes of that release call still, and with what is new.
create function playbook.keep_nudge_decision(
  given_workspace text, given_id text, given_account text, given_name text, given_user text,
  given_surface text, given_day date, given_at timestamptz, given_reason text,
  given_outcome text, given_milestone text, given_level text, given_until date,
  given_policy text, given_words text, given_since date, given_shown bigint, given_said bigint, given_play text,
  given_play_version integer, given_chance double precision
) returns text
  language plpgsql set search_path = pg_catalog
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
          reason, outcome_id, milestone, level, until_on, policy_version, play, play_version, chance)
        values (given_workspace, given_id, given_account, given_user, given_surface, given_day, given_at, given_reason,
          given_outcome, given_milestone, given_level, given_until, given_policy, given_play, given_play_version, given_chance);
        kept := given_id;
      end if;
      return kept;
    end
  $$;
revoke all on function playbook.keep_nudge_decision(text, text, text, text, text, text, date, timestamptz, text, text, text, text, date, text, text, date, bigint, bigint, text, integer, double precision) from public;
grant execute on function playbook.keep_nudge_decision(text, text, text, text, text, text, date, timestamptz, text, text, text, text, date, text, text, date, bigint, bigint, text, integer, double precision) to rung_playbook;
