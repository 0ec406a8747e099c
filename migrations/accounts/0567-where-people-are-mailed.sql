-- Who is sent their list by mail is mailed at the address they were recorded with: a word of theirs, by reference.
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
    people.working_days,
    people.email_ref
  from accounts.people;
