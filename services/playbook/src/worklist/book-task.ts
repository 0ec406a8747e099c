// A task of the company on the list of a person, and how it may end.
import type { BookWay, TaskChasm } from '@rung/worklist'

export const BOOK_ENDS = ['done', 'dismissed', 'taken_off'] as const
export type BookEnd = (typeof BOOK_ENDS)[number]

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
}
