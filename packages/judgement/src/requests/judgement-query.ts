// What every judgement can be asked for: a day, and what was known when.
import { dayParam, knownAtParam } from '@rung/http-service'
import { type Day, dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'

export const judgementQuery = z.object({
  asOf: dayParam
    .optional()
    .describe(
      'The day judged, its end included: facts that occurred on or before it. Default: today (UTC). A day on which nothing was published yet, such as one before an import, is answered from the newest published day before it (see `freshness`); publish it first with POST /v1/signals/backfill',
    ),
  knownAt: knownAtParam
    .optional()
    .describe(
      'Only facts recorded by then: an instant, or a day, which means its end. Default: now. Days that are over answer the same for ever; while a day is open its revisions replace each other',
    ),
})

export type JudgementQuery = z.infer<typeof judgementQuery>
export type ResolvedAsOf = { readonly asOf: Day; readonly knownAt: Date }

/** The day and instant meant. Nothing is known of the future: a later `knownAt` is now, a later `asOf` is refused. */
export function readAsOf(query: JudgementQuery, now: Date): ResolvedAsOf | Refusal {
  const today = dayOf(now)
  const { asOf = today, knownAt = now } = query
  if (asOf > today) {
    return refuse('invalid', `lies in the future: today is ${today}`, {
      field: 'asOf',
      fix: 'Ask for today or a day before.',
    })
  }
  return { asOf, knownAt: knownAt > now ? now : knownAt }
}

/** A value, or its refusal thrown for the edge to answer with. */
export function orThrow<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw value
  return value
}
