// Folds hold every row out once; resamples and their percentiles are those of the draws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../random/mulberry32.ts'
import { bootstrapMeans, percentileInterval } from './bootstrap.ts'
import { foldsOf } from './folds.ts'

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
