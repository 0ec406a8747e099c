// What a CSM says of an outcome for a period of 30 days. Their own: a key that names a person files in that name alone.
import { daySchema, defineFact } from '@rung/fact-ledger'
import type { Day } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { vendorVerdicts } from '../storage/vendor-verdicts.ts'
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
  // It opens the customer's verdicts of its whole period, which may begin long before the day it is filed.
  afterWrite: async (tx, facts) => {
    const marks = facts.flatMap(({ row, before }) =>
      [row, before].flatMap(side =>
        side?.accountId ? [{ accountId: side.accountId, since: side.periodStartsOn as Day }] : [],
      ),
    )
    await markDue(tx, ['outcomes'], marks)
  },
})
