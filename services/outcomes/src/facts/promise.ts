// A promise to a customer: what was committed to which concern, how it was understood, how it ended.
import { daySchema, defineFact, resolverOf } from '@rung/fact-ledger'
import { addDays, dayOf } from '@rung/kernel'
import { z } from 'zod'
import { promises } from '../storage/promises.ts'
import { segmentPromises } from '../storage/segment-promises.ts'
import { checkFollowing } from './check-following.ts'
import { checkPromise } from './check-promise.ts'
import { promiseEvent } from './fact-events.ts'
import { accountName, shortName, toAccount, words } from './fields.ts'
import { flattenConcern, nestConcern, promiseTerms, settledBy, settlement } from './promise-fields.ts'

export const promise = defineFact({
  noun: 'promise',
  plural: 'promises',
  heading: 'What was promised, how it was understood, and what became of it',
  idPrefix: 'prm',
  about:
    'What was promised to a customer for a concern of theirs. An open promise is confirmed, understood, then kept, broken or withdrawn, once.',
  table: promises,
  shape: {
    account: accountName,
    ...promiseTerms,
    customerWords: words.nullish().meta({ description: 'The promise as the customer says it back.' }),
    confirmedOn: daySchema.nullish().meta({ description: 'The day the customer confirmed it.' }),
    understanding: z.enum(['aligned', 'partial', 'misaligned', 'unknown']).default('unknown').meta({
      description:
        'How far both mean the same by it, as you judge it. `aligned` counts once the customer has said it back (`customerWords`) or confirmed it (`confirmedOn`), and as unknown until then.',
    }),
    ...settlement,
    segmentPromise: shortName.nullish().meta({
      description:
        'The segment promise it follows; null for a promise to this account alone. Made by Rung, not to be set: its terms are those of the segment promise and are corrected there.',
    }),
  },
  account: { through: 'account' },
  references: {
    account: toAccount,
    segmentPromise: {
      noun: 'segment promise',
      resolve: resolverOf({ table: segmentPromises, account: 'none' }),
    },
  },
  words: {
    concernWords: { kind: 'promise.concern' },
    ourWords: { kind: 'promise.ourWords' },
    customerWords: { kind: 'promise.customerWords' },
  },
  occurredAs: { field: 'madeOn', grain: 'day' },
  flatten: flattenConcern,
  nest: nestConcern,
  tells: promiseEvent,
  derive: (body, context) => ({ ...settledBy(body, context), ...followed(body, context.known) }),
  validate: (body, context) => {
    const days = { madeOn: dayOf(context.occurredAt), latest: addDays(dayOf(context.now), 1) }
    return [...checkFollowing(body, context), ...checkPromise(body, context.before, days)]
  },
})

type Following = {
  readonly segmentPromise?: string | null | undefined
  /** Beside the body: which revision of it is followed. No caller says or sees it. */
  readonly segmentPromiseRevision?: unknown
}

/** What a promise follows stays what it is, whatever is told of it. */
function followed(body: Following, known: Following | null): Following {
  return {
    segmentPromise: body.segmentPromise ?? known?.segmentPromise ?? null,
    segmentPromiseRevision: known?.segmentPromiseRevision ?? null,
  }
}
