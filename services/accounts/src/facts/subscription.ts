// Subscriptions: contracts as signed.
import { resolveAccounts } from '@rung/directory'
import { daySchema, defineFact, resolverOf } from '@rung/fact-ledger'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { subscriptions } from '../storage/subscriptions.ts'
import { currencyField, minorField, nameField, referenceField, seatsField } from './fields.ts'

export const subscription = defineFact({
  noun: 'subscription',
  plural: 'subscriptions',
  heading: 'Contracts as signed',
  idPrefix: 'sub',
  about:
    'A contract, or a row of it for each term. `occurredAt` is when it was signed. Its renewal is there without another call: the next boundary of its terms. A subscription of the same `plan` (or the only one) that starts within 31 days of its end follows it: it is renewed, expanded or contracted by what that one pays, on the day that was signed. Without ARR (`arrMinor` 0) it is a trial, and no renewal.',
  table: subscriptions,
  shape: {
    account: referenceField('account'),
    plan: nameField.nullish().meta({
      description: 'What was bought, by your own name of it: tells which subscription follows which.',
    }),
    arrMinor: minorField.meta({
      description: 'A year of it, in whole minor units of `currency`; 0 for a trial or a pilot.',
    }),
    currency: currencyField,
    seats: seatsField
      .nullish()
      .meta({ description: 'How many may use it; null where seats are not counted.' }),
    startsOn: daySchema,
    endsOn: daySchema
      .nullish()
      .meta({ description: 'The first day not covered by the first term; null is evergreen.' }),
    termMonths: z
      .int()
      .min(1)
      .max(ACCOUNTS_POLICY.termMonthsMost)
      .nullish()
      .meta({ description: 'Default: what the dates say; one month for evergreen.' }),
    autoRenews: z.boolean().default(false).meta({ description: 'A new term begins by itself.' }),
    endedOn: daySchema.nullish().meta({
      description:
        'The first day on which it was over; where a subscription follows, the day that starts. Agreed but still to come: send a renewal with `noticeOn` instead.',
    }),
  },
  account: { through: 'account' },
  references: { account: { noun: 'account', resolve: resolveAccounts } },
  validate: ({ startsOn, endsOn, endedOn }) => {
    const refusals: Refusal[] = []
    if (endsOn && endsOn <= startsOn) {
      refusals.push(
        refuse('invalid', 'endsOn is not after startsOn', {
          field: 'endsOn',
          fix: 'Send the first day not covered, or null for an evergreen contract.',
        }),
      )
    }
    if (endedOn && endedOn < startsOn) {
      refusals.push(
        refuse('invalid', 'endedOn is before startsOn', {
          field: 'endedOn',
          fix: 'Send the first day on which it was over; startsOn itself when it never began.',
        }),
      )
    }
    return refusals
  },
})

/** Subscriptions by name: what changes and renewals refer to. */
export const resolveSubscriptions = resolverOf(subscription)
