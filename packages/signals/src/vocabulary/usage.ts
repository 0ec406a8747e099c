// What the usage context publishes. `_28d` is over the last 28 days, the day included, on which use was expected; `_14d` over 14.
import { day, flag, known, number, scalar, type Vocabulary } from './entry.ts'

export const usageVocabulary = {
  account: {
    active_users_28d: number('count', 'People who used the product'),
    active_days_28d: number('count', 'Days on which anybody used it'),
    events_28d: number('count', 'Events'),
    core_features_used_28d: number('count', 'Events of the feature catalogue that occurred'),
    core_feature_share_28d: number('share', 'The same by all events of the catalogue'),
    seat_utilisation: number('share', 'Active users by seats; above 1 with more people than seats'),
    events_per_active_user_28d: number('count', 'Events by active users'),
    days_since_last_event: number('days', 'Since anybody used the product'),
    people_14d: number('count', 'People who used the product in the last 14 days'),
    people_habit: number('count', 'People in 14 days by the account’s own habit; unknown without one'),
    people_change: number(
      'ln ratio',
      'People against their habit, after season and fleet; below 0 is fewer; unknown where programs are expected',
    ),
    events_14d: number('count', 'Events of the last 14 days'),
    events_habit: number('count', 'Events in 14 days by the account’s own habit; unknown without one'),
    events_change: number('ln ratio', 'Events against their habit, after season and fleet; below 0 is fewer'),
    use_change: number('ln ratio', 'Of people, and of events where those are not known or not judged'),
    use_change_last_known: number('ln ratio', 'The same on the latest day on which it was known'),
    use_fell_on: day(
      'Since when that is below four fifths of the habit, as last known; unknown while it is not',
    ),
    usage_score: number('share', 'U, the weighted mean of the metrics'),
    usage_score_last_known: number('share', 'U on the latest day on which it was known'),
    usage_source_up: known(flag('Whether the workspace’s source of events works')),
    'metric:<key>': scalar('A metric the workspace defined'),
    'milestone:<key>': day('When a milestone was first reached; unknown while it is not'),
  },
  stakeholder: {
    product_days_since_seen: number('days', 'Since this person used the product'),
    product_usual_gap_days: number('days', 'The usual gap between their visits'),
  },
} as const satisfies Vocabulary
