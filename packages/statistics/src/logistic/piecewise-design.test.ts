// A piecewise design is the matrix of its columns written out: every product, the Gram matrix and a fit are the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../random/mulberry32.ts'
import type { Curve, CurveColumn } from './curve.ts'
import { denseDesign } from './design.ts'
import { piecewiseDesign } from './piecewise-design.ts'
import { fitRidgeLogistic } from './ridge-logistic.ts'
import type { RidgeFit } from './ridge-problem.ts'

const ROWS = 700

function drawn(seed: number, ofCurves: readonly number[]) {
  const draw = mulberry32(seed)
  const curves = ofCurves.map(
    (segments): Curve => ({
      segments,
      segmentOf: Uint16Array.from({ length: ROWS }, () => Math.floor(draw() * segments)),
      along: Float64Array.from({ length: ROWS }, draw),
    }),
  )
  const columns = ofCurves.flatMap((segments, curve) =>
    Array.from({ length: 3 }, (): CurveColumn => {
      const values = () => Float64Array.from({ length: segments }, () => (draw() < 0.4 ? 0 : draw() - 0.5))
      return { curve, levels: values(), slopes: values() }
    }),
  )
  const dense = columns.map(({ curve, levels, slopes }) => {
    const { segmentOf, along } = curves[curve] as Curve
    return Float64Array.from(segmentOf, (segment, row) => {
      return (levels[segment] as number) + (slopes[segment] as number) * (along[row] as number)
    })
  })
  const labels = Uint8Array.from({ length: ROWS }, () => (draw() < 0.3 ? 1 : 0))
  return { draw, curves, columns, dense, labels }
}

const near = (actual: Float64Array, expected: Float64Array) => {
  expect(actual).toHaveLength(expected.length)
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 9)
}

describe('piecewiseDesign', () => {
  it('multiplies as its columns written out would, some rows at a time', () => {
    const anyCurves = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.integer(), anyCurves, (seed, ofCurves) => {
        const { draw, curves, columns, dense } = drawn(seed, ofCurves)
        const size = columns.length
        const weights = Float64Array.from({ length: size }, () => draw() - 0.5)
        const values = Float64Array.from({ length: ROWS }, draw)
        const of = [piecewiseDesign(curves, columns, ROWS), denseDesign(dense, ROWS)].map(design => {
          const [sums, dots] = [new Float64Array(ROWS), design.dots()]
          design.combined(weights)(sums, 0, ROWS)
          dots.add(values.subarray(100), 100, 400)
          dots.add(values.subarray(400), 400, 600)
          const gram = design.gram()
          gram.add(values, 0, 300)
          gram.add(values.subarray(500), 500, ROWS)
          return { sums, dots: dots.sum(), gram: gram.sum().values }
        })
        const [ours, theirs] = of as [(typeof of)[0], (typeof of)[0]]
        near(ours.sums, theirs.sums)
        near(ours.dots, theirs.dots)
        near(ours.gram, theirs.gram)
      }),
      { numRuns: 30 },
    )
  })

  it('gives a fit the same weights', () => {
    const { curves, columns, dense, labels } = drawn(5, [4, 3, 2])
    const problem = { labels, priorMean: columns.map(() => 0), penalty: columns.map(() => 1) }
    const fits = [piecewiseDesign(curves, columns, ROWS), dense].map(
      of => fitRidgeLogistic({ ...problem, columns: of }) as RidgeFit,
    )
    const [ours, theirs] = fits as [RidgeFit, RidgeFit]
    for (const [at, weight] of theirs.weights.entries()) expect(ours.weights[at]).toBeCloseTo(weight, 6)
    near(ours.covariance().values, theirs.covariance().values)
  })
})
