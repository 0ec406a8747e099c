// A promise to a customer: what was committed to which concern, how it was understood, how it ended.
import { daySchema, defineFact } from '@rung/fact-ledger'
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { promises } from '../storage/promises.ts'
import { checkPromise } from './check-promise.ts'
import { accountName, grade, shortName, toAccount, words } from './fields.ts'

export const promise = defineFact({
  noun: 'promise',
  plural: 'promises',
  idPrefix: 'prm',
  about:
    'What was promised to a customer for a concern of theirs. An open promise is confirmed, understood, then kept, broken or withdrawn, once.',
  table: promises,
  shape: {
    account: accountName,
    capability: shortName.meta({ description: 'What of ours was promised.' }),
    concern: z
      .strictObject({
        level: grade.meta({ description: 'The level of the ladder it belongs to, 1 to 5.' }),
        words: words.nullish(),
      })
      .nullish()
      .meta({ description: 'The need or aspiration it answers, by ladder level and in words.' }),
    weight: grade.meta({ description: 'How much hangs on it for the customer, 1 to 5.' }),
    madeBy: shortName.meta({ description: 'The role that made it, such as `sales`.' }),
    dueOn: daySchema.nullish().meta({ description: 'The day it was promised for, if for any.' }),
    ourWords: words.nullish().meta({ description: 'The promise as you said it.' }),
    customerWords: words.nullish().meta({ description: 'The promise as the customer says it back.' }),
    confirmedOn: daySchema.nullish().meta({ description: 'The day the customer confirmed it.' }),
    understanding: z
      .enum(['aligned', 'partial', 'misaligned', 'unknown'])
      .default('unknown')
      .meta({ description: 'How far both mean the same by it.' }),
    status: z.enum(['open', 'kept', 'broken', 'withdrawn']).default('open'),
    settledOn: daySchema.nullish().meta({
      description: 'The day it was kept, broken or withdrawn. Default: the day that was said.',
    }),
  },
  account: { through: 'account' },
  references: { account: toAccount },
  words: {
    concernWords: { kind: 'promise.concern' },
    ourWords: { kind: 'promise.ourWords' },
    customerWords: { kind: 'promise.customerWords' },
  },
  occurredAs: { field: 'madeOn', grain: 'day' },
  flatten: ({ concern, ...rest }) => ({
    ...rest,
    concernLevel: concern?.level ?? null,
    concernWords: concern?.words ?? null,
  }),
  nest: ({ concernLevel, concernWords, ...rest }) => ({
    ...rest,
    concern: concernLevel === null ? null : { level: concernLevel, words: concernWords },
  }),
  derive: (body, { at, before }) =>
    body.status === 'open' ? body : { ...body, settledOn: body.settledOn ?? before?.settledOn ?? dayOf(at) },
  validate: (body, { before, occurredAt }) => checkPromise(body, before, dayOf(occurredAt)),
})
