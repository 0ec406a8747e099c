-- Where a training waits or learns: ids and nothing else, so that whoever goes on with trainings asks no workspace that has none.
grant usage, create on schema renewals to rung_lister;
create policy lister on renewals.training_progress for select to rung_lister using (true);
grant select (workspace_id) on renewals.training_progress to rung_lister;
create function renewals.workspaces_in_training() returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$ select training_progress.workspace_id from renewals.training_progress $$;
grant execute on function renewals.workspaces_in_training() to rung_renewals;
alter function renewals.workspaces_in_training() owner to rung_lister;
