// What happened to an account, as marks on its two lines.
import type { Answer } from '@rung/client'
import type { TimedEvent } from '../../charts/two-lines-shape.ts'
import { said } from '../../controls/said.ts'

export type HistoryEvent = Answer<'get', '/v1/accounts/{id}/history'>['events'][number]

/** What is about what they got lies on that line; all else on what they do. */
const ON_OUTCOME = new Set<HistoryEvent['kind']>([
  'customer_verdict',
  'outcome_attained',
  'outcome_lost',
  'met',
])

/** So many marks can be told apart; the table has all, and views that disagree have a section of their own. */
const MARKS_MOST = 12

/** What says most first, when not all can be drawn. */
const WEIGHT: Readonly<Record<HistoryEvent['kind'], number>> = {
  parted: 0,
  person_left: 1,
  promise_broken: 1,
  notice_given: 1,
  renewal_decided: 2,
  outcome_attained: 2,
  outcome_lost: 2,
  met: 2,
  promise_kept: 3,
  customer_verdict: 4,
  subscription_signed: 5,
  contradiction_opened: 6,
}

export function timelineEvents(events: readonly HistoryEvent[]): TimedEvent[] {
  return events
    .filter(({ kind }) => kind !== 'contradiction_opened')
    .toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind] || b.day.localeCompare(a.day))
    .slice(0, MARKS_MOST)
    .map(({ id, kind, day, label, ...sentence }) => ({
      id,
      day,
      label,
      what: said(sentence),
      on: ON_OUTCOME.has(kind) ? 'attained' : 'usage',
    }))
}
