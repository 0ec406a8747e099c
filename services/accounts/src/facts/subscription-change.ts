// Changes of subscriptions in mid-term: more seats, another price.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { subscriptionChanges } from '../storage/subscription-changes.ts'
import { minorField, referenceField, seatsField } from './fields.ts'
import { resolveSubscriptions } from './subscription.ts'

export const subscriptionChange = defineFact({
  noun: 'subscription change',
  plural: 'subscription-changes',
  heading: 'Changes of contracts in mid-term',
  idPrefix: 'chg',
  about: 'A change of a subscription within its term. What it leaves out stays as it was.',
  table: subscriptionChanges,
  shape: {
    subscription: referenceField('subscription'),
    effectiveOn: daySchema,
    arrMinor: minorField.nullish().meta({ description: 'A year of it from that day on.' }),
    seats: seatsField.nullish().meta({ description: 'How many may use it from that day on.' }),
  },
  account: { through: 'subscription' },
  references: { subscription: { noun: 'subscription', resolve: resolveSubscriptions } },
  validate: ({ arrMinor, seats }) =>
    typeof arrMinor === 'number' || typeof seats === 'number'
      ? []
      : [
          refuse('invalid', 'a change changes arrMinor or seats', {
            field: 'arrMinor',
            fix: 'Send at least one of the two.',
          }),
        ],
})
