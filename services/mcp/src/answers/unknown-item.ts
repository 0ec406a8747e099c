// What nobody knows of an account and would settle most, as an item of an answer.
import type { components } from '@rung/client'
import { z } from 'zod'
import { spoken } from './figures.ts'
import type { Item } from './fitted.ts'
import { textOf, textSchema } from './names.ts'

export const unknownSchema = z.object({
  kind: z.literal('unknown'),
  fact: z.string().describe('The fact that is missing'),
  component: z.string(),
  toDo: z.string(),
  statement: textSchema.describe('Of the outcome it is about'),
})

export function unknownItem(
  missing: components['schemas']['Health']['wouldSettle'][number],
): Item<z.infer<typeof unknownSchema>> {
  const { fact, component, toDo } = missing
  const statement = textOf(missing.statement)
  return {
    value: { kind: 'unknown', fact, component, toDo, statement },
    words: `- Unknown, ${spoken(component)}: ${toDo}${statement === null ? '' : ` About ${statement}.`}`,
  }
}
