-- Erasing a person: their days off stay, since what was due moved by them; what they called them goes.
create function accounts.forget_days_off(subject text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update accounts.work_calendars
      set added = (
        select coalesce(
          jsonb_agg(jsonb_build_object('day', named.item ->> 'day', 'name', 'Own day off') order by named.place),
          '[]'
        )
        from jsonb_array_elements(work_calendars.added) with ordinality as named (item, place)
      )
      where work_calendars.workspace_id = current_setting('rung.workspace_id') and work_calendars.person_id = subject;
    end
  $$;

create or replace function accounts.erase(
  subject text, names text[], stand_ins text[], mention text, erased_at timestamptz
)
  returns table (metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform accounts.forget_days_off(subject);
      perform outcomes.erase_names(mention);
      perform outcomes.revoke_requests(subject, erased_at);
      perform playbook.erase_users(names, stand_ins);
      perform playbook.forget_person(subject);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;
