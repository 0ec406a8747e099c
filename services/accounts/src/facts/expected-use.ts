// Expected use: whether a customer's people are expected in the product, or their programs.
import { resolveAccounts } from '@rung/directory'
import { defineFact } from '@rung/fact-ledger'
import { z } from 'zod'
import { expectedUses } from '../storage/expected-uses.ts'
import { referenceField } from './fields.ts'

export const expectedUse = defineFact({
  noun: 'expected use',
  plural: 'expected-uses',
  heading: 'What kind of use is expected of customers',
  idPrefix: 'exu',
  about:
    'Whether people are expected in the product (`seats`, what is taken where nothing is said) or programs (`api`: seats and people are not judged, events are). `occurredAt` is the day from which it is so; of several the newest holds.',
  table: expectedUses,
  shape: {
    account: referenceField('account'),
    expects: z
      .enum(['seats', 'api'])
      .meta({ description: '`seats`: people in the product. `api`: programs that call it.' }),
  },
  account: { through: 'account' },
  references: { account: { noun: 'account', resolve: resolveAccounts } },
  words: {},
})
