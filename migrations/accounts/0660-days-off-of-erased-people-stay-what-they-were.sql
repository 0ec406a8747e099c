-- Erasing a person takes what they called their days off, and leaves whether one is of each year or half: what was due moved by it.
create or replace function accounts.forget_days_off(subject text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update accounts.work_calendars
      set added = (
        select coalesce(
          jsonb_agg(named.item || jsonb_build_object('name', 'Own day off') order by named.place),
          '[]'
        )
        from jsonb_array_elements(work_calendars.added) with ordinality as named (item, place)
      )
      where work_calendars.workspace_id = current_setting('rung.workspace_id') and work_calendars.person_id = subject;
    end
  $$;
