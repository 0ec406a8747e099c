// Batches: the envelope is checked by schema, each item alone, so that one bad item rejects itself and no other.
import { z } from 'zod'
import { refuseBrokenText } from './broken-text.ts'
import { type Problem, problemOf, problemSchema } from './problem.ts'
import { problemOfZod } from './zod-problem.ts'

export const MAX_BATCH_ITEMS = 1000

export type BatchBody = { items: unknown[] }

const envelopes = new WeakMap<z.ZodType, z.ZodType>()

/**
 * A body that the OpenAPI document shows as `shown` and that passes its route unchecked, for an action that judges it by what
 * is known. Use it as it is, as {@link batchOf}.
 */
export function judgedLater<T extends z.ZodType>(shown: T): T {
  envelopes.set(shown, z.unknown())
  return shown
}

/**
 * The body of a batch. The OpenAPI document shows the item's schema, but items pass unchecked: give them to
 * {@link parseItems}. Use it as a route's `body` as it is; a copy of it (`.meta()`, `.optional()`) would check items.
 */
export function batchOf(item: z.ZodType, maxItems: number = MAX_BATCH_ITEMS): z.ZodType<BatchBody> {
  const envelope = <T extends z.ZodType>(of: T) => z.strictObject({ items: z.array(of).min(1).max(maxItems) })
  const shown = envelope(item) as unknown as z.ZodType<BatchBody>
  envelopes.set(shown, envelope(z.unknown()))
  return shown
}

/** What a request is checked against when its route states `schema`: the envelope alone, for a batch. */
export function checkedSchema<T>(schema: T): T {
  return ((schema instanceof z.ZodType && envelopes.get(schema)) || schema) as T
}

export const batchStatus = z.enum(['created', 'corrected', 'unchanged', 'rejected'])

export const batchResult = z
  .object({
    index: z.int().min(0).describe('The place of the item in the batch, from 0'),
    status: batchStatus,
    id: z.string().optional().describe('Of the fact or thing, unless it was rejected'),
    problem: problemSchema.optional().describe('Why it was rejected'),
    note: z.string().optional().describe('What to know of an item that was taken: the field first'),
  })
  .meta({ id: 'BatchResult' })

const count = z.int().min(0)

/** The answer of a batch: one result an item, in the order sent, and how many of each. */
export const batchAnswer = z
  .object({
    results: z.array(batchResult),
    counts: z.object({ created: count, corrected: count, unchanged: count, rejected: count }),
  })
  .meta({ id: 'BatchAnswer' })

export type BatchResult = z.infer<typeof batchResult>
export type BatchAnswer = z.infer<typeof batchAnswer>
export type ParsedItems<T> = {
  readonly accepted: { readonly index: number; readonly value: T }[]
  readonly rejected: BatchResult[]
}

/** The result of an item that is not taken, and why. */
export function rejectedItem(index: number, problem: Problem): BatchResult {
  return { index, status: 'rejected', problem }
}

/** Checks each item of a batch alone. */
export function parseItems<T>(items: readonly unknown[], item: z.ZodType<T>): ParsedItems<T> {
  const parsedItems: ParsedItems<T> = { accepted: [], rejected: [] }
  for (const [index, sent] of items.entries()) {
    const broken = refuseBrokenText(sent)
    if (broken) {
      parsedItems.rejected.push(rejectedItem(index, problemOf(broken)))
      continue
    }
    const parsed = item.safeParse(sent)
    if (parsed.success) parsedItems.accepted.push({ index, value: parsed.data })
    else parsedItems.rejected.push(rejectedItem(index, problemOfZod(parsed.error)))
  }
  return parsedItems
}

/** Puts the results in the order sent and counts them. */
export function answerBatch(results: readonly BatchResult[]): BatchAnswer {
  const counts = { created: 0, corrected: 0, unchanged: 0, rejected: 0 }
  for (const result of results) counts[result.status] += 1
  return { results: results.toSorted((a, b) => a.index - b.index), counts }
}
