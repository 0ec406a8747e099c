// Boosted shapes: they end where rows held out no longer gain, and grow nothing where there is nothing.
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../random/mulberry32.ts'
import { binColumn } from './bins.ts'
import { boostColumns, boostPairs } from './boost-shapes.ts'

const options = {
  leaves: 3,
  leastHessian: 0.5,
  penalty: 0.5,
  leastGain: 1,
  learningRate: 0.3,
  rounds: 200,
  patience: 5,
}

/** Labels of 600 rows by a rule, one in ten turned round. */
function rows(rule: (x: number, y: number) => boolean, bins = 16) {
  const draw = mulberry32(3)
  const [x, y] = [0, 1].map(() => Float64Array.from({ length: 600 }, draw)) as [Float64Array, Float64Array]
  const labels = Uint8Array.from(x, (value, row) => Number(rule(value, y[row] as number) !== draw() < 0.1))
  const all = Int32Array.from(labels.keys())
  const folds = { fit: all.filter(row => row % 5 !== 0), held: all.filter(row => row % 5 === 0) }
  const columns = [x, y].map((values, at) => binColumn({ name: `c${at}`, kind: 'number', values }, bins, 1))
  return { columns, scores: { labels, logits: new Float64Array(600) }, folds }
}

describe('boostColumns', () => {
  it('finds the feature that tells and leaves the other nearly flat', () => {
    const { columns, scores, folds } = rows(x => x > 0.5)
    const [sample, silent] = boostColumns(columns, scores, folds, options) as [Float64Array, Float64Array]
    const span = (shape: Float64Array) => Math.max(...shape.slice(1)) - Math.min(...shape.slice(1))
    expect(span(sample)).toBeGreaterThan(3)
    expect(span(silent)).toBeLessThan(span(sample) / 5)
  })

  it('grows nothing where no cut gains, and ends by its patience', () => {
    const { columns, scores, folds } = rows(x => x > 0.5)
    const shapes = boostColumns(columns, scores, folds, { ...options, leastGain: 1e9 })
    expect(shapes.every(shape => shape.every(value => value === 0))).toBe(true)
    expect([...scores.logits].every(logit => logit === 0)).toBe(true)
  })
})

describe('boostPairs', () => {
  it('finds it in more cells than two bytes count', () => {
    const { columns, scores, folds } = rows((x, y) => x > 0.5 !== y > 0.5, 300)
    const [first, second] = columns
    expect(Number(first?.count) * Number(second?.count)).toBeGreaterThan(65_536)
    boostPairs(columns, [{ first: 0, second: 1 }], scores, folds, options)
    const right = scores.labels.filter((label, row) => (scores.logits[row] as number) > 0 === (label === 1))
    expect(right.length / 600).toBeGreaterThan(0.85)
  })

  it('finds what two features say only together', () => {
    const { columns, scores, folds } = rows((x, y) => x > 0.5 !== y > 0.5)
    boostPairs(columns, [{ first: 0, second: 1 }], scores, folds, options)
    const right = scores.labels.filter((label, row) => (scores.logits[row] as number) > 0 === (label === 1))
    expect(right.length / 600).toBeGreaterThan(0.85)
  })

  it('grows nothing where no cut gains', () => {
    const { columns, scores, folds } = rows((x, y) => x > 0.5 !== y > 0.5)
    const [grid] = boostPairs(columns, [{ first: 0, second: 1 }], scores, folds, {
      ...options,
      leastGain: 1e9,
    })
    expect(grid?.every(value => value === 0)).toBe(true)
  })
})
