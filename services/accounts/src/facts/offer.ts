// Offers: what a customer was offered ahead of a renewal or in mid-term, and what became of it.
import { resolveAccounts } from '@rung/directory'
import { daySchema, defineFact, resolverOf } from '@rung/fact-ledger'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { offers } from '../storage/offers.ts'
import { currencyField, minorField, referenceField } from './fields.ts'
import { refuseOffer } from './refuse-offer.ts'
import { renewal } from './renewal.ts'
import { resolveSubscriptions } from './subscription.ts'

export const offerKindField = z.enum(['early_renewal', 'upgrade', 'discount'])

export const offer = defineFact({
  noun: 'offer',
  plural: 'offers',
  heading: 'What was offered ahead of renewals, and how offers are taken',
  idPrefix: 'ofr',
  about:
    'Something offered to a customer: to renew early, to take more, or to pay less. It is open until it is accepted, declined, or no longer valid. How offers are taken is a view of its own, `GET /v1/offers/acceptance`; no score and no risk reads them.',
  table: offers,
  shape: {
    account: referenceField('account it was made to'),
    renewal: referenceField('renewal it is about').nullish(),
    subscription: referenceField('subscription it is about').nullish(),
    kind: offerKindField.meta({
      description:
        '`early_renewal`: renew before the term ends. `upgrade`: more seats or a larger plan. `discount`: the same for less.',
    }),
    arrMinor: minorField
      .nullish()
      .meta({ description: 'A year of what was offered, in minor units of `currency`.' }),
    currency: currencyField.nullish(),
    discountShare: z
      .number()
      .gt(0)
      .max(1)
      .nullish()
      .meta({ description: 'Off the price they pay now: 0.1 is ten per cent. Needed for a discount.' }),
    termMonths: z
      .int()
      .min(1)
      .max(ACCOUNTS_POLICY.termMonthsMost)
      .nullish()
      .meta({ description: 'Length of the term offered, in months.' }),
    validUntil: daySchema
      .nullish()
      .meta({ description: 'The last day on which it could be accepted; null has no end.' }),
    acceptedOn: daySchema.nullish().meta({ description: 'The day they accepted; null while they have not.' }),
    declinedOn: daySchema.nullish().meta({ description: 'The day they declined; null while they have not.' }),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    renewal: { noun: 'renewal', resolve: resolverOf(renewal) },
    subscription: { noun: 'subscription', resolve: resolveSubscriptions },
  },
  occurredAs: { field: 'offeredOn', grain: 'day' },
  validate: refuseOffer,
})
