// A resolved renewal with the two times that decide what it may teach whom.
import { type Day, day, startOf } from '@rung/kernel'
import type { ResolvedRenewal } from '../fit/fit-options.ts'

export type DatedRenewal = ResolvedRenewal & {
  /** The day its features are as of and as known at the end of. */
  readonly decisionOn: Day
  /** The instant by which its resolution was recorded: before, nobody could have learned from it. */
  readonly becameKnownAt: string
}

/** By decision day, then due day. */
export function inTime(rows: readonly DatedRenewal[]): DatedRenewal[] {
  return rows.toSorted((a, b) => compare(a.decisionOn, b.decisionOn) || compare(a.dueOn, b.dueOn))
}

/** Those whose resolution was told before the day began. */
export function knownBefore(rows: readonly DatedRenewal[], on: string): DatedRenewal[] {
  const start = startOf(day(on)).getTime()
  return rows.filter(row => Date.parse(row.becameKnownAt) < start)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function lossesOf(rows: readonly DatedRenewal[]): number {
  return rows.filter(row => row.lost).length
}
