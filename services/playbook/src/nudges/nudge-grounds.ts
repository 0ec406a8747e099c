// What a nudge is decided from, out of an account's judgement: its outcomes, its tickets and its terms.

import { type HealthPolicies, outgrownBy, runningPause, type Weighed } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import { type NudgeContext, type NudgeOutcome, type NudgeStanding, USE_FELL_BELOW } from '@rung/nudges'

export type NudgeGrounds = Pick<
  NudgeContext,
  'outcomes' | 'useFell' | 'paused' | 'hostility' | 'promises' | 'escalatedTickets' | 'terms'
>

export function nudgeGrounds(
  { signals, outcomes, judged }: Pick<Weighed, 'signals' | 'outcomes' | 'judged'>,
  { health }: Pick<HealthPolicies, 'health'>,
  today: Day,
): NudgeGrounds {
  const { account } = signals
  const outgrown = outgrownBy(account, judged.components.outcomes.value, health.dampers.use_falling, today)
  const told = new Map(signals.subjects('outcome').map(outcome => [outcome.id, outcome]))
  return {
    outcomes: outcomes.map(
      ({ standing, perceptionGap }): NudgeOutcome => ({
        outcomeId: standing.outcomeId,
        active: standing.active,
        importance: standing.importance,
        dueOn: told.get(standing.outcomeId)?.value('outcome_due_on') ?? null,
        attained: standing.attained.value,
        customer: standing.customer.value,
        perceptionGap: perceptionGap.value,
        milestones: standing.milestones
          .filter(({ key }) => signals.account.signal(`milestone:${key}`) !== undefined)
          .map(({ key }) => ({ key, reachedOn: signals.account.value(`milestone:${key}`) })),
      }),
    ),
    useFell: outgrown === 0 && (account.value('use_change') ?? 0) < Math.log(USE_FELL_BELOW),
    paused: runningPause(signals.account, today) !== null,
    hostility: signals.account.value('hostility'),
    promises: signals.subjects('promise').map(promise => ({
      overdue: promise.value('promise_overdue') === true,
      broken: promise.value('promise_status') === 'broken',
      dueOn: promise.value('promise_due_on'),
    })),
    escalatedTickets: signals.account.value('escalated_tickets'),
    // decided ones too: a term that has been renewed or given up is in its last days all the same
    terms: signals.subjects('renewal').flatMap(renewal => {
      const endsOn = renewal.value('due_on')
      return endsOn === null ? [] : [{ endsOn, months: renewal.value('term_months') }]
    }),
  }
}

/** What a play may be for, beside an outcome: the level to reach, and the concerns that promises to them name. */
export function nudgeStanding({ signals }: Pick<Weighed, 'signals'>): NudgeStanding {
  return {
    nextLevel: signals.account.value('ladder_next_level'),
    concernLevels: signals
      .subjects('promise')
      .filter(promise => promise.value('promise_status') !== 'withdrawn')
      .flatMap(promise => promise.value('promise_concern_level') ?? []),
  }
}
