// Seasons: the months in which a customer uses the product.
import { resolveAccounts } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { accountSeasons } from '../storage/account-seasons.ts'
import { referenceField } from './fields.ts'

const MONTHS = 12

export const accountSeason = defineFact({
  noun: 'account season',
  plural: 'account-seasons',
  heading: 'Months in which customers use the product',
  idPrefix: 'ssn',
  about:
    'The months of the year in which a customer uses the product: outside them quiet is normal: signal `in_season`. `occurredAt` is the day from which it is so; of several the newest holds.',
  table: accountSeasons,
  shape: {
    account: referenceField('account'),
    months: z
      .array(z.int().min(1).max(MONTHS).meta({ description: 'A month: 1 is January.' }))
      .min(1)
      .max(MONTHS)
      .meta({ description: 'The months of use; all twelve is no season.' }),
  },
  account: { through: 'account' },
  references: { account: { noun: 'account', resolve: resolveAccounts } },
  words: {},
  validate: ({ months }) =>
    new Set(months).size === months.length
      ? []
      : [refuse('invalid', 'names a month twice', { field: 'months', fix: 'Name each month once.' })],
})
