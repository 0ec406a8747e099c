// A change and a page of changes, as the API tells them.
import { CHANGE_TYPES, type Change } from '@rung/change-feed'
import { z } from 'zod'

const meanings = Object.entries(CHANGE_TYPES)
  .map(([type, meaning]) => `\`${type}\`: ${meaning}`)
  .join('. ')

export const changeSchema = z
  .object({
    type: z
      .string()
      .describe(`What changed. ${meanings}. There may be more one day: pass over those you do not know`),
    resource: z
      .string()
      .nullable()
      .describe(
        'Of `fact.recorded` and `verdict.opened` the kind of fact, by its plural in the path: `touches`, `promises`',
      ),
    accounts: z
      .array(z.string())
      .describe('Ids of the accounts that it is about, 100 at most; empty: it is of the whole workspace'),
    person: z
      .string()
      .nullable()
      .describe('Id of the person who did it; null: a program, a customer, or Rung itself'),
    at: z.iso.datetime().describe('When it was done'),
  })
  .meta({ id: 'Change' })

export const changesSchema = z
  .object({
    data: z.array(changeSchema).describe('In the order in which they became visible'),
    cursor: z.string().describe('Send it as `cursor` to go on from here'),
    reset: z
      .boolean()
      .describe(
        'True when too much was missed to tell it one by one, or the cursor is too old: ask for everything anew',
      ),
  })
  .meta({ id: 'Changes' })

export function presentChange({
  type,
  resource,
  accountIds,
  personId,
  at,
}: Change): z.input<typeof changeSchema> {
  return { type, resource, accounts: [...accountIds], person: personId, at: at.toISOString() }
}
