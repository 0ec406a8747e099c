// What a component or a mean was read as, and what that rests on.
import { ageDays, evidence, shareOrUnknown } from '@rung/judgement/requests'
import { z } from 'zod'

export const reading = z
  .object({
    value: shareOrUnknown.describe('0..1; null is unknown: no fact, or only stale ones'),
    lastKnown: shareOrUnknown.describe(
      'The lowest it would be with any of the facts that went stale at their last known value; null when none did',
    ),
    counts: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'How far it counts, as a share of its weight: 1, and less and less over the last 45 days before its facts run out',
      ),
    eased: shareOrUnknown.describe(
      'What the score takes it for while a fact in it comes to count by its date alone; null where that is `value`',
    ),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthReading' })

export const component = reading
  .extend({ weight: z.number().describe('Relative weight in the score, by the policy for the segment') })
  .meta({ id: 'HealthComponent' })

export const mean = z
  .object({
    value: z
      .number()
      .min(-1)
      .max(1)
      .nullable()
      .describe('Mean over active outcomes by importance; null is unknown'),
    coverage: z.number().describe('Share 0..1 of all importance whose value is known'),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthMean' })
