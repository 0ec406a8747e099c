// What the accounts context publishes: tickets, surveys, contracts, people, renewals.
import { day, flag, known, number, oneOf, text, type Vocabulary } from './entry.ts'
import { weighed, weighedBefore } from './weighed.ts'

/** Evidence from surveys, tickets, touches and notes, which is weak; of the account what nobody in particular said. */
const weak = {
  ...weighed,
  ...weighedBefore,
  'ladder_weak:<key>': known(
    day(
      'When the newest of it was said, by where: `csat`, `nps`, `topic`, `touch`; not said where there is none',
    ),
  ),
} as const

const RESOLUTIONS = ['renewed', 'contracted', 'expanded', 'churned'] as const

export const accountsVocabulary = {
  account: {
    resolution: number('share', 'Tickets resolved inside their target, as a beta mean with prior 3:1'),
    resolution_known: number(
      'share',
      'How far that counts: less over the last 45 days before its newest ticket does not',
    ),
    resolution_last_known: number('share', 'The same on the latest day on which it was known'),
    benevolence: number('share', 'Whether we mean them well, by their own yearly answer'),
    benevolence_known: number('share', 'How far that counts: less over the last 45 days of its year'),
    benevolence_last_known: number('share', 'The same by their latest answer, however old'),
    nps: number('points', 'The latest NPS answer, 0 to 10'),
    nps_known: number('share', 'How far that counts: less over the last 45 days of its year'),
    csat: number('points', 'The latest CSAT answer, 1 to 5'),
    open_tickets: number('count', 'Tickets that are open'),
    escalated_tickets: number('count', 'Those that are escalated'),
    tickets_past_target: number('count', 'Tickets that are open past the target for their priority'),
    tickets_30d: number('count', 'Tickets opened within 30 days'),
    tickets_usual_30d: number('count', 'Tickets usually opened within 30 days'),
    arr_minor: number('minor units', 'ARR in the workspace’s currency; unknown without an exchange rate'),
    currency: known(text('The workspace’s ISO 4217 currency')),
    seats: number('count', 'Seats in force'),
    segment: text('The account’s segment'),
    csm: text('Who looks after it: a person id'),
    pulse: oneOf(['healthy', 'watch', 'at_risk'], 'What the CSM feels; unknown once it is 90 days old'),
    days_since_touch: number('days', 'Since anybody of ours spoke with them'),
    customer_since: day('When the first contract started'),
    closed: known(flag('The account is closed')),
    former: known(flag('Every contract of theirs is over, none is to come, and nobody pays for them')),
    paused_from: day('First day of the agreed pause that the day lies in; unknown where none does'),
    paused_until: day(
      'First day after that pause; unknown where none runs, or nobody knows when they are back',
    ),
    in_season: known(flag('The day lies in a month of their season, or they have none')),
    expected_use: known(oneOf(['seats', 'api'], 'Whether people or programs are expected in the product')),
    first_value_due_on: day(
      'By when the plan has them reach their first milestone, and the paused days since they began',
    ),
    onboarding_from: day('When they began, and the paused days since; unknown where nobody knows'),
    onboarding_until: day('First day after onboarding; unknown where nobody knows when they began'),
    'pays_for:<key>': known(
      number(
        'weight',
        'How much an account counts that it pays for, by our id: ARR, else seats, else all alike',
      ),
    ),
    ...weak,
    'topic_90d:<key>': known(
      number('count', 'Tickets, touches and notes of 90 days with this topic; not said where there are none'),
    ),
  },
  stakeholder: {
    ...weak,
    role: known(text('Their part in what the account decides')),
    influence: number('share', 'How much they decide'),
    departed_on: day('When they left; unknown while they are there'),
    touch_days_since: number('days', 'Since anybody of ours spoke with this person, in a two-way touch'),
    touch_usual_gap_days: number('days', 'The usual gap between touches'),
  },
  renewal: {
    due_on: known(day('When the term ends')),
    arr_minor: number('minor units', 'ARR at stake in the workspace’s currency'),
    currency: known(text('The workspace’s ISO 4217 currency')),
    term_months: number('count', 'Length of the term in months'),
    notice_on: day('When notice was given'),
    csm_call: oneOf(RESOLUTIONS, 'What the CSM expects'),
    csm_probability: number('share', 'The CSM’s own probability that it is kept'),
    resolution: oneOf(RESOLUTIONS, 'What became of it; unknown while it is open'),
    resolved_on: day('When that was decided'),
    arr_after_minor: number('minor units', 'ARR after it, at the same exchange rate'),
    auto_renews: flag('The contract renews by itself'),
  },
} as const satisfies Vocabulary
