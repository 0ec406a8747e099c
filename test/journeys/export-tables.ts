// Small exports in the shape of the two sets that the example mappings import: every column a mapping reads, few rows.

export type Tables = Readonly<Record<string, readonly (readonly (string | number)[])[]>>

/** Two customers and a prospect; one subscription goes on, one ended. */
export const r3Saas: Tables = {
  'accounts.csv.gz': [
    ['account_id', 'account_name', 'created_at', 'region_id', 'segment', 'account_status'],
    ['a1', 'Spain Field Services', '2024-09-03 10:00:00', 'southern_europe', 'micro', 'customer'],
    ['a2', 'Dach Rail', '2024-09-04 10:00:00', 'dach', 'medium', 'customer'],
    ['a3', 'Never Signed', '2024-09-04 10:00:00', 'dach', 'medium', 'prospect'],
  ],
  'users.csv.gz': [
    ['user_id', 'account_id', 'created_at', 'role_name', 'deactivated_at'],
    ['u1', 'a1', '2024-11-05 00:00:00', 'administrator', ''],
    ['u2', 'a2', '2024-11-05 00:00:00', 'manager', '2026-01-01 00:00:00'],
    ['u3', 'a2', '2024-11-05 00:00:00', 'field_worker', ''],
  ],
  'contracts.csv.gz': [['contract_id'], ['k1']],
  'subscriptions.csv.gz': [
    [
      'subscription_id',
      'account_id',
      'subscription_start_date',
      'cancel_requested_date',
      'ended_date',
      'billing_frequency',
    ],
    ['s1', 'a1', '2024-10-04', '', '', 'monthly'],
    ['s2', 'a2', '2024-10-04', '2026-03-01', '2026-04-01', 'annual'],
  ],
  'subscription_events.csv.gz': [
    [
      'subscription_event_id',
      'subscription_id',
      'event_at',
      'event_type',
      'new_plan_id',
      'new_quantity',
      'mrr_change_eur',
    ],
    ['e1', 's1', '2024-10-04 10:00:00', 'subscription_activated', 'plan_starter', 5, 100.5],
    ['e2', 's1', '2024-11-05 00:00:00', 'seat_contracted', 'plan_starter', 4, -20.1],
    ['e3', 's2', '2024-10-04 10:00:00', 'subscription_activated', 'plan_pro', 9, 300],
  ],
  'renewals.csv.gz': [
    [
      'renewal_id',
      'subscription_id',
      'renewal_due_date',
      'decision_date',
      'renewal_status',
      'renewal_arr_eur',
    ],
    ['r1', 's1', '2025-10-04', '2025-09-27', 'renewed', 964.8],
    ['r2', 's2', '2025-10-04', '2025-09-27', 'renewed', 3600],
  ],
  'support_tickets.csv.gz': [
    [
      'ticket_id',
      'account_id',
      'created_at',
      'first_response_at',
      'resolved_at',
      'priority',
      'category',
      'escalated_flag',
      'reopened_count',
      'csat_score',
    ],
    [
      't1',
      'a1',
      '2026-06-11 14:00:00',
      '2026-06-11 15:48:17.687227305',
      '2026-06-12 15:37:56.007',
      'urgent',
      'integration',
      'False',
      0,
      5,
    ],
    ['t2', 'a2', '2026-02-11 14:00:00', '2026-02-12 14:00:00', '', 'low', 'billing', 'True', 1, ''],
  ],
  'customer_success_interactions.csv.gz': [
    [
      'cs_interaction_id',
      'account_id',
      'interaction_at',
      'interaction_type',
      'reason',
      'outcome',
      'owner_team',
    ],
    [
      'c1',
      'a1',
      '2026-06-23 00:00:00',
      'executive_check_in',
      'at_risk',
      'action_plan',
      'southern_europe_customer_success',
    ],
    ['c2', 'a2', '2026-01-20 00:00:00', 'risk_review', 'at_risk', 'action_plan', 'dach_customer_success'],
  ],
  'nps_responses.csv.gz': [
    ['nps_response_id', 'account_id', 'response_date', 'nps_score', 'comment_theme'],
    ['n1', 'a1', '2026-06-01', 8, 'mobile_experience'],
    ['n2', 'a2', '2026-02-01', 0, ''],
  ],
  'onboarding_tasks.csv.gz': [
    ['account_id', 'task_name', 'completed_at', 'task_status'],
    ['a1', 'company_profile', '2024-10-05 00:00:00', 'completed'],
    ['a2', 'invite_team', '', 'open'],
  ],
  'account_usage_daily.csv.gz': [
    [
      'account_id',
      'activity_date',
      'active_users',
      'sessions',
      'work_orders_created',
      'work_orders_completed',
      'automation_runs',
      'api_calls',
      'documents_uploaded',
    ],
    ['a1', '2026-06-29', 3, 5, 2, 2, 0, 0, 4],
    ['a1', '2026-06-30', 2, 4, 0, 1, 0, 7, 0],
  ],
}

/** Two accounts without a contradiction, so that nothing is refused. */
export const ravenStack: Tables = {
  'ravenstack_accounts.csv': [
    ['account_id', 'account_name', 'signup_date', 'plan_tier', 'seats', 'churn_flag'],
    ['A-1', 'Company_0', '2023-10-16', 'Basic', 9, 'False'],
    ['A-2', 'Company_1', '2023-08-17', 'Pro', 18, 'True'],
  ],
  'ravenstack_subscriptions.csv': [
    [
      'subscription_id',
      'account_id',
      'start_date',
      'end_date',
      'plan_tier',
      'seats',
      'arr_amount',
      'billing_frequency',
      'auto_renew_flag',
    ],
    ['S-1', 'A-1', '2023-12-23', '', 'Basic', 9, 9996, 'annual', 'True'],
    ['S-2', 'A-2', '2023-08-20', '2024-06-25', 'Pro', 17, 33432, 'monthly', 'False'],
  ],
  'ravenstack_feature_usage.csv': [
    ['usage_id', 'subscription_id', 'usage_date', 'feature_name', 'usage_count'],
    ['U-1', 'S-1', '2024-06-01', 'feature_20', 9],
    ['U-2', 'S-1', '2024-06-01', 'feature_5', 3],
    ['U-3', 'S-2', '2024-06-02', 'feature_5', 1],
  ],
  'ravenstack_support_tickets.csv': [
    [
      'ticket_id',
      'account_id',
      'submitted_at',
      'closed_at',
      'priority',
      'satisfaction_score',
      'escalation_flag',
    ],
    ['T-1', 'A-1', '2024-07-27', '2024-07-28 03:00:00', 'high', '', 'False'],
    ['T-2', 'A-2', '2024-05-08', '2024-05-09 03:00:00', 'medium', '4.0', 'True'],
  ],
  'ravenstack_churn_events.csv': [
    ['churn_event_id', 'account_id', 'churn_date', 'reason_code', 'is_reactivation', 'feedback_text'],
    ['C-1', 'A-2', '2024-06-25', 'support', 'False', 'too slow'],
  ],
}
