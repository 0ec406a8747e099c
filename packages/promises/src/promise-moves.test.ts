// What is kept of weights and reliability is the same from day to day, and says of each day what is judged that day.
import { addDays, type MovingValue, valueOn } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, promiseLists } from '../test/arbitraries.ts'
import { assessPromises } from './assess-promises.ts'
import { promisePolicy as policy } from './policy.ts'
import type { PromiseFact } from './promise.ts'
import { promiseMoves } from './promise-moves.ts'

const promise = (id: string, weight: number, rest: Partial<PromiseFact>): PromiseFact =>
  ({
    id,
    madeOn: dayAt(0),
    dueOn: null,
    confirmedOn: null,
    saidBack: true,
    weight,
    understanding: 'unknown',
    status: 'open',
    settledOn: null,
    ...rest,
  }) as PromiseFact
const movesOf = (promises: readonly PromiseFact[], days: number) =>
  promiseMoves(assessPromises(promises, policy, dayAt(days)).promises, policy)

describe('what is kept of promises', () => {
  it('is sums as of the newest day anything counts from, as in the worked example', () => {
    const broken = promise('prm_1', 4, { status: 'broken', settledOn: dayAt(30) })
    const overdue = promise('prm_2', 1, { dueOn: dayAt(10) })
    const kept = promise('prm_3', 2, { status: 'kept', settledOn: dayAt(210) })
    const halving = { halfLifeDays: 180 }
    expect(movesOf([broken, overdue, kept], 300)).toEqual({
      brokenWeight: { value: 4, move: { ...halving, from: dayAt(30), still: 1 } },
      keptWeight: { value: 2, move: { ...halving, from: dayAt(210), still: 0 } },
      reliability: {
        value: 2,
        // Twice the 4 of a half-life ago and the 1 whose grace ended on day 25.
        move: {
          ...halving,
          from: dayAt(210),
          still: 3,
          against: { value: 2 * (2 + 2 ** (-185 / 180)), still: 1 },
        },
      },
    })
  })

  it('is what stands where nothing ages, and nothing where there is no promise', () => {
    const overdue = promise('prm_2', 3, { dueOn: dayAt(10) })
    expect(movesOf([overdue], 100)).toMatchObject({ brokenWeight: { value: 3 }, keptWeight: { value: 0 } })
    expect(movesOf([], 100)).toEqual({
      reliability: { value: null },
      brokenWeight: { value: null },
      keptWeight: { value: null },
    })
  })

  it('says of each day what is judged that day, and is the same while the same counts', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, fc.integer({ min: 0, max: 400 }), (promises, asOf, days) => {
        const later = addDays(asOf, days)
        const [before, after] = [asOf, later].map(on => assessPromises(promises, policy, on))
        if (before === undefined || after === undefined) throw new Error('two days, two assessments')
        const [moves, movesLater] = [before, after].map(each => promiseMoves(each.promises, policy))
        const says = (of: keyof NonNullable<typeof moves>, judged: number | null) => {
          const value = valueOn(movesLater?.[of] as MovingValue, later)
          expect(value).toEqual(judged === null ? null : expect.closeTo(judged, 9))
        }
        says('reliability', after.reliability.value)
        says('brokenWeight', after.brokenWeight.value)
        says('keptWeight', after.keptWeight.value)
        const counts = ({ promises: all }: typeof before) =>
          JSON.stringify(all.map(each => [each.promiseId, each.counts, each.settledOn]))
        if (counts(before) === counts(after)) expect(movesLater).toEqual(moves)
      }),
    )
  })
})
