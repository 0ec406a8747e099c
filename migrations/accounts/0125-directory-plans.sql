-- Which contract follows which is told by the plan, and by whether anything is paid: seats of a contract that another took
-- over count once. Whether it is paid for, and not how much: the directory shows no money.
create or replace view directory.subscriptions as
  select
    subscriptions.workspace_id,
    subscriptions.id,
    subscriptions.revision,
    subscriptions.external_id,
    subscriptions.account_id,
    subscriptions.occurred_at,
    subscriptions.recorded_at,
    subscriptions.retracted,
    subscriptions.seats,
    subscriptions.starts_on,
    subscriptions.ends_on,
    subscriptions.term_months,
    subscriptions.auto_renews,
    subscriptions.ended_on,
    subscriptions.plan,
    subscriptions.arr_minor > 0 as paid
  from accounts.subscriptions;
