// Which facts are marked on an account's lines: on which day, and in few words for the chart.
import { type Day, isDay } from '@rung/kernel'
import type { FactView } from '../sentences/fact-view.ts'
import type { FactKind } from '../sentences/index.ts'
import { nameOf } from '../sentences/wording.ts'

export type FactEventKind =
  | 'subscription_signed'
  | 'renewal_decided'
  | 'notice_given'
  | 'promise_kept'
  | 'promise_broken'
  | 'person_left'
  | 'customer_verdict'

export type FactMark = { readonly kind: FactEventKind; readonly day: Day; readonly label: string }

const dayIn = (fact: FactView, column: string): Day[] => {
  const text = fact.text(column)
  return text !== null && isDay(text) ? [text] : []
}

/** Whose leaving changes how an account stands. */
const DECIDING = new Set(['champion', 'economic_buyer', 'executive_sponsor'])
const DECIDED: Readonly<Record<string, string>> = {
  renewed: 'Renewed',
  expanded: 'Renewed for more',
  contracted: 'Renewed for less',
  churned: 'Left',
}

const MARKS: Partial<Record<FactKind, (fact: FactView) => FactMark[]>> = {
  subscriptions: fact => [
    { kind: 'subscription_signed', day: fact.fact.occurredOn, label: 'Contract signed' },
  ],
  renewals: fact => [
    ...dayIn(fact, 'resolved_on').map(day => ({
      kind: 'renewal_decided' as const,
      day,
      label: DECIDED[fact.text('resolution') ?? ''] ?? 'Renewal decided',
    })),
    ...dayIn(fact, 'notice_on').map(day => ({ kind: 'notice_given' as const, day, label: 'Notice given' })),
  ],
  promises: fact => {
    const status = fact.text('status')
    if (status !== 'kept' && status !== 'broken') return []
    return dayIn(fact, 'settled_on').map(day => ({
      kind: `promise_${status}` as const,
      day,
      label: `Promise ${status}: ${fact.text('capability')}`,
    }))
  },
  stakeholders: fact =>
    DECIDING.has(fact.text('role') ?? '')
      ? dayIn(fact, 'departed_on').map(day => ({
          kind: 'person_left' as const,
          day,
          label: `${nameOf(fact)} left`,
        }))
      : [],
  'customer-verdicts': fact => [
    {
      kind: 'customer_verdict',
      day: fact.fact.occurredOn,
      label: `${nameOf(fact.of('stakeholder_id'))}: ${fact.amount('achieved')} of 5`,
    },
  ],
}

/** The kinds of facts that may be marked. */
export const MARKED_KINDS = Object.keys(MARKS) as FactKind[]

/** Nothing of a fact that was taken back. */
export const marksOf = (fact: FactView): FactMark[] =>
  fact.fact.retracted ? [] : (MARKS[fact.fact.kind as FactKind]?.(fact) ?? [])
