// How long is waited between tries: never less than asked for, never longer than a minute, and not in step.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RETRY, retryWaitMs } from './retry.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the wait before the next try', () => {
  it('is anything up to a bound that doubles (2 s asked for, half of 250 ms: 2,125 ms)', () => {
    const failure = { status: 503, retryAfter: '2' }
    expect(retryWaitMs(failure, 1, { policy: RETRY, chance: 0.5, nowMs: 0 })).toBe(2125)
    expect(
      retryWaitMs({ status: undefined, retryAfter: null }, 3, { policy: RETRY, chance: 0, nowMs: 0 }),
    ).toBe(0)
    expect(retryWaitMs({ status: 503, retryAfter: '-5' }, 1, { policy: RETRY, chance: 0, nowMs: 0 })).toBe(0)
  })

  it('lies between what is asked for and a minute, whatever is drawn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 29 }),
        chance,
        (seconds, attempt, drawn) => {
          const by = { policy: { ...RETRY, tries: 30 }, chance: drawn, nowMs: 0 }
          const waited = retryWaitMs({ status: 503, retryAfter: String(seconds) }, attempt, by)
          expect(waited).toBeGreaterThanOrEqual(seconds * 1000)
          expect(waited).toBeLessThanOrEqual(Math.min(60_000, seconds * 1000 + 250 * 2 ** (attempt - 1)))
        },
      ),
    )
  })
})
