// The section on promises: what a kept or broken one says of us, and for how long.
import { type PromisePolicy, promisePolicy } from '@rung/promises'
import { z } from 'zod'
import { days, number } from './field.ts'
import type { Section } from './section.ts'

export const promisesSection: Section<PromisePolicy> = {
  name: 'promises',
  schema: z
    .strictObject({
      reliabilityPrior: z
        .strictObject({
          kept: number(
            'promises of weight 1',
            'Kept ones that a vendor nobody has tried is credited',
            0.1,
            100,
          ),
          broken: number('promises of weight 1', 'Broken ones that it is charged', 0.1, 100),
        })
        .meta({ description: 'Reliability before any promise came due' }),
      reliabilityHalfLifeDays: days('After so many days a kept or broken promise says half as much'),
      brokenCounts: number('times', 'A broken promise counts so many times a kept one', 1, 10),
      graceDays: days('An open promise counts as broken so long after its due day', 0),
      dueSoonDays: days('An open promise is due soon so long before its day', 0),
      confirmWithinDays: days('Unconfirmed so long after the sale, a promise is a hand-off symptom'),
    })
    .meta({ id: 'ConfigPromises', description: 'What was promised, and trust' }),
  builtIn: promisePolicy,
}
