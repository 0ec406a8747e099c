-- One more pair of views is held against each other, and can be acknowledged: the executive sponsor's and the users'.
alter table health.contradiction_acknowledgements drop constraint contradiction_acknowledgements_pair_check;
alter table health.contradiction_acknowledgements add constraint contradiction_acknowledgements_pair_check
  check (pair in ('champion_buyer', 'model_csm', 'pulse_health', 'sponsor_users', 'survey_tickets', 'usage_outcome',
    'vendor_customer'));
