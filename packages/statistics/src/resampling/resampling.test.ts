// Folds hold every row out once; resamples and their percentiles are those of the draws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../random/mulberry32.ts'
import { bootstrapMeans, percentileInterval } from './bootstrap.ts'
import { foldsOf } from './folds.ts'
import { pairedGain } from './paired-gain.ts'

describe('foldsOf', () => {
  it('holds every row out exactly once, and fits on all others', () => {
    const kinds = fc.constantFrom('blocks' as const, 'shuffled' as const)
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 2, max: 6 }),
        kinds,
        (rows, parts, kind) => {
          const folds = foldsOf(rows, parts, kind)
          const held = folds.flatMap(fold => [...fold.held]).sort((a, b) => a - b)
          expect(held).toEqual(Array.from({ length: rows }, (_, row) => row))
          for (const fold of folds) expect(fold.fit.length + fold.held.length).toBe(rows)
        },
      ),
    )
  })

  it('of blocks are spans in order, of shuffled rows are not', () => {
    const [blocks, shuffled] = (['blocks', 'shuffled'] as const).map(kind => [
      ...(foldsOf(40, 4, kind)[0]?.held ?? []),
    ])
    expect(blocks).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(shuffled).not.toEqual(blocks)
  })

  it('leaves out what has no row to hold out or to fit on', () => {
    expect(foldsOf(1, 3, 'blocks')).toEqual([])
    expect(foldsOf(2, 5, 'blocks')).toHaveLength(2)
  })
})

describe('the bootstrap', () => {
  it('spreads the means of 400 values as their standard error says', () => {
    const draw = mulberry32(8)
    const values = Float64Array.from({ length: 400 }, draw)
    const interval = percentileInterval(bootstrapMeans(values, draw, 500))
    const error = Math.sqrt(1 / 12 / 400)
    expect(Number(interval?.high95) - Number(interval?.low95)).toBeGreaterThan(3.2 * error)
    expect(Number(interval?.high95) - Number(interval?.low95)).toBeLessThan(4.6 * error)
  })

  it('gives no interval of too few values', () => {
    expect(percentileInterval([1, null, null])).toBeNull()
    expect(percentileInterval([])).toBeNull()
  })
})

describe('the paired gain', () => {
  const rows = fc.array(
    fc.record({
      former: fc.double({ min: -8, max: 8, noNaN: true }),
      richer: fc.double({ min: -8, max: 8, noNaN: true }),
      label: fc.constantFrom(0, 1),
    }),
    { maxLength: 12 },
  )
  const gainOf = (of: readonly { former: number; richer: number; label: number }[]) =>
    pairedGain(
      Float64Array.from(of, row => row.former),
      Float64Array.from(of, row => row.richer),
      Uint8Array.from(of, row => row.label),
    )

  it('is a number whatever the rows, and turns its sign when the models change places', () => {
    fc.assert(
      fc.property(rows, of => {
        const gain = gainOf(of)
        expect(Number.isFinite(gain)).toBe(true)
        const turned = of.map(({ former, richer, label }) => ({ former: richer, richer: former, label }))
        expect(gainOf(turned)).toBeCloseTo(-gain, 9)
      }),
    )
  })

  it('counts a model that is worse by exactly the same on each row as worse', () => {
    const [worse, better] = [0.2, 0.7]
    const row = { former: better, richer: worse, label: 1 }
    expect(gainOf([row, row, row])).toBeLessThan(-1)
    expect(gainOf([row, row, row].map(each => ({ ...each, former: worse, richer: better })))).toBeGreaterThan(
      1,
    )
  })

  it('tells nothing from one row, nor from what differs by rounding alone', () => {
    expect(gainOf([])).toBe(0)
    expect(gainOf([{ former: 0, richer: 1, label: 1 }])).toBe(0)
    const nearly = { former: 0.3, richer: 0.1 + 0.2, label: 1 }
    expect(gainOf([nearly, nearly])).toBe(0)
  })
})
