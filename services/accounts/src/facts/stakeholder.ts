// Stakeholders: people at accounts.

import { readErased, resolveAccounts } from '@rung/directory'
import { daySchema, defineFact } from '@rung/fact-ledger'
import { idText } from '@rung/http-service'
import { z } from 'zod'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { stakeholders } from '../storage/stakeholders.ts'
import { nameField, referenceField, shareField } from './fields.ts'
import { mergedFrom, mergeShape, refuseBadMerges, stakeholderThatStays } from './merged-into.ts'
import { refuseErased } from './refuse-erased.ts'

const ROLES = ['champion', 'economic_buyer', 'executive_sponsor', 'admin', 'user', 'detractor'] as const

export const stakeholder = defineFact({
  noun: 'stakeholder',
  plural: 'stakeholders',
  heading: 'People at accounts',
  idPrefix: 'stk',
  about: 'A person at an account: their part, how much they decide, and who they are in your product.',
  table: stakeholders,
  shape: {
    account: referenceField('account'),
    name: nameField.nullish(),
    email: z.email().max(320).nullish(),
    title: nameField.nullish(),
    role: z.enum(ROLES).default('user').meta({ description: 'Their part in what the account decides.' }),
    influence: shareField
      .default(ACCOUNTS_POLICY.influence)
      .meta({ description: 'How much they decide, 0 to 1.' }),
    productUserIds: z
      .array(idText)
      .max(ACCOUNTS_POLICY.productUserIds)
      .default([])
      .meta({ description: 'The `userId`s they have in your product.' }),
    departedOn: daySchema.nullish().meta({ description: 'The day from which they are not there any more.' }),
    ...mergeShape('stakeholder'),
  },
  account: { through: 'account' },
  references: {
    account: { noun: 'account', resolve: resolveAccounts },
    mergedInto: { noun: 'stakeholder', resolve: stakeholderThatStays },
  },
  derive: mergedFrom,
  afterWrite: (tx, facts, { now }) => refuseBadMerges(tx, 'stakeholder', facts, now),
  words: {
    name: { kind: 'stakeholder.name', about: 'self' },
    email: { kind: 'stakeholder.email', about: 'self' },
    title: { kind: 'stakeholder.title', about: 'self' },
  },
  // Somebody who shares a sign-in with a person who was erased is still found by it.
  admit: async (tx, stated) => {
    const [refused, standIns] = await Promise.all([
      refuseErased(tx, 'stakeholder', stated),
      readErased(
        tx,
        'user',
        stated.flatMap(({ body }) => body.productUserIds ?? []),
      ),
    ])
    return stated.map(({ externalId, body }) => {
      const refusal = refused.get(externalId)
      if (refusal !== undefined) return refusal
      // A change may leave them out, or clear them.
      if (!Array.isArray(body.productUserIds)) return body
      return { ...body, productUserIds: body.productUserIds.map(name => standIns.get(name) ?? name) }
    })
  },
})
