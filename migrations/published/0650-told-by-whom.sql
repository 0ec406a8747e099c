-- Which connection told of a ticket or an answer: a second help desk tells of more of the same customers, and is no news of them.

create or replace view published.company_answers as
  select
    customer_verdicts.workspace_id,
    customer_verdicts.id,
    customer_verdicts.revision,
    customer_verdicts.account_id,
    customer_verdicts.occurred_at,
    customer_verdicts.recorded_at,
    customer_verdicts.retracted,
    'experience'::text as kind,
    customer_verdicts.experience as score,
    customer_verdicts.recorded_by
  from outcomes.customer_verdicts
  union all
  select
    surveys.workspace_id,
    surveys.id,
    surveys.revision,
    surveys.account_id,
    surveys.occurred_at,
    surveys.recorded_at,
    surveys.retracted,
    surveys.kind,
    surveys.score,
    surveys.recorded_by
  from accounts.surveys
  union all
  select
    tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    'ticket'::text as kind,
    tickets.csat as score,
    tickets.recorded_by
  from accounts.tickets;

create or replace view published.company_tickets as
  select
    tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    tickets.escalated,
    tickets.recorded_by
  from accounts.tickets;
