// What a nudge is decided from, out of an account's judgement: its outcomes, its tickets and its terms.

import type { Judgement } from '@rung/judgement'
import { day } from '@rung/kernel'
import type { NudgeContext, NudgeOutcome } from '@rung/nudges'

export type NudgeGrounds = Pick<NudgeContext, 'outcomes' | 'escalatedTickets' | 'terms'>

export function nudgeGrounds({ signals, outcomes }: Judgement): NudgeGrounds {
  const told = new Map(signals.subjects('outcome').map(outcome => [outcome.id, outcome]))
  const dayOrNull = (text: string | null | undefined) =>
    text === null || text === undefined ? null : day(text)
  return {
    outcomes: outcomes.map(
      ({ standing, perceptionGap }): NudgeOutcome => ({
        outcomeId: standing.outcomeId,
        active: standing.active,
        importance: standing.importance,
        dueOn: dayOrNull(told.get(standing.outcomeId)?.text('outcome_due_on')),
        perceptionGap: perceptionGap.value,
        milestones: standing.milestones
          .filter(({ key }) => signals.account.signal(`milestone:${key}`) !== undefined)
          .map(({ key }) => ({ key, reachedOn: dayOrNull(signals.account.text(`milestone:${key}`)) })),
      }),
    ),
    escalatedTickets: signals.account.number('escalated_tickets'),
    // decided ones too: a term that has been renewed or given up is in its last days all the same
    terms: signals.subjects('renewal').flatMap(renewal => {
      const endsOn = dayOrNull(renewal.text('due_on'))
      return endsOn === null ? [] : [{ endsOn, months: renewal.number('term_months') }]
    }),
  }
}
