// A task of the company on the list of a person: how it stands, how it may end, until when it is put off.
import { type Day, dayInZone, instantInZone } from '@rung/kernel'
import type { BookWay, TaskChasm } from '@rung/worklist'

export const BOOK_ENDS = ['done', 'dismissed', 'taken_off'] as const
export type BookEnd = (typeof BOOK_ENDS)[number]

export const BOOK_STATUSES = ['on_list', 'snoozed', ...BOOK_ENDS] as const
export type BookStatus = (typeof BOOK_STATUSES)[number]

export type BookTask = {
  readonly id: string
  readonly chasm: TaskChasm
  readonly way: BookWay
  /** The capability; null where the way names none. */
  readonly about: string | null
  /** Ids of the facts behind it. */
  readonly evidence: string[]
  /** Whose list it is on. */
  readonly assigneeId: string
  readonly putAt: Date
  readonly putBy: string
  readonly personId: string | null
  /** Null while nobody ended it. */
  readonly endedAs: BookEnd | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  /** The day it is back on the list, which may be over; null where nobody put it off. */
  readonly snoozedUntil: Day | null
  readonly snoozedAt: Date | null
  readonly snoozedBy: string | null
}

/** How it stands at an instant where its person is, and since when. */
export type BookStanding = { readonly status: BookStatus; readonly at: Date }

/** @example put off until 9 March: snoozed on the 8th, on the list since the 9th began where they are */
export function standingOf(
  { putAt, endedAs, endedAt, snoozedUntil, snoozedAt }: BookTask,
  now: Date,
  timeZone: string,
): BookStanding {
  if (endedAs !== null) return { status: endedAs, at: endedAt ?? putAt }
  if (snoozedUntil === null) return { status: 'on_list', at: putAt }
  if (dayInZone(now, timeZone) < snoozedUntil) return { status: 'snoozed', at: snoozedAt ?? putAt }
  return { status: 'on_list', at: instantInZone(snoozedUntil, '00:00', timeZone) }
}
