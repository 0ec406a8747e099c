-- A version of a play says who wrote it, by name; names of whoever was erased are none in the view.
grant select on directory.person_names to rung_playbook;
