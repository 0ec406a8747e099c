// People of the vendor: CSMs and others who act for it.
import { defineFact } from '@rung/fact-ledger'
import { isTimeZone, refuse } from '@rung/kernel'
import { z } from 'zod'
import { people } from '../storage/people.ts'
import { nameField } from './fields.ts'
import { refuseErased } from './refuse-erased.ts'

export const person = defineFact({
  noun: 'person',
  plural: 'people',
  heading: 'Your own people: CSMs and others who act for you',
  idPrefix: 'per',
  about: 'Somebody at your own company: a CSM, a manager. Keys and accounts name them.',
  table: people,
  shape: {
    name: nameField,
    email: z.email().max(320).nullish(),
    timeZone: z
      .string()
      .max(64)
      .nullish()
      .meta({ description: 'IANA name of the zone their days are in.', examples: ['Europe/Berlin'] }),
    hoursPerDay: z.number().min(0).max(24).nullish().meta({ description: 'Hours a day for customers.' }),
    workingDays: z
      .array(z.int().min(1).max(7))
      .min(1)
      .max(7)
      .nullish()
      .meta({
        description:
          'Days of the week on which they work, by ISO 8601: 1 is Monday, 7 is Sunday. What waits for them comes back on one of these. Default: the workspace’s, Monday to Friday unless its config says otherwise.',
        examples: [[1, 2, 3, 4]],
      }),
  },
  account: 'none',
  words: {
    name: { kind: 'person.name', about: 'self' },
    email: { kind: 'person.email', about: 'self' },
  },
  admit: async (tx, stated) => {
    const refused = await refuseErased(tx, 'person', stated)
    return stated.map(({ externalId, body }) => refused.get(externalId) ?? body)
  },
  validate: ({ timeZone }) =>
    timeZone === null || timeZone === undefined || isTimeZone(timeZone)
      ? []
      : [
          refuse('invalid', `"${timeZone}" is not a time zone`, {
            field: 'timeZone',
            fix: 'Send an IANA name such as Europe/Berlin.',
          }),
        ],
})
