// A promise to every account of a segment: each has it as a promise of its own, on these terms.
import { defineFact } from '@rung/fact-ledger'
import { addDays, dayOf } from '@rung/kernel'
import { segmentPromises } from '../storage/segment-promises.ts'
import { followSegments } from '../tasks/follow-segments.ts'
import { checkPromise } from './check-promise.ts'
import { shortName } from './fields.ts'
import { flattenConcern, nestConcern, promiseTerms, settledBy, settlement } from './promise-fields.ts'

export const segmentPromise = defineFact({
  noun: 'segment promise',
  plural: 'segment-promises',
  heading: 'Promises to all accounts of a segment',
  idPrefix: 'spr',
  about:
    'What was promised to every account of a segment. Each account that belongs to it on the day it is made, or joins while it is open and not past its day, gets a promise of its own (see `promises`, `segmentPromise`): its terms follow this one, it is settled and taken back with it, while confirming, understanding and settling it is each account’s own.',
  table: segmentPromises,
  shape: {
    segment: shortName.meta({ description: 'The segment, as accounts name it.' }),
    ...promiseTerms,
    ...settlement,
  },
  account: 'none',
  words: {
    concernWords: { kind: 'promise.concern' },
    ourWords: { kind: 'promise.ourWords' },
  },
  occurredAs: { field: 'madeOn', grain: 'day' },
  flatten: flattenConcern,
  nest: nestConcern,
  derive: settledBy,
  validate: (body, { before, occurredAt, now }) => {
    const understanding = 'unknown'
    return checkPromise({ ...body, understanding }, before && { ...before, understanding }, {
      madeOn: dayOf(occurredAt),
      latest: addDays(dayOf(now), 1),
    })
  },
  afterWrite: (tx, facts, writing) =>
    followSegments(tx, writing, { segmentPromiseIds: [...new Set(facts.map(({ row }) => row.id))] }),
})
