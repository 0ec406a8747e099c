// How a promise stands, in few words.
import type { Answer } from '@rung/client'
import { formatDay, formatDaysFrom } from '../../controls/format.ts'

type Promised = Answer<'get', '/v1/accounts/{id}/promises'>['promises'][number]
export type PromiseStanding = Pick<Promised, 'status' | 'overdue' | 'dueOn' | 'confirmed' | 'understood'>

/** `open, due in 12 days`, `overdue since 3 Nov`, `kept` */
export function standingWords({ status, overdue, dueOn }: PromiseStanding, today: string): string {
  if (status !== 'open') return status
  if (dueOn === null) return 'open, for no day'
  return overdue ? `overdue since ${formatDay(dueOn)}` : `open, due ${formatDaysFrom(dueOn, today)}`
}

const UNDERSTOOD: Readonly<Record<string, string>> = {
  aligned: 'both mean the same',
  partial: 'both mean the same in part',
  misaligned: 'they mean something else',
  unknown: 'unknown whether both mean the same',
}

export function understoodWords({ understood, confirmed }: PromiseStanding): string {
  const words = UNDERSTOOD[understood ?? 'unknown'] ?? UNDERSTOOD.unknown ?? ''
  return confirmed ? words : `not confirmed by them; ${words}`
}

/** What hurts first: overdue, then open by day, then what is over, the newest first. */
export function inReadingOrder<T extends PromiseStanding>(promises: readonly T[]): T[] {
  const rank = ({ status, overdue }: PromiseStanding): number => (overdue ? 0 : status === 'open' ? 1 : 2)
  const far = '9999'
  return promises.toSorted((a, b) => {
    const byRank = rank(a) - rank(b)
    if (byRank !== 0) return byRank
    const order = (a.dueOn ?? far).localeCompare(b.dueOn ?? far)
    return rank(a) === 2 ? -order : order
  })
}
