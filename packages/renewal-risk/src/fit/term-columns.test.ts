// Columns of a design say of every row what the shapes of their terms say.
import { type FeatureColumn, mulberry32, piecewiseDesign } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../model.ts'
import { basisValue } from '../shape.ts'
import type { PlannedTerm } from './plan-terms.ts'
import { ofRows, type TermColumns, withTerms } from './term-columns.ts'

const ROWS = 60
const draw = mulberry32(4)
const holed = (value: () => number) =>
  Float64Array.from({ length: ROWS }, () => (draw() < 0.2 ? Number.NaN : value()))

const columns: FeatureColumn[] = [
  { name: 'bent', kind: 'number', values: holed(() => 200 + 100 * draw()) },
  { name: 'one bend', kind: 'number', values: holed(() => Math.round(4 * draw())) },
  { name: 'straight', kind: 'number', values: holed(() => draw() - 9) },
  { name: 'same where known', kind: 'number', values: holed(() => 7) },
  { name: 'unplanned', kind: 'number', values: holed(draw) },
  {
    name: 'word',
    kind: 'word',
    levels: ['a', 'b', true],
    codes: Int32Array.from({ length: ROWS }, () => Math.floor(4 * draw()) - 1),
  },
]
const shapes: readonly (readonly [feature: string, shape: Shape])[] = [
  ['bent', { kind: 'hinge', from: 220, to: 240 }],
  ['bent', { kind: 'hinge', from: 290, to: 250 }],
  ['bent', { kind: 'tail', from: 280, per: 12 }],
  ['bent', { kind: 'tail', from: 210, per: -3 }],
  ['bent', { kind: 'line', center: 250, per: 30 }],
  ['bent', { kind: 'missing' }],
  ['one bend', { kind: 'steps', edges: [2], leafValues: [-1, 0.5] }],
  ['straight', { kind: 'line', center: -8.5, per: 0.3 }],
  ['straight', { kind: 'missing' }],
  ['same where known', { kind: 'missing' }],
  ['word', { kind: 'is', value: 'b' }],
  ['word', { kind: 'is', value: true }],
  ['word', { kind: 'missing' }],
]
const planned = shapes.map(
  ([feature, shape]): PlannedTerm => ({ feature, shape, priorMean: 0, penalty: 1, isPrior: false, sign: 0 }),
)
const none: TermColumns = { rows: ROWS, curves: [], bases: [], terms: [] }
const set = { rows: ROWS, lost: new Uint8Array(ROWS), columns, leftOut: [] }

function valueAt(feature: string, row: number) {
  const column = columns.find(each => each.name === feature) as FeatureColumn
  if (column.kind === 'word') return column.levels[column.codes[row] as number] ?? null
  const value = column.values[row] as number
  return Number.isNaN(value) ? null : value
}

function written({ curves, terms, rows }: TermColumns): number[][] {
  const design = piecewiseDesign(curves, terms, rows)
  return terms.map((_, at) => {
    const [sums, alone] = [new Float64Array(rows), new Float64Array(terms.length)]
    alone[at] = 1
    design.combined(alone)(sums, 0, rows)
    return [...sums]
  })
}

describe('withTerms', () => {
  const of = withTerms(none, set, planned)

  it('says of every row what each shape says of its value', () => {
    for (const [at, column] of written(of).entries()) {
      const { feature, shape } = planned[at] as PlannedTerm
      for (const [row, value] of column.entries()) {
        expect(value).toBeCloseTo(basisValue(shape, valueAt(feature, row)), 9)
      }
    }
  })

  it('says the same of some of the rows', () => {
    const rows = Int32Array.of(3, 0, 59, 17)
    const whole = written(of)
    expect(written(ofRows(of, rows))).toEqual(
      whole.map(column => Array.from(rows, row => column[row] as number)),
    )
  })
})
