// Recipes for contracts of any size: what a model of a few hundred renewals can carry without one weight for each size.
import type { Recipe } from './derive-features.ts'

/**
 * Of `usual_events_28d` (events over a longer window, a four weeks), `events_28d`, `active_users_28d`,
 * `days_since_last_event`, `seats`, `mrr` and `tenure_months`.
 *
 * People and money differ by factors, so a factor is a step. Ten times the seats make ten times the events and mean nothing
 * by themselves: rates are what tells customers apart.
 */
export const contractRecipes: readonly Recipe[] = [
  { name: 'usual_events_per_seat', of: 'usual_events_28d', plus: 1, by: 'seats', byPlus: 0 },
  { name: 'cost_per_event', of: 'mrr', plus: 0, by: 'usual_events_28d', byPlus: 1 },
  { name: 'events_against_usual', of: 'events_28d', plus: 1, by: 'usual_events_28d', byPlus: 1 },
  { name: 'active_users_scale', of: 'active_users_28d', plus: 1, by: null, byPlus: 0 },
  { name: 'silence_scale', of: 'days_since_last_event', plus: 1, by: null, byPlus: 0 },
  { name: 'price_per_seat', of: 'mrr', plus: 0, by: 'seats', byPlus: 0 },
  { name: 'seats_scale', of: 'seats', plus: 0, by: null, byPlus: 0 },
  { name: 'tenure_scale', of: 'tenure_months', plus: 1, by: null, byPlus: 0 },
]
