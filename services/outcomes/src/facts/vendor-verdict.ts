// What a CSM says of an outcome for a period of 30 days. Their own: a key that names a person files in that name alone.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { vendorVerdicts } from '../storage/vendor-verdicts.ts'
import { openSeals } from '../tasks/open-seals.ts'
import { verdictEvent } from './fact-events.ts'
import { grade, outcomeName, personName, toPerson } from './fields.ts'
import { toOutcome } from './to-outcome.ts'

export const vendorVerdict = defineFact({
  noun: 'vendor verdict',
  plural: 'vendor-verdicts',
  heading: 'What your people say of outcomes',
  idPrefix: 'vvd',
  about:
    'What one of your people says of an outcome, 1 to 5, for the 30 days that begin with `periodStartsOn`.',
  table: vendorVerdicts,
  shape: {
    outcome: outcomeName,
    person: personName
      .nullish()
      .meta({ description: 'Whose verdict it is. Default: the person your key names.' }),
    verdict: grade.meta({ description: 'How far you think they got what they wanted, 1 to 5.' }),
    periodStartsOn: daySchema.meta({ description: 'The first of the 30 days it speaks of.' }),
  },
  account: { through: 'outcome' },
  references: { outcome: toOutcome, person: toPerson },
  author: { field: 'person', needed: true },
  tells: ({ row }) => verdictEvent(row, 'vendor'),
  // Whoever files may know at once what the customer said of the period.
  afterWrite: (tx, facts, writing) =>
    openSeals(tx, writing, [...new Set(facts.flatMap(({ row }) => row.accountId ?? []))]),
})
