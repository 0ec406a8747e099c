// How what happens becomes a fact: noted or not, and some days late.
import { nightOf, noonOf } from '../calendar.ts'
import type { Draw } from '../draw.ts'

/** The columns every fact has in the ledger. */
export type Recorded = {
  readonly workspaceId: string
  readonly id: string
  readonly revision: number
  readonly externalId: string
  readonly accountId: string
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly storedAt: Date
  readonly declared: boolean
  readonly retracted: boolean
  readonly recordedBy: string
}

export type Moment = {
  readonly id: string
  readonly accountId: string
  /** Day on which it was true. */
  readonly on: number
  /** Day on which it became known. */
  readonly knownOn: number
  readonly revision?: number
}

/** Revisions of facts, as they are judged, with the columns of the ledger that say when each was known. */
export type Revisions<Facts> = {
  readonly [Kind in keyof Facts]: readonly (Recorded & ElementOf<Facts[Kind]>)[]
}

type ElementOf<List> = List extends readonly (infer Each)[] ? Each : never

/** One revision of a fact with its own columns. */
export function recorded<T extends object>(moment: Moment, columns: T): Recorded & T {
  const recordedAt = nightOf(Math.max(moment.on, moment.knownOn))
  return {
    workspaceId: 'ws_truth',
    id: moment.id,
    revision: moment.revision ?? 1,
    externalId: moment.id,
    accountId: moment.accountId,
    occurredAt: noonOf(moment.on),
    recordedAt,
    storedAt: recordedAt,
    declared: true,
    retracted: false,
    recordedBy: 'key_truth',
    ...columns,
  }
}

// One in twenty lies in a notebook for three weeks to two months.
const FORGOTTEN_SHARE = 0.05

/** The day something becomes known: an exponential lag around `meanDays`, now and then much later. */
export function knownAfter(on: number, meanDays: number, draw: Draw): number {
  return on + (draw.happens(FORGOTTEN_SHARE) ? draw.whole(20, 60) : draw.wait(meanDays))
}

/** A verdict from 1 to 5 of something between 0 and 1. */
export function gradeOf(share: number): number {
  return Math.round(1 + 4 * Math.min(1, Math.max(0, share)))
}

/** Days from `since` to `until`, some `gapDays` apart and never on a beat. */
export function everySoOften(since: number, until: number, gapDays: number, draw: Draw): number[] {
  const days: number[] = []
  let next = since + draw.between(0, gapDays)
  while (next < until) {
    days.push(Math.floor(next))
    next += gapDays * draw.between(0.6, 1.4)
  }
  return days
}
