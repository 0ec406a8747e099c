// What a capability of the vendor's is there for, as its product people say.
import { defineFact } from '@rung/fact-ledger'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { CONCERNS_MET_MOST } from '../policy.ts'
import { capabilities } from '../storage/capabilities.ts'
import { concernTag, grade, shortName } from './fields.ts'

const met = z.strictObject({
  level: grade.meta({ description: 'Level of the concern, 1 to 5.' }),
  tag: concernTag.nullable().default(null),
})

export const capability = defineFact({
  // not "capability": what was promised of each is called so in the API
  noun: 'stated capability',
  plural: 'capabilities',
  listedAs: 'stated-capabilities',
  heading: 'What of yours is there for which concerns, and how far its promises are kept',
  idPrefix: 'cap',
  about:
    'Which concerns a capability of yours meets, as product says. A promise names it by the same word. `GET /v1/capabilities` is what was promised of each.',
  table: capabilities,
  shape: {
    capability: shortName.meta({ description: 'The capability, as promises name it.' }),
    meets: z
      .array(met)
      .min(1)
      .max(CONCERNS_MET_MOST)
      .meta({ description: 'The concerns it is there for, each by level and tag.' }),
  },
  account: 'none',
  filters: ['capability'],
  occurredAs: { field: 'statedOn', grain: 'day' },
  validate: ({ meets }) => namedTwice(meets),
})

function namedTwice(
  meets: readonly { readonly level: number; readonly tag?: string | null | undefined }[],
): Refusal[] {
  const keys = meets.map(({ level, tag }) => `${level} ${tag ?? ''}`)
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          refuse('invalid', `is the concern ${key.trim()} again`, {
            field: `meets.${index}`,
            fix: 'Send each once.',
          }),
        ],
  )
}
