// The query of reads: as of which day, as known when, of which account, and which page.
import { cursorParam, idText, nameText } from '@rung/http-service'
import type { Day } from '@rung/kernel'
import { z } from 'zod'
import type { When } from '../actions/read-facts.ts'
import { daySchema, knownFrom, momentSchema } from '../moment.ts'
import { LEDGER_POLICY } from '../policy.ts'
import type { FactResource } from '../resource.ts'

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

/** What narrows a list, by field. Somebody of no such name is refused; a value that no fact has gives an empty list. */
export function filterShape(resource: FactResource): z.ZodRawShape {
  return Object.fromEntries(
    (resource.filters ?? []).map(field => {
      const noun = resource.references?.[field]?.noun
      return noun === undefined
        ? [field, nameText.optional().meta({ description: `Only with this ${field}.` })]
        : [field, idText.optional().meta({ description: filterWords(field, noun) })]
    }),
  )
}

function filterWords(field: string, noun: string): string {
  const me = noun === 'person' ? ', or `me`, the person your key speaks for' : ''
  return `Only of this ${field}: the id of the ${noun} or your externalId${me}.`
}

export function filtersIn(
  resource: FactResource,
  query: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    (resource.filters ?? []).flatMap(field =>
      typeof query[field] === 'string' ? [[field, query[field]]] : [],
    ),
  )
}

/** The times of a query; null where it means now. */
export function whenOf(query: { readonly asOf?: unknown; readonly knownAt?: unknown }): When {
  return {
    asOf: typeof query.asOf === 'string' ? (query.asOf as Day) : null,
    knownAt: typeof query.knownAt === 'string' ? knownFrom(query.knownAt) : null,
  }
}
