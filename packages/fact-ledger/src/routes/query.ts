// The query of reads: as of which day, as known when, of which account, and which page.
import { cursorParam, idText } from '@rung/http-service'
import type { Day } from '@rung/kernel'
import { z } from 'zod'
import type { When } from '../actions/read-facts.ts'
import { daySchema, knownFrom, momentSchema } from '../moment.ts'
import { LEDGER_POLICY } from '../policy.ts'

export const factParams = z.object({
  id: idText.meta({ description: 'Its id or your externalId.' }),
})

export const whenShape = {
  asOf: daySchema.optional().meta({ description: 'What was true by the end of this day. Default: today.' }),
  knownAt: momentSchema.optional().meta({
    description: 'As it was known at this instant; a day means its end. Default: now.',
  }),
}

export const accountShape = {
  account: idText.optional().meta({ description: 'Only of this account: its id or your externalId.' }),
}

export const pageShape = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LEDGER_POLICY.pageItemsMost)
    .default(LEDGER_POLICY.pageItems)
    .meta({ description: 'How many to answer with.' }),
  cursor: cursorParam.optional(),
}

/** The times of a query; null where it means now. */
export function whenOf(query: { readonly asOf?: unknown; readonly knownAt?: unknown }): When {
  return {
    asOf: typeof query.asOf === 'string' ? (query.asOf as Day) : null,
    knownAt: typeof query.knownAt === 'string' ? knownFrom(query.knownAt) : null,
  }
}
