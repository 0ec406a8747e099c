-- The current rows of accounts as services that act on them read them; what worklists look at as its form and its figures.
create view published.accounts as
  select
    current_accounts.workspace_id,
    current_accounts.account_id,
    current_accounts.judged_on,
    current_accounts.recorded_at,
    current_accounts.score_hundredths,
    current_accounts.band,
    current_accounts.coverage,
    current_accounts.provisional,
    current_accounts.state,
    current_accounts.since,
    current_accounts.usage,
    current_accounts.attained,
    current_accounts.relationship,
    current_accounts.trust,
    current_accounts.trend_30d,
    current_accounts.trend_90d,
    current_accounts.arr_minor,
    current_accounts.currency,
    current_accounts.next_renewal_id,
    current_accounts.next_due_on,
    current_accounts.next_probability_lost,
    current_accounts.decided_renewals,
    current_accounts.flags,
    current_accounts.csm_id,
    current_accounts.segment,
    current_accounts.closed,
    current_accounts.engine_version,
    current_accounts.policy_version,
    current_accounts.model_version,
    worklist_forms.form as worklist_form,
    current_accounts.worklist_figures
  from health.current_accounts
  left join health.worklist_forms
    on worklist_forms.workspace_id = current_accounts.workspace_id
    and worklist_forms.account_id = current_accounts.account_id;
grant select on published.accounts to rung_health, rung_renewals, rung_playbook;
