-- Every fact of a workspace, for whoever shows them to people, with what is told of the whole company and of concerns.
create or replace view published.facts as
  select
    'accounts'::text as kind,
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.account_id,
    accounts.occurred_at,
    accounts.recorded_at,
    accounts.retracted,
    accounts.recorded_by,
    to_jsonb(accounts) as body
  from accounts.accounts
  union all
  select
    'account-pauses'::text as kind,
    account_pauses.workspace_id,
    account_pauses.id,
    account_pauses.revision,
    account_pauses.account_id,
    account_pauses.occurred_at,
    account_pauses.recorded_at,
    account_pauses.retracted,
    account_pauses.recorded_by,
    to_jsonb(account_pauses) as body
  from accounts.account_pauses
  union all
  select
    'account-seasons'::text as kind,
    account_seasons.workspace_id,
    account_seasons.id,
    account_seasons.revision,
    account_seasons.account_id,
    account_seasons.occurred_at,
    account_seasons.recorded_at,
    account_seasons.retracted,
    account_seasons.recorded_by,
    to_jsonb(account_seasons) as body
  from accounts.account_seasons
  union all
  select
    'data-flags'::text as kind,
    data_flags.workspace_id,
    data_flags.id,
    data_flags.revision,
    data_flags.account_id,
    data_flags.occurred_at,
    data_flags.recorded_at,
    data_flags.retracted,
    data_flags.recorded_by,
    to_jsonb(data_flags) as body
  from accounts.data_flags
  union all
  select
    'exchange-rates'::text as kind,
    exchange_rates.workspace_id,
    exchange_rates.id,
    exchange_rates.revision,
    exchange_rates.account_id,
    exchange_rates.occurred_at,
    exchange_rates.recorded_at,
    exchange_rates.retracted,
    exchange_rates.recorded_by,
    to_jsonb(exchange_rates) as body
  from accounts.exchange_rates
  union all
  select
    'expected-uses'::text as kind,
    expected_uses.workspace_id,
    expected_uses.id,
    expected_uses.revision,
    expected_uses.account_id,
    expected_uses.occurred_at,
    expected_uses.recorded_at,
    expected_uses.retracted,
    expected_uses.recorded_by,
    to_jsonb(expected_uses) as body
  from accounts.expected_uses
  union all
  select
    'notes'::text as kind,
    notes.workspace_id,
    notes.id,
    notes.revision,
    notes.account_id,
    notes.occurred_at,
    notes.recorded_at,
    notes.retracted,
    notes.recorded_by,
    to_jsonb(notes) as body
  from accounts.notes
  union all
  select
    'offers'::text as kind,
    offers.workspace_id,
    offers.id,
    offers.revision,
    offers.account_id,
    offers.occurred_at,
    offers.recorded_at,
    offers.retracted,
    offers.recorded_by,
    to_jsonb(offers) as body
  from accounts.offers
  union all
  select
    'people'::text as kind,
    people.workspace_id,
    people.id,
    people.revision,
    people.account_id,
    people.occurred_at,
    people.recorded_at,
    people.retracted,
    people.recorded_by,
    to_jsonb(people) as body
  from accounts.people
  union all
  select
    'pulses'::text as kind,
    pulses.workspace_id,
    pulses.id,
    pulses.revision,
    pulses.account_id,
    pulses.occurred_at,
    pulses.recorded_at,
    pulses.retracted,
    pulses.recorded_by,
    to_jsonb(pulses) as body
  from accounts.pulses
  union all
  select
    'renewals'::text as kind,
    renewals.workspace_id,
    renewals.id,
    renewals.revision,
    renewals.account_id,
    renewals.occurred_at,
    renewals.recorded_at,
    renewals.retracted,
    renewals.recorded_by,
    to_jsonb(renewals) as body
  from accounts.renewals
  union all
  select
    'stakeholders'::text as kind,
    stakeholders.workspace_id,
    stakeholders.id,
    stakeholders.revision,
    stakeholders.account_id,
    stakeholders.occurred_at,
    stakeholders.recorded_at,
    stakeholders.retracted,
    stakeholders.recorded_by,
    to_jsonb(stakeholders) as body
  from accounts.stakeholders
  union all
  select
    'subscription-changes'::text as kind,
    subscription_changes.workspace_id,
    subscription_changes.id,
    subscription_changes.revision,
    subscription_changes.account_id,
    subscription_changes.occurred_at,
    subscription_changes.recorded_at,
    subscription_changes.retracted,
    subscription_changes.recorded_by,
    to_jsonb(subscription_changes) as body
  from accounts.subscription_changes
  union all
  select
    'subscriptions'::text as kind,
    subscriptions.workspace_id,
    subscriptions.id,
    subscriptions.revision,
    subscriptions.account_id,
    subscriptions.occurred_at,
    subscriptions.recorded_at,
    subscriptions.retracted,
    subscriptions.recorded_by,
    to_jsonb(subscriptions) as body
  from accounts.subscriptions
  union all
  select
    'surveys'::text as kind,
    surveys.workspace_id,
    surveys.id,
    surveys.revision,
    surveys.account_id,
    surveys.occurred_at,
    surveys.recorded_at,
    surveys.retracted,
    surveys.recorded_by,
    to_jsonb(surveys) as body
  from accounts.surveys
  union all
  select
    'tickets'::text as kind,
    tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    tickets.recorded_by,
    to_jsonb(tickets) as body
  from accounts.tickets
  union all
  select
    'touches'::text as kind,
    touches.workspace_id,
    touches.id,
    touches.revision,
    touches.account_id,
    touches.occurred_at,
    touches.recorded_at,
    touches.retracted,
    touches.recorded_by,
    to_jsonb(touches) as body
  from accounts.touches
  union all
  select
    'customer-verdicts'::text as kind,
    customer_verdicts.workspace_id,
    customer_verdicts.id,
    customer_verdicts.revision,
    customer_verdicts.account_id,
    customer_verdicts.occurred_at,
    customer_verdicts.recorded_at,
    customer_verdicts.retracted,
    customer_verdicts.recorded_by,
    to_jsonb(customer_verdicts) as body
  from outcomes.customer_verdicts
  union all
  select
    'ladder-evidence'::text as kind,
    ladder_evidence.workspace_id,
    ladder_evidence.id,
    ladder_evidence.revision,
    ladder_evidence.account_id,
    ladder_evidence.occurred_at,
    ladder_evidence.recorded_at,
    ladder_evidence.retracted,
    ladder_evidence.recorded_by,
    to_jsonb(ladder_evidence) as body
  from outcomes.ladder_evidence
  union all
  select
    'ladder-pins'::text as kind,
    ladder_pins.workspace_id,
    ladder_pins.id,
    ladder_pins.revision,
    ladder_pins.account_id,
    ladder_pins.occurred_at,
    ladder_pins.recorded_at,
    ladder_pins.retracted,
    ladder_pins.recorded_by,
    to_jsonb(ladder_pins) as body
  from outcomes.ladder_pins
  union all
  select
    'measurements'::text as kind,
    measurements.workspace_id,
    measurements.id,
    measurements.revision,
    measurements.account_id,
    measurements.occurred_at,
    measurements.recorded_at,
    measurements.retracted,
    measurements.recorded_by,
    to_jsonb(measurements) as body
  from outcomes.measurements
  union all
  select
    'outcomes'::text as kind,
    outcomes.workspace_id,
    outcomes.id,
    outcomes.revision,
    outcomes.account_id,
    outcomes.occurred_at,
    outcomes.recorded_at,
    outcomes.retracted,
    outcomes.recorded_by,
    to_jsonb(outcomes) as body
  from outcomes.outcomes
  union all
  select
    'promises'::text as kind,
    promises.workspace_id,
    promises.id,
    promises.revision,
    promises.account_id,
    promises.occurred_at,
    promises.recorded_at,
    promises.retracted,
    promises.recorded_by,
    to_jsonb(promises) as body
  from outcomes.promises
  union all
  select
    'segment-promises'::text as kind,
    segment_promises.workspace_id,
    segment_promises.id,
    segment_promises.revision,
    segment_promises.account_id,
    segment_promises.occurred_at,
    segment_promises.recorded_at,
    segment_promises.retracted,
    segment_promises.recorded_by,
    to_jsonb(segment_promises) as body
  from outcomes.segment_promises
  union all
  select
    'vendor-verdicts'::text as kind,
    vendor_verdicts.workspace_id,
    vendor_verdicts.id,
    vendor_verdicts.revision,
    vendor_verdicts.account_id,
    vendor_verdicts.occurred_at,
    vendor_verdicts.recorded_at,
    vendor_verdicts.retracted,
    vendor_verdicts.recorded_by,
    to_jsonb(vendor_verdicts) as body
  from outcomes.vendor_verdicts
  union all
  select
    'company-figures'::text as kind,
    company_figures.workspace_id,
    company_figures.id,
    company_figures.revision,
    company_figures.account_id,
    company_figures.occurred_at,
    company_figures.recorded_at,
    company_figures.retracted,
    company_figures.recorded_by,
    to_jsonb(company_figures) as body
  from accounts.company_figures
  union all
  select
    'team-answers'::text as kind,
    team_answers.workspace_id,
    team_answers.id,
    team_answers.revision,
    team_answers.account_id,
    team_answers.occurred_at,
    team_answers.recorded_at,
    team_answers.retracted,
    team_answers.recorded_by,
    to_jsonb(team_answers) as body
  from accounts.team_answers
  union all
  select
    'concerns'::text as kind,
    concerns.workspace_id,
    concerns.id,
    concerns.revision,
    concerns.account_id,
    concerns.occurred_at,
    concerns.recorded_at,
    concerns.retracted,
    concerns.recorded_by,
    to_jsonb(concerns) as body
  from outcomes.concerns
  union all
  select
    'capabilities'::text as kind,
    capabilities.workspace_id,
    capabilities.id,
    capabilities.revision,
    capabilities.account_id,
    capabilities.occurred_at,
    capabilities.recorded_at,
    capabilities.retracted,
    capabilities.recorded_by,
    to_jsonb(capabilities) as body
  from outcomes.capabilities
  union all
  select
    'roadmap-items'::text as kind,
    roadmap_items.workspace_id,
    roadmap_items.id,
    roadmap_items.revision,
    roadmap_items.account_id,
    roadmap_items.occurred_at,
    roadmap_items.recorded_at,
    roadmap_items.retracted,
    roadmap_items.recorded_by,
    to_jsonb(roadmap_items) as body
  from outcomes.roadmap_items;
