// What time alone makes of a kept value: each form by a worked example, and that all of them only ever go one way.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { type MovingValue, valueOn } from './moving-value.ts'

const first = day('2026-03-01')
const after = (days: number) => addDays(first, days)
const over = (moving: MovingValue, days: readonly number[]) => days.map(at => valueOn(moving, after(at)))

describe('a moving value', () => {
  it('stands still where nothing moves it', () => {
    expect(over({ value: 'healthy' }, [0, 30])).toEqual(['healthy', 'healthy'])
  })

  it('counts the days since its day', () => {
    expect(over({ value: first, move: 'days_since' }, [0, 12])).toEqual([0, 12])
  })

  it('is no day before the one asked for', () => {
    expect(over({ value: after(5), move: 'not_before' }, [0, 5, 6])).toEqual([after(5), after(5), after(6)])
  })

  it('is put off by a day every day', () => {
    const moving = { value: after(30), move: { alongSince: first } }
    expect(over(moving, [0, 12])).toEqual([after(30), after(42)])
  })

  it('halves from its day on, above what stands still', () => {
    const move = { from: first, halfLifeDays: 30 }
    expect(over({ value: 2, move }, [-9, 0, 30, 60])).toEqual([2, 2, 1, 0.5])
    expect(over({ value: 2, move: { ...move, still: 3 } }, [0, 30])).toEqual([5, 4])
  })

  it('is the share of what halves beside it', () => {
    // (3 + 2) / (3 + 2 + 1 + 2), a half-life later (3 + 1) / (3 + 1 + 1 + 1)
    const against = { value: 2, still: 1 }
    const move = { from: first, halfLifeDays: 180, still: 3, against }
    expect(over({ value: 2, move }, [0, 180])).toEqual([0.625, 0.66666666667])
  })

  it('is shared out over the days there are, and no more than its most', () => {
    expect(over({ value: 60, move: { daysSince: first } }, [30, 40])).toEqual([2, 1.5])
    // 0.3 of the way after 50 of 100 days is 0.6 of what it should be; after 20 more than all of it.
    expect(over({ value: 30, move: { daysSince: first, most: 1 } }, [20, 50])).toEqual([1, 0.6])
    // A quarter of the weight is a verdict of 0.8 that stands.
    const move = { daysSince: first, most: 0.75, still: 0.2 }
    expect(over({ value: 22.5, move }, [20, 50])).toEqual([0.95, 0.65])
    expect(over({ value: 15, move: { daysUntil: after(100) } }, [40, 70])).toEqual([0.25, 0.5])
  })

  it('is the share of one straight line beside another', () => {
    // 4 of 4 + 1; ten days later 3 of 3 + 2, and there they end.
    const move = {
      ...{ slopesFrom: first, slopesUntil: after(10), perDay: -0.1 },
      against: { value: 1, perDay: 0.1 },
    }
    expect(over({ value: 4, move }, [0, 5, 10, 60])).toEqual([0.8, 0.7, 0.6, 0.6])
  })

  it('is unknown where no day is left to share it out over', () => {
    expect(over({ value: 15, move: { daysUntil: after(10) } }, [10, 11])).toEqual([null, null])
    expect(over({ value: 15, move: { daysSince: first } }, [0])).toEqual([null])
  })

  it('never turns: a sum only falls, a share over days since a day too', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 4_000 }), { minLength: 2, maxLength: 6 })
    const number = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 1, max: 400 }),
        days,
        (value, still, halfLifeDays, at) => {
          const inOrder = at.toSorted((a, b) => a - b)
          for (const move of [
            { from: first, halfLifeDays, still },
            { daysSince: first, still, most: still },
          ]) {
            const values = over({ value, move }, inOrder) as number[]
            expect(values).toEqual(values.toSorted((a, b) => b - a))
          }
        },
      ),
    )
  })
})
