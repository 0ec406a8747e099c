// Something that is planned to be built, held against what was promised and what is needed.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { addDays, type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { roadmapItems } from '../storage/roadmap-items.ts'
import { shortName } from './fields.ts'

export const roadmapItem = defineFact({
  noun: 'roadmap item',
  plural: 'roadmap-items',
  heading: 'What is planned to be built, and when',
  idPrefix: 'rmi',
  about:
    'A capability on your roadmap: the day it is planned for, and the day it was delivered. It is held against what was promised of it and against the concerns that need it.',
  table: roadmapItems,
  shape: {
    capability: shortName.meta({ description: 'The capability, as promises name it.' }),
    plannedOn: daySchema.meta({ description: 'The day it is planned for.' }),
    deliveredOn: daySchema.nullish().meta({ description: 'The day it was there; null while it is not.' }),
  },
  account: 'none',
  filters: ['capability'],
  occurredAs: { field: 'addedOn', grain: 'day' },
  validate: ({ deliveredOn }, { occurredAt, now }) =>
    deliveredOn ? refuseDelivery(deliveredOn, dayOf(occurredAt), addDays(dayOf(now), 1)) : [],
})

function refuseDelivery(deliveredOn: Day, addedOn: Day, latest: Day): Refusal[] {
  const refused = (what: string, fix: string) => [refuse('invalid', what, { field: 'deliveredOn', fix })]
  if (deliveredOn > latest)
    return refused(
      'deliveredOn lies in the future: only what has happened is a fact',
      'Send it once it is there.',
    )
  if (deliveredOn < addedOn)
    return refused(
      `deliveredOn lies before it was added to the roadmap, ${addedOn}`,
      'Send addedOn, the day it was added, or correct the one that is wrong.',
    )
  return []
}
