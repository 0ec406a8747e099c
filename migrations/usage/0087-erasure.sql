-- What a person did stays, under a name that says nothing; what their events said of them goes.

-- Marks come and go, and PostgreSQL keeps its samples of a table's columns when the table is empty: of names in marks it
-- gets none. To state the type again drops the samples it has.
alter table usage.dirty_marks
  alter column user_key type text,
  alter column group_key type text;
alter table usage.dirty_marks
  alter column user_key set statistics 0,
  alter column group_key set statistics 0;

-- Everybody who is one person with these by alias calls, counted or not yet, these included.
create function usage.tied_names(names text[]) returns setof text
  language sql stable set search_path = pg_catalog
  as $$
    with recursive tied (name) as (
      select given.name from unnest(names) as given (name)
      union
      select case when aliases.previous_key = tied.name then aliases.user_key else aliases.previous_key end
      from tied
      join usage.aliases
        on aliases.workspace_id = current_setting('rung.workspace_id')
        and (aliases.previous_key = tied.name or aliases.user_key = tied.name)
    )
    select tied.name from tied
  $$;

-- Each name gets the one beside it, in every table. The names are all new and all different, so that no two people become
-- one. Of properties stays what a metric in force reads: numbers, booleans, and texts that its filter asks for. A text
-- that a metric shows stays where somebody else said the same; else it becomes `erased`, and is given back with its metric.
create function usage.erase_users(names text[], stand_ins text[]) returns table (metric text, said text)
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
      -- property and text, side by side
      hidden_properties text[];
      hidden_texts text[];
    begin
      if cardinality(names) = 0 then
        return;
      end if;
      -- nothing is counted meanwhile: the same lock as the count's
      perform pg_advisory_xact_lock(hashtextextended('usage-count:' || workspace, 0));

      select coalesce(array_agg(theirs.property), '{}'), coalesce(array_agg(theirs.text), '{}')
      into hidden_properties, hidden_texts
      from (
        select metric_definitions.property, property_cells.last_value #>> '{}' as text
        from usage.property_cells
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.key = property_cells.metric_key
        where property_cells.workspace_id = workspace
          and property_cells.user_key = any(names)
          and jsonb_typeof(property_cells.last_value) = 'string'
        union
        select metric_definitions.property, events.properties ->> metric_definitions.property
        from usage.events
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.aggregation = 'last'
        where events.workspace_id = workspace
          and events.user_key = any(names)
          and jsonb_typeof(events.properties -> metric_definitions.property) = 'string'
      ) as theirs
      where theirs.text <> 'erased'
        and not exists (
          select from usage.property_cells as others
          join usage.metric_definitions
            on metric_definitions.workspace_id = workspace
            and metric_definitions.key = others.metric_key
            and metric_definitions.property = theirs.property
          where others.workspace_id = workspace
            and others.user_key <> all(names)
            and others.last_value = to_jsonb(theirs.text)
        );

      update usage.events
      set user_key = replacing.stand_in,
        properties = (
          select jsonb_object_agg(
            kept.key,
            case
              when jsonb_typeof(kept.value) = 'string'
                and not exists (
                  select from usage.metric_definitions
                  where metric_definitions.workspace_id = workspace
                    and not metric_definitions.retired
                    and metric_definitions.properties -> kept.key = kept.value
                )
                and exists (
                  select from unnest(hidden_properties, hidden_texts) as hidden (property, text)
                  where hidden.property = kept.key and to_jsonb(hidden.text) = kept.value
                )
              then to_jsonb('erased'::text)
              else kept.value
            end
          )
          from jsonb_each(events.properties) as kept
          where exists (
            select from usage.metric_definitions
            where metric_definitions.workspace_id = workspace
              and not metric_definitions.retired
              and (metric_definitions.events is null or events.name = any(metric_definitions.events))
              and case jsonb_typeof(kept.value)
                when 'string' then metric_definitions.properties -> kept.key = kept.value
                  or metric_definitions.aggregation = 'last' and metric_definitions.property = kept.key
                when 'number' then metric_definitions.properties ? kept.key or metric_definitions.property = kept.key
                when 'boolean' then metric_definitions.properties ? kept.key or metric_definitions.property = kept.key
                else false
              end
          )
        )
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where events.workspace_id = workspace and events.user_key = replacing.name;

      update usage.property_cells
      set user_key = replacing.stand_in,
        last_value = case
          when exists (
            select from unnest(hidden_properties, hidden_texts) as hidden (property, text)
            join usage.metric_definitions
              on metric_definitions.workspace_id = workspace
              and metric_definitions.key = property_cells.metric_key
              and metric_definitions.property = hidden.property
            where to_jsonb(hidden.text) = property_cells.last_value
          ) then to_jsonb('erased'::text)
          else property_cells.last_value
        end
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where property_cells.workspace_id = workspace and property_cells.user_key = replacing.name;

      update usage.day_cells set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where day_cells.workspace_id = workspace and day_cells.user_key = replacing.name;
      update usage.memberships set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where memberships.workspace_id = workspace and memberships.user_key = replacing.name;
      update usage.attachments set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where attachments.workspace_id = workspace and attachments.user_key = replacing.name;
      update usage.aliases set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where aliases.workspace_id = workspace and aliases.user_key = replacing.name;
      update usage.aliases set previous_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where aliases.workspace_id = workspace and aliases.previous_key = replacing.name;
      update usage.identities set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where identities.workspace_id = workspace and identities.user_key = replacing.name;
      update usage.identities set root_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where identities.workspace_id = workspace and identities.root_key = replacing.name;
      -- the user of a milestone's mark is its key, and the account of an alias's mark the other name
      update usage.dirty_marks set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where dirty_marks.workspace_id = workspace
        and dirty_marks.kind <> 'milestone'
        and dirty_marks.user_key = replacing.name;
      update usage.dirty_marks set group_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where dirty_marks.workspace_id = workspace
        and dirty_marks.kind = 'alias'
        and dirty_marks.group_key = replacing.name;

      return query
        select metric_definitions.key, hidden.text
        from unnest(hidden_properties, hidden_texts) as hidden (property, text)
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.property = hidden.property;
    end
  $$;
