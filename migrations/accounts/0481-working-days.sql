-- The days of the week on which somebody works, by ISO 8601: 1 is Monday. Null where they said nothing.
alter table accounts.people add column working_days smallint[];
create or replace view directory.people as
  select
    people.workspace_id,
    people.id,
    people.revision,
    people.external_id,
    people.account_id,
    people.occurred_at,
    people.recorded_at,
    people.retracted,
    people.time_zone,
    people.hours_per_day,
    people.working_days
  from accounts.people;
