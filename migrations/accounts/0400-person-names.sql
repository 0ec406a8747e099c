-- The names of a vendor's own people as they are now, for answers that people read; nothing is judged by them.
create view directory.person_names as
  select distinct on (people.workspace_id, people.id)
    people.workspace_id,
    people.id,
    words.text as name
  from accounts.people
  left join accounts.words
    on words.workspace_id = people.workspace_id
    and words.id = people.name_ref
  order by people.workspace_id, people.id, people.recorded_at desc, people.revision desc;
grant select on directory.person_names to rung_renewals;
