// What a CSM says of an outcome for a period of 30 days. Their own: a key that names a person files in that name alone.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { vendorVerdicts } from '../storage/vendor-verdicts.ts'
import { grade, outcomeName, personName, toPerson } from './fields.ts'
import { toOutcome } from './to-outcome.ts'

export const vendorVerdict = defineFact({
  noun: 'vendor verdict',
  plural: 'vendor-verdicts',
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
  complete: (body, caller) => ({ ...body, person: body.person ?? caller.personId }),
  validate: (_body, { ids, caller }) => {
    if (ids.person === null) {
      const fix = 'Send the id or the externalId of a person, or use a key that names one.'
      return [
        refuse('invalid', 'a vendor verdict is somebody’s: your key names no person', {
          field: 'person',
          fix,
        }),
      ]
    }
    if (caller.personId !== null && caller.personId !== ids.person) {
      const fix = 'Leave it out to file your own verdict.'
      return [
        refuse('forbidden', 'your key files verdicts in the name of its own person alone', {
          field: 'person',
          fix,
        }),
      ]
    }
    return []
  },
})
