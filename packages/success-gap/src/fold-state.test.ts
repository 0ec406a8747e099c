// The four states, their since, and the margin that noise cannot cross.
import { day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { foldState, type GapState } from './fold-state.ts'
import { successGapPolicy as policy } from './policy.ts'

type Share = number | null
const fold = (days: readonly (readonly [Share, Share])[]): GapState | null =>
  days.reduce<GapState | null>((state, [u, a], at) => foldState(state, dayAt(at), u, a, policy), null)

describe('the state', () => {
  it.each([
    [0.5, 0.5, 'thriving'],
    [0.8, 0.49, 'hollow'],
    [0.49, 0.8, 'quiet_success'],
    [0.1, 0.2, 'failing'],
    [null, 0.9, 'unknown'],
    [0.9, null, 'unknown'],
  ] as const)('with U %s and A %s is %s, since the day it is first seen', (u, a, state) => {
    expect(fold([[u, a]])).toMatchObject({ state, since: dayAt(0) })
  })

  it('is left only past 0.45 and 0.55', () => {
    expect(
      fold([
        [0.8, 0.5],
        [0.8, 0.46],
      ]),
    ).toMatchObject({ state: 'thriving', since: dayAt(0) })
    expect(
      fold([
        [0.8, 0.5],
        [0.8, 0.45],
      ]),
    ).toMatchObject({ state: 'thriving' })
    expect(
      fold([
        [0.8, 0.5],
        [0.8, 0.44],
      ]),
    ).toMatchObject({ state: 'hollow', since: dayAt(1) })
    expect(
      fold([
        [0.8, 0.4],
        [0.8, 0.55],
      ]),
    ).toMatchObject({ state: 'hollow' })
    expect(
      fold([
        [0.8, 0.4],
        [0.8, 0.56],
      ]),
    ).toMatchObject({ state: 'thriving', since: dayAt(1) })
  })

  it('enters an axis that was unknown afresh, while the other keeps its side', () => {
    const state = fold([
      [0.8, 0.9],
      [0.47, null],
      [0.47, 0.47],
    ])
    expect(state).toEqual({ state: 'hollow', since: dayAt(2), usage: 'high', attained: 'low' })
  })

  it('refuses days out of order', () => {
    const state = foldState(null, day('2026-03-02'), 1, 1, policy)
    expect(() => foldState(state, day('2026-03-01'), 1, 1, policy)).toThrow(RangeError)
  })
})

describe('what holds of every history', () => {
  const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
  const noise = fc.double({ min: 0.45, max: 0.55, noNaN: true })

  it('noise within 0.45..0.55 never moves a state that is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { minLength: 1 }),
        fc.array(fc.tuple(noise, noise)),
        (past, noisy) => {
          const before = fold(past)
          if (before?.state === 'unknown') return
          expect(fold([...past, ...noisy])).toStrictEqual(before)
        },
      ),
    )
  })

  it('since is the day after the last day of another state', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1 }), days => {
        const states = days.map((_, at) => fold(days.slice(0, at + 1))?.state)
        const now = states.at(-1)
        const run = states.length - 1 - states.findLastIndex(state => state !== now)
        expect(fold(days)?.since).toBe(dayAt(states.length - run))
      }),
    )
  })

  it('is unknown exactly when U or A is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1 }), days => {
        const [u, a] = days.at(-1) ?? [null, null]
        expect(fold(days)?.state === 'unknown').toBe(u === null || a === null)
      }),
    )
  })
})
