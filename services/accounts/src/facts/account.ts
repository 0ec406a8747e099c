// Accounts: the vendor's customers.

import { resolvePeople } from '@rung/directory'
import { daySchema, defineFact } from '@rung/fact-ledger'
import { accounts } from '../storage/accounts.ts'
import { currencyField, nameField, referenceField, seatsField } from './fields.ts'
import { anyAccount, mergedFrom, mergeShape, refuseBadMerges } from './merged-into.ts'
import { refuseBadRelations, relationShape } from './related-accounts.ts'

export const account = defineFact({
  noun: 'account',
  plural: 'accounts',
  heading: 'Your customers, and what is judged of each',
  idPrefix: 'acc',
  about: 'A customer of yours. `occurredAt` is the day you began to look after them.',
  table: accounts,
  shape: {
    name: nameField.nullish(),
    segment: nameField.nullish().meta({ description: 'Targets and policies may differ by it.' }),
    csm: referenceField('person who looks after them').nullish(),
    seats: seatsField.nullish().meta({ description: 'Counts when no subscription in force counts seats.' }),
    currency: currencyField.nullish(),
    closedOn: daySchema
      .nullish()
      .meta({ description: 'From this day no customer any more: their subscriptions end with it.' }),
    firstValueDueOn: daySchema
      .nullish()
      .meta({ description: 'By when the plan has them reach their first milestone. Default: by policy.' }),
    ...relationShape,
    ...mergeShape('account'),
  },
  account: 'self',
  references: {
    csm: { noun: 'person', resolve: resolvePeople },
    parent: { noun: 'account', resolve: anyAccount },
    paysFor: { noun: 'account', resolve: anyAccount, column: 'paysForIds' },
    mergedInto: { noun: 'account', resolve: anyAccount },
  },
  filters: ['csm', 'segment', 'parent'],
  derive: mergedFrom,
  afterWrite: async (tx, facts, { now }) => {
    await refuseBadMerges(tx, 'account', facts, now)
    await refuseBadRelations(tx, facts)
  },
  words: { name: { kind: 'account.name' } },
})
