// The sections on people: those nobody has said enough about, and what a CSM's pulse means in numbers.
import { z } from 'zod'
import { rule, share } from './field.ts'
import type { Section } from './section.ts'

export type PeoplePolicy = {
  /** 0..1, for a stakeholder whose influence nobody has stated. */
  readonly influenceUnstated: number
}

export const peoplePolicy: PeoplePolicy = {
  // The middle: somebody we know at an account is neither nobody nor the one who decides.
  influenceUnstated: 0.5,
}

export const peopleSection: Section<PeoplePolicy> = {
  name: 'people',
  schema: z
    .strictObject({
      influenceUnstated: share('The influence of a stakeholder for whom nobody has stated any', 0.01),
    })
    .meta({ id: 'ConfigPeople', description: 'People nobody has said enough about' }),
  builtIn: peoplePolicy,
}

export type PulsePolicy = {
  /** Where a pulse stands on the scale of health, 0..1. */
  readonly shareOf: { readonly healthy: number; readonly watch: number; readonly at_risk: number }
}

export const pulsePolicy: PulsePolicy = {
  // The middle of the band each names: healthy 70 to 100, watch 40 to 70, at risk 0 to 40.
  shareOf: { healthy: 0.85, watch: 0.55, at_risk: 0.2 },
}

export const pulsesSection: Section<PulsePolicy> = {
  name: 'pulses',
  schema: z
    .strictObject({
      shareOf: z
        .strictObject({
          healthy: share('Where `healthy` stands on the scale of health'),
          watch: share('Where `watch` stands'),
          at_risk: share('Where `at_risk` stands'),
        })
        .refine(
          ({ healthy, watch }) => watch < healthy,
          rule('watch', 'is not below healthy', 'Set watch below healthy.'),
        )
        .refine(
          ({ watch, at_risk }) => at_risk < watch,
          rule('at_risk', 'is not below watch', 'Set at_risk below watch.'),
        )
        .meta({ description: 'By pulse' }),
    })
    .meta({ id: 'ConfigPulses', description: 'What a CSM’s pulse is held against health as' }),
  builtIn: pulsePolicy,
}
