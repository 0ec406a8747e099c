-- What was decided for a user of the vendor's product stays, under a name that says nothing.

create function health.erase_users(names text[], stand_ins text[]) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update health.nudge_decisions set user_id = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where nudge_decisions.workspace_id = current_setting('rung.workspace_id')
        and nudge_decisions.user_id = replacing.name;
    end
  $$;
