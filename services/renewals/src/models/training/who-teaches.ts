// Which decided renewals teach more than a level: those of whose time losses would be known too.
import { type Day, endOf } from '@rung/kernel'
import { isWrittenDown } from '@rung/signals'
import type { Resolution } from '../storage/read-resolutions.ts'
import { decisionDayOf } from './decision-day.ts'

/** When each account was first stored here: of days before, somebody declared what was so, and nobody watched. */
export type StoredSince = ReadonlyMap<string, Date>

const NEVER = new Date(8.64e15)

/**
 * Of all that a model of the lead may learn from. What went on by itself, or was followed by another contract, is read from contracts
 * alone: who had left by then is not among them. So it teaches where somebody watched, or where the record of before tells of a loss.
 */
export function whoTeaches(
  resolutions: readonly Resolution[],
  leadDays: number,
  storedSince: StoredSince,
): (each: Resolution) => boolean {
  const wasWatched = (each: Resolution): boolean =>
    (storedSince.get(each.accountId) ?? NEVER) <= endOf(decisionDayOf(each, leadDays))
  const importedTellsOfLosses = resolutions.some(each => isLost(each) && !wasWatched(each))
  return each => importedTellsOfLosses || isWrittenDown(each.renewalId) || wasWatched(each)
}

/** Decided after its decision day: only then was there something to foretell. */
export function wasOpenOn(day: Day, { becameKnownAt }: Pick<Resolution, 'becameKnownAt'>): boolean {
  return becameKnownAt > endOf(day)
}

export function isLost({ resolution }: Pick<Resolution, 'resolution'>): boolean {
  return resolution === 'churned'
}
