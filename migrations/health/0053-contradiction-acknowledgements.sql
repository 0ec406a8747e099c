-- Who has seen a contradiction: one row a run of disagreement, appended. Only the data closes a contradiction.

create table health.contradiction_acknowledgements (
  workspace_id text not null,
  account_id text not null,
  pair text not null check (pair in ('champion_buyer', 'model_csm', 'pulse_health', 'survey_tickets', 'usage_outcome',
    'vendor_customer')),
  -- first day of the run, as it was known when it was acknowledged
  since date not null,
  acknowledged_at timestamptz not null,
  -- the person, null when the key speaks for nobody, and the key
  acknowledged_by text,
  key_id text not null,
  primary key (workspace_id, account_id, pair, since)
);

alter table health.contradiction_acknowledgements enable row level security;
alter table health.contradiction_acknowledgements force row level security;
create policy workspace on health.contradiction_acknowledgements
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on health.contradiction_acknowledgements to rung_health;
