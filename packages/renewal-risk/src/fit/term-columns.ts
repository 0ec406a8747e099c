// Planned terms as columns of a design: each feature is read once, by the segment its value lies in, whatever the number of its terms.
import { type Curve, type CurveColumn, edgesUpTo, type FeatureColumn } from '@rung/statistics'
import type { Shape } from '../model.ts'
import { basisValue } from '../shape.ts'
import type { PlannedTerm } from './plan-terms.ts'
import type { TrainingSet } from './training-set.ts'

/** A column of 1 for the rows of some term types, and what is thought of its base. */
export type BaseColumn = CurveColumn & { readonly priorMean: number; readonly penalty: number }
export type TermColumn = CurveColumn & Pick<PlannedTerm, 'penalty' | 'priorMean' | 'sign'>

export type TermColumns = {
  readonly rows: number
  /** The first is that of the term types. */
  readonly curves: readonly Curve[]
  readonly bases: readonly BaseColumn[]
  readonly terms: readonly TermColumn[]
}

/** Behind the columns of the bases and the curve these are of. */
export function withTerms(
  bases: TermColumns,
  set: TrainingSet,
  planned: readonly PlannedTerm[],
): TermColumns {
  const byFeature = Map.groupBy(planned, ({ feature }) => feature)
  const curves = [...bases.curves]
  const columnOf = new Map<PlannedTerm, CurveColumn>()
  for (const column of set.columns) {
    const own = byFeature.get(column.name) ?? []
    const shapes = own.map(({ shape }) => shape)
    const { curve, lines } = column.kind === 'word' ? ofWords(column, shapes) : ofNumbers(column, shapes)
    for (const [at, term] of own.entries()) {
      columnOf.set(term, { ...(lines[at] as Line), curve: curves.length })
    }
    curves.push(curve)
  }
  const terms = planned.map(term => {
    const { penalty, priorMean, sign } = term
    return { ...(columnOf.get(term) as CurveColumn), penalty, priorMean, sign }
  })
  return { ...bases, curves, terms }
}

/** The same columns for some of the rows. */
export function ofRows({ curves, ...columns }: TermColumns, rows: Int32Array): TermColumns {
  const taken = curves.map(({ segments, segmentOf, along }): Curve => {
    const part = { segments, segmentOf: new Uint16Array(rows.length), along: new Float64Array(rows.length) }
    for (let at = 0; at < rows.length; at++) {
      part.segmentOf[at] = segmentOf[rows[at] as number] as number
      part.along[at] = along[rows[at] as number] as number
    }
    return part
  })
  return { ...columns, curves: taken, rows: rows.length }
}

type Line = Pick<CurveColumn, 'levels' | 'slopes'>
type Lines = { readonly curve: Curve; readonly lines: readonly Line[] }

/** The first segment is the unknown, of either kind. */
function ofWords({ levels, codes }: FeatureColumn & { kind: 'word' }, shapes: readonly Shape[]): Lines {
  const segments = levels.length + 1
  return {
    curve: {
      segments,
      segmentOf: Uint16Array.from(codes, code => code + 1),
      along: new Float64Array(codes.length),
    },
    lines: shapes.map(shape => ({
      levels: Float64Array.of(basisValue(shape, null), ...levels.map(level => basisValue(shape, level))),
      slopes: new Float64Array(segments),
    })),
  }
}

/** A segment between two neighbouring places at which a shape may bend, and one on either side of all of them. */
function ofNumbers({ values }: FeatureColumn & { kind: 'number' }, shapes: readonly Shape[]): Lines {
  const bends = [...new Set(shapes.flatMap(bendsOf))].sort((a, b) => a - b)
  const spans = spansOf(bends, shapes)
  const segmentOf = new Uint16Array(values.length)
  const along = new Float64Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    if (Number.isNaN(value)) continue
    const segment = 1 + edgesUpTo(bends, value)
    const { from, unit } = spans[segment - 1] as Span
    segmentOf[row] = segment
    along[row] = (value - from) / unit
  }
  return {
    curve: { segments: spans.length + 1, segmentOf, along },
    lines: shapes.map(shape => lineOf(shape, spans)),
  }
}

/** Where a segment begins, what `along` counts in, and two values of it by which its line is known. */
type Span = { readonly from: number; readonly unit: number; readonly seenAt: readonly [number, number] }

function bendsOf(shape: Shape): readonly number[] {
  if (shape.kind === 'hinge') return [shape.from, shape.to]
  if (shape.kind === 'tail') return [shape.from]
  return shape.kind === 'steps' ? shape.edges : []
}

function spansOf(bends: readonly number[], shapes: readonly Shape[]): Span[] {
  const [first, last] = [bends[0], bends.at(-1)]
  if (first === undefined || last === undefined) {
    const line = shapes.find(shape => shape.kind === 'line')
    return [{ from: line?.center ?? 0, unit: line?.per ?? 1, seenAt: [0, 1] }]
  }
  const unit = last > first ? last - first : 1
  const between = bends.slice(1).map((to, at): Span => {
    const from = bends[at] as number
    return { from, unit: to - from, seenAt: [0, 0.5] }
  })
  return [{ from: first, unit, seenAt: [-2, -1] }, ...between, { from: last, unit, seenAt: [0, 1] }]
}

function lineOf(shape: Shape, spans: readonly Span[]): Line {
  const levels = new Float64Array(spans.length + 1)
  const slopes = new Float64Array(spans.length + 1)
  levels[0] = basisValue(shape, null)
  for (const [at, { from, unit, seenAt }] of spans.entries()) {
    const [near, far] = seenAt
    const [atNear, atFar] = [basisValue(shape, from + near * unit), basisValue(shape, from + far * unit)]
    const slope = (atFar - atNear) / (far - near)
    levels[at + 1] = atNear - slope * near
    slopes[at + 1] = slope
  }
  return { levels, slopes }
}
