// What the outcomes context publishes: outcomes, how customers see us, promises.
import { day, flag, known, number, oneOf, text, type Vocabulary } from './entry.ts'
import { weighed, weighedBefore } from './weighed.ts'

export const outcomesVocabulary = {
  account: {
    achieved_confirmed_on: day(
      'The newest day on which a customer said achieved 4 or 5 of an active outcome, and has not said less since',
    ),
    ladder_pin_level: number('level 1-5', 'The level a CSM pinned; no judgement reads it'),
    ladder_pin_until: day('The first day on which the pin no longer holds'),
    ladder_pin_by: text('Who pinned it: a person id'),
    ladder_pin_since: day('When it was pinned'),
    ladder_pin_reason_ref: text('Id of the words why'),
    clarity: number('share', 'Open promises understood alike, by weight'),
    reliability: number(
      'share',
      'Promises kept against broken; known once any was either, and then for good',
    ),
    reliability_eased: number(
      'share',
      'The same for score and risk, over the 30 days in which a promise past its grace comes to weigh on us',
    ),
    reliability_known: number(
      'share',
      'How far that counts: less than 1 over the same days, while nothing else was kept or broken',
    ),
    promise_gap: number('share', 'Open promises understood otherwise, by weight'),
    unconfirmed_share: number('share', 'Open promises no customer confirmed, by weight'),
    promises_broken_weight: number(
      'weight',
      'Promises broken, halved every 180 days since; one open past its grace comes to weigh that over 30 days, and does not age',
    ),
    promises_kept_weight: number('weight', 'Promises kept, halved every 180 days since'),
  },
  stakeholder: {
    ...weighed,
    ...weighedBefore,
    verdict_share: number('share', 'What they say of outcomes: achieved and experience, newest of each'),
    verdict_words_ref: text('Id of what they said with their newest verdict'),
    verdict_words_of: text('The outcome they said it of: an outcome id'),
    verdict_hostility: number(
      'share',
      'How far their newest verdicts put them against us; halved every 90 days once they are 90 days old',
    ),
  },
  outcome: {
    outcome_importance: known(number('weight 1-5', 'How much it matters to the customer')),
    outcome_active: known(flag('Still wanted')),
    outcome_confirmed: known(flag('The customer confirmed it')),
    outcome_stakeholder: text('To whom it belongs: a stakeholder id'),
    outcome_statement_ref: text('Id of the customer’s words'),
    outcome_due_on: day('When it is due'),
    measured: number('share', 'How far from baseline to target'),
    on_track: number('share', 'The same by the share of time elapsed'),
    on_track_since: day(
      'Since when enough of its term is over for that to count; from then on it counts for more each day',
    ),
    customer_verdict: number('share', 'Achieved, as the customer says'),
    vendor_verdict: number('share', 'Achieved, as we say'),
    vendor_verdict_missing: known(flag('Our verdict of the period is due and not filed')),
    experience: number('share', 'The way there, as the customer says'),
    attained: number('share', 'What the customer got, by measure and verdict'),
    attained_last_known: number('share', 'The same on the latest day on which it was known'),
    measured_slope_30d: number('per 30 days', 'Theil-Sen slope of the measure’s share'),
    measured_direction: oneOf(['towards', 'away', 'still'], 'Where the measure is going'),
    pace_needed_30d: number('per 30 days', 'Slope that would reach the target in time'),
    expected_on: day('When it is reached at the present slope'),
    on_pace: flag('Whether that is in time'),
    'needs_milestone:<key>': known(number('count', 'Weight of a usage milestone that completes it')),
  },
  promise: {
    promise_status: known(oneOf(['open', 'kept', 'broken', 'withdrawn'], 'As it stands')),
    promise_weight: known(number('weight 1-5', 'How much it weighs')),
    promise_due_on: day('When it is due'),
    promise_understanding: known(
      oneOf(['aligned', 'partial', 'misaligned', 'unknown'], 'Whether both mean the same by it'),
    ),
    promise_overdue: known(flag('Open and past its day')),
    promise_confirmed: known(flag('The customer confirmed it')),
    promise_counts_as: oneOf(['kept', 'broken'], 'How reliability counts it; neither while unknown'),
    promise_handoff_symptom: known(flag('Nobody confirmed it within 30 days of the sale')),
    promise_concern_level: number('level 1-5', 'The ladder level of the concern it answers'),
    promise_concern_words_ref: text('Id of the concern’s words'),
  },
} as const satisfies Vocabulary
