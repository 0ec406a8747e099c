-- What the whole book is judged by, in every revision: nothing here enters the judgement of an account. Words stay references; a
-- verdict that is sealed is in no table of verdicts, and so not here.

create view published.company_promises as
  select
    promises.workspace_id,
    promises.id,
    promises.revision,
    promises.account_id,
    promises.occurred_at,
    promises.recorded_at,
    promises.retracted,
    promises.capability,
    promises.concern_level,
    promises.concern_tag,
    promises.made_by,
    promises.weight,
    promises.due_on,
    promises.confirmed_on,
    promises.customer_words_ref is not null as said_back,
    promises.understanding,
    promises.status,
    promises.settled_on,
    promises.segment_promise_id,
    promises.our_words_ref
  from outcomes.promises;

create view published.company_outcomes as
  select
    outcomes.workspace_id,
    outcomes.id,
    outcomes.revision,
    outcomes.account_id,
    outcomes.occurred_at,
    outcomes.recorded_at,
    outcomes.retracted,
    -- null: to maintain
    outcomes.due_on
  from outcomes.outcomes;

create view published.company_answers as
  select
    customer_verdicts.workspace_id,
    customer_verdicts.id,
    customer_verdicts.revision,
    customer_verdicts.account_id,
    customer_verdicts.occurred_at,
    customer_verdicts.recorded_at,
    customer_verdicts.retracted,
    'experience'::text as kind,
    customer_verdicts.experience as score
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
    surveys.score
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
    'csat'::text as kind,
    tickets.csat as score
  from accounts.tickets;

create view published.company_tickets as
  select
    tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    tickets.escalated
  from accounts.tickets;

create view published.company_concerns as
  select
    concerns.workspace_id,
    concerns.id,
    concerns.revision,
    concerns.account_id,
    concerns.occurred_at,
    concerns.recorded_at,
    concerns.retracted,
    concerns.level,
    concerns.tag,
    concerns.outcome_id,
    concerns.until_on
  from outcomes.concerns;

create view published.company_capabilities as
  select
    capabilities.workspace_id,
    capabilities.id,
    capabilities.revision,
    capabilities.account_id,
    capabilities.occurred_at,
    capabilities.recorded_at,
    capabilities.retracted,
    capabilities.capability,
    capabilities.meets
  from outcomes.capabilities;

create view published.company_roadmap as
  select
    roadmap_items.workspace_id,
    roadmap_items.id,
    roadmap_items.revision,
    roadmap_items.account_id,
    roadmap_items.occurred_at,
    roadmap_items.recorded_at,
    roadmap_items.retracted,
    roadmap_items.capability,
    roadmap_items.planned_on,
    roadmap_items.delivered_on
  from outcomes.roadmap_items;

-- Over somebody's head, and for a prospect: of talks no more than that.
create view published.company_touches as
  select
    touches.workspace_id,
    touches.id,
    touches.revision,
    touches.account_id,
    touches.occurred_at,
    touches.recorded_at,
    touches.retracted,
    touches.kind
  from accounts.touches;

create view published.company_figures as
  select
    company_figures.workspace_id,
    company_figures.id,
    company_figures.revision,
    company_figures.account_id,
    company_figures.occurred_at,
    company_figures.recorded_at,
    company_figures.retracted,
    company_figures.source,
    company_figures.leads_offered,
    company_figures.leads_accepted,
    company_figures.deals_won,
    company_figures.deals_lost,
    company_figures.deals_discounted
  from accounts.company_figures;

create view published.team_answers as
  select
    team_answers.workspace_id,
    team_answers.id,
    team_answers.revision,
    team_answers.account_id,
    team_answers.occurred_at,
    team_answers.recorded_at,
    team_answers.retracted,
    team_answers.person_id,
    team_answers.team,
    team_answers.segment
  from accounts.team_answers;

grant select on published.company_promises, published.company_outcomes, published.company_answers, published.company_tickets,
  published.company_concerns, published.company_capabilities, published.company_roadmap, published.company_touches,
  published.company_figures, published.team_answers to rung_health;
