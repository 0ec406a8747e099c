// The section on people nobody has said enough about.
import { z } from 'zod'
import { share } from './field.ts'
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
