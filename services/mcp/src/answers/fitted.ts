// How much an answer says: 4 KB unless more is asked for, and what was left out is told with how to get it.
import { z } from 'zod'

/** Bytes of words, and of structured content, that an answer has by default: about a thousand tokens each. */
export const ROOM_BYTES = 4_096

/** The most items that any answer has. */
const MOST_ITEMS = 500

/** What every tool that lists something takes. */
export const askingFields = {
  limit: z.int().min(1).max(MOST_ITEMS).optional().describe('The most items to answer with'),
  full: z.boolean().default(false).describe('true: everything, however long; else about 4 KB'),
}

export const leftOutSchema = z
  .object({
    count: z.int().nullable().describe('How many items were left out; null: more than were counted'),
    why: z
      .enum(['limit', 'room'])
      .describe('limit: more were not asked for; room: the answer would be longer than 4 KB'),
    ask: z.string().describe('How to ask for them'),
  })
  .nullable()
  .describe('What was left out and why; null: nothing was')

export type LeftOut = z.infer<typeof leftOutSchema>

/** One item of an answer, both ways. */
export type Item<Value> = { readonly value: Value; readonly words: string }

export type Asking = { readonly limit?: number | undefined; readonly full?: boolean | undefined }

export type Room = Asking & {
  /** How many there are in all, where the items are not all of them. */
  readonly total?: number
  /** There are others that nobody counted. */
  readonly more?: boolean
  /** What the answer says beside its items: it takes of the same room. */
  readonly besides?: Item<unknown>
}

export type Fitting<Value> = {
  readonly values: Value[]
  /** A line for each item, and one more for what was left out. */
  readonly words: string
  readonly leftOut: LeftOut
}

/** As many of the items, from the front, as were asked for and fit: the same in words as in structured content. */
export function fitted<Value>(items: readonly Item<Value>[], room: Room = {}): Fitting<Value> {
  const { limit = items.length, full = false, total = items.length, more = false, besides } = room
  const asked = items.slice(0, limit)
  // the line that says what was left out has its place
  const spare = { words: ROOM_BYTES - SAYS_LEFT_OUT, value: ROOM_BYTES - SAYS_LEFT_OUT }
  if (besides) take(spare, besides)
  const kept = full ? asked : asked.filter(item => take(spare, item))
  const count = Math.max(total, items.length) - kept.length
  const why = kept.length < asked.length ? 'room' : 'limit'
  const leftOut = count === 0 && !more ? null : sayLeftOut(more ? null : count, why, limit)
  const words = [...kept.map(item => item.words), ...(leftOut === null ? [] : [wordsOf(leftOut)])].join('\n')
  return { values: kept.map(item => item.value), words, leftOut }
}

/** Room kept free for telling what was left out, in bytes. */
const SAYS_LEFT_OUT = 200

type Spare = { words: number; value: number }

/** Takes the room of an item; once one does not fit, none after it does. */
function take(spare: Spare, { value, words }: Item<unknown>): boolean {
  spare.words -= Buffer.byteLength(words) + 1
  spare.value -= Buffer.byteLength(JSON.stringify(value)) + 1
  return spare.words >= 0 && spare.value >= 0
}

const ASK = {
  limit: 'ask with a higher limit',
  room: 'ask with full: true',
} as const

function sayLeftOut(count: number | null, why: 'limit' | 'room', limit: number): NonNullable<LeftOut> {
  const isMost = why === 'limit' && limit >= MOST_ITEMS
  return { count, why, ask: isMost ? `narrow the question: ${MOST_ITEMS} are the most` : ASK[why] }
}

function wordsOf({ count, why, ask }: NonNullable<LeftOut>): string {
  return `${count === null ? 'Others' : `${count} more`} left out (${why === 'room' ? 'the answer would be longer than 4 KB' : 'more were not asked for'}): ${ask}.`
}
