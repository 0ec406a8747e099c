// Theil-Sen against a second formulation, and its known properties.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Point, theilSen } from './theil-sen.ts'

/** Brute force over ordered pairs (each slope twice, which leaves the median be), by counting ranks instead of sorting. */
function bruteForce(points: readonly Point[]): number | null {
  const slopes = points.flatMap(a => points.flatMap(b => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])))
  const below = (s: number) => slopes.filter(other => other < s).length
  const upTo = (s: number) => slopes.filter(other => other <= s).length
  const half = slopes.length / 2
  const lower = slopes.find(s => below(s) < half && upTo(s) >= half)
  const upper = slopes.find(s => below(s) <= half && upTo(s) > half)
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

const points = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: -50, max: 50 }) }),
  {
    maxLength: 8,
  },
)

describe('the Theil-Sen slope', () => {
  it('is the median of the slopes of all pairs', () => {
    const four = [
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
      { x: 3, y: 30 },
    ]
    expect(theilSen(four)).toBe(5.5)
  })

  it('is unknown with fewer than two distinct x', () => {
    expect(theilSen([])).toBeNull()
    expect(theilSen([{ x: 1, y: 1 }])).toBeNull()
    expect(
      theilSen([
        { x: 1, y: 1 },
        { x: 1, y: 9 },
      ]),
    ).toBeNull()
  })

  it('equals brute force', () => {
    fc.assert(
      fc.property(points, list => {
        const [fast, slow] = [theilSen(list), bruteForce(list)]
        if (fast === null || slow === null) expect(fast).toBe(slow)
        else expect(fast).toBeCloseTo(slow, 10)
      }),
    )
  })

  it('is not turned by one wild point among six', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.nat(5), fc.integer(), (slope, wild, y) => {
        const line = [0, 1, 2, 3, 4, 5].map(x => ({ x, y: x === wild ? y : slope * x }))
        expect(theilSen(line)).toBeCloseTo(slope, 10)
      }),
    )
  })
})
