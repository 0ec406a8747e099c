// When to keep quiet about a whole account, whatever there would be to say: one rule a reason, in the order in which it is named.
import { daysBetween } from '@rung/kernel'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgeReason } from './nudge-reason.ts'
import type { NudgePolicy } from './policy.ts'

/** `everything`: nothing at all is said. `what_pushes`: what pushes the product or sells; help, and how it went, are asked all the same. */
export type Silence = 'everything' | 'what_pushes'

export type QuietRule = {
  readonly name: Exclude<NudgeReason['kind'], 'queued' | 'resting'>
  readonly silences: Silence
  /** In words, with the numbers in force. */
  readonly when: (policy: NudgePolicy) => string
  readonly applies: (context: NudgeContext, policy: NudgePolicy) => boolean
}

export const accountClosed: QuietRule = {
  name: 'account_closed',
  silences: 'everything',
  when: () => 'the account is closed',
  applies: ({ closed }) => closed,
}

export const accountPaused: QuietRule = {
  name: 'account_paused',
  silences: 'everything',
  when: () => 'an agreed pause runs',
  applies: ({ paused }) => paused,
}

/** People first: somebody of ours speaks with them before a product does. Unknown people silence nothing. */
export const talkFirst: QuietRule = {
  name: 'talk_first',
  silences: 'everything',
  when: ({ hostileFrom }) => `hostility is ${hostileFrom} or more`,
  applies: ({ hostility }, { hostileFrom }) => (hostility ?? 0) >= hostileFrom,
}

/** What we owe comes before what we ask. */
export const promiseBroken: QuietRule = {
  name: 'promise_broken',
  silences: 'everything',
  when: ({ promiseBrokenDays }) =>
    `a promise of ours is overdue, or was broken and its day is ${promiseBrokenDays} days ago or less`,
  applies: ({ promises, today }, { promiseBrokenDays }) =>
    promises.some(({ overdue, broken, dueOn }) => {
      return overdue || (broken && (dueOn === null || daysBetween(dueOn, today) <= promiseBrokenDays))
    }),
}

/** They wait for us. Unknown tickets silence nothing. */
export const ticketEscalated: QuietRule = {
  name: 'ticket_escalated',
  silences: 'what_pushes',
  when: () => 'an escalated ticket is open',
  applies: ({ escalatedTickets }) => (escalatedTickets ?? 0) > 0,
}

/** We would tell them a success they do not see. Unknown verdicts silence nothing. */
export const outcomeDisputed: QuietRule = {
  name: 'outcome_disputed',
  silences: 'what_pushes',
  when: ({ disputedAbove }) => `the perception gap of an active outcome is above ${disputedAbove}`,
  applies: ({ outcomes }, { disputedAbove }) =>
    outcomes.some(
      ({ active, perceptionGap }) => active && perceptionGap !== null && perceptionGap > disputedAbove,
    ),
}

/** Before a yearly decision every message reads as selling. A term of unknown length is taken for a long one: silence costs less. */
export const termEnding: QuietRule = {
  name: 'term_ending',
  silences: 'what_pushes',
  when: ({ termEnd: { lastDays, termMonths } }) =>
    `a term of ${termMonths} months or more, or of unknown length, has ${lastDays} days or fewer to go`,
  applies: ({ terms, today }, { termEnd }) =>
    terms.some(({ endsOn, months }) => {
      const daysLeft = daysBetween(today, endsOn)
      const isLong = months === null || months >= termEnd.termMonths
      return isLong && daysLeft >= 0 && daysLeft <= termEnd.lastDays
    }),
}

/** What silences everything stands first: where two apply, the one that silences more is the reason. */
export const QUIET_RULES: readonly QuietRule[] = [
  ...[accountClosed, accountPaused, talkFirst, promiseBroken],
  ...[ticketEscalated, outcomeDisputed, termEnding],
]

/** The first that applies; null where all may be said. */
export function quietRule(context: NudgeContext, policy: NudgePolicy): QuietRule | null {
  return QUIET_RULES.find(({ applies }) => applies(context, policy)) ?? null
}
