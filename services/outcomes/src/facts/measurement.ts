// One measured value of an outcome.

import { defineFact } from '@rung/fact-ledger'
import { plainNumber } from '@rung/http-service'
import { z } from 'zod'
import { measurements } from '../storage/measurements.ts'
import { outcomeName } from './fields.ts'
import { toOutcome } from './to-outcome.ts'

export const measurement = defineFact({
  noun: 'measurement',
  plural: 'measurements',
  heading: 'Measured values of outcomes',
  idPrefix: 'mea',
  about: 'A value measured of an outcome, in the unit of its measure. `occurredAt` is when it was so.',
  table: measurements,
  shape: {
    outcome: outcomeName,
    value: plainNumber.meta({ description: 'In the unit of the measure.' }),
    source: z.enum(['integration', 'customer', 'csm']).meta({ description: 'Who or what says so.' }),
  },
  account: { through: 'outcome' },
  references: { outcome: toOutcome },
})
