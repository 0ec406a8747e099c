// Random promises for the property tests; days are counted from 2026-01-01.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import type { PromiseFact } from '../src/index.ts'

export const FIRST = day('2026-01-01')
export const dayAt = (days: number): Day => addDays(FIRST, days)

export const asOfs = fc.integer({ min: -10, max: 700 }).map(dayAt)

export const promiseFacts: fc.Arbitrary<PromiseFact> = fc
  .record({
    made: fc.integer({ min: -200, max: 400 }),
    dueAfter: fc.option(fc.nat(200), { nil: null }),
    confirmedAfter: fc.option(fc.nat(60), { nil: null }),
    settledAfter: fc.nat(250),
    saidBack: fc.boolean(),
    weight: fc.integer({ min: 1, max: 5 }),
    understanding: fc.constantFrom('aligned', 'partial', 'misaligned', 'unknown'),
    status: fc.constantFrom('open', 'kept', 'broken', 'withdrawn'),
  })
  .map(({ made, dueAfter, confirmedAfter, settledAfter, saidBack, weight, understanding, status }) => ({
    id: 'prm',
    madeOn: dayAt(made),
    dueOn: dueAfter === null ? null : dayAt(made + dueAfter),
    confirmedOn: confirmedAfter === null ? null : dayAt(made + confirmedAfter),
    saidBack,
    weight,
    understanding,
    ...(status === 'open' ? { status, settledOn: null } : { status, settledOn: dayAt(made + settledAfter) }),
  }))

/** Up to ten promises with even ids, so that one more may come before, between or after them. */
export const promiseLists: fc.Arbitrary<PromiseFact[]> = fc
  .array(promiseFacts, { maxLength: 10 })
  .map(list => list.map((promise, index) => ({ ...promise, id: promiseId(index * 2) })))

export const addedPromises: fc.Arbitrary<PromiseFact> = fc
  .tuple(promiseFacts, fc.nat(10))
  .map(([promise, place]) => ({ ...promise, id: promiseId(place * 2 + 1) }))

function promiseId(place: number): string {
  return `prm_${String(place).padStart(2, '0')}`
}
