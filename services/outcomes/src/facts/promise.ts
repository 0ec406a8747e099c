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
      .strictObject({ level: grade, words: words.nullish() })
      .nullish()
      .meta({ description: 'The need or aspiration it answers, by ladder level and in words.' }),
    weight: grade,
    madeBy: shortName.meta({ description: 'The role that made it, such as `sales`.' }),
    dueOn: daySchema.nullish(),
    ourWords: words.nullish(),
    customerWords: words.nullish(),
    confirmedOn: daySchema.nullish().meta({ description: 'The day the customer confirmed it.' }),
    understanding: z.enum(['aligned', 'partial', 'misaligned', 'unknown']).default('unknown'),
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
