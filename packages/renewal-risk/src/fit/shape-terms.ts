// What was boosted as terms of a document: the mean of the folds, and how far they lie apart.
import type { BinEdges, BinnedColumn, GridPair } from '@rung/statistics'
import type { PairTerm, Term } from '../model.ts'

/** Mean and spread over the folds of the leaf values of one shape. */
export type Averaged = { readonly leafValues: Float64Array; readonly sd: number }

export function averaged(ofFolds: readonly (readonly Float64Array[])[]): Averaged[] {
  const [first = []] = ofFolds
  return first.map((_, at) => {
    const all = ofFolds.map(shapes => shapes[at] as Float64Array)
    const leafValues = (all[0] as Float64Array).map(
      (_, cell) => all.reduce((sum, each) => sum + (each[cell] as number), 0) / all.length,
    )
    const squares = all.reduce(
      (sum, each) =>
        sum + each.reduce((rest, value, cell) => rest + (value - (leafValues[cell] as number)) ** 2, 0),
      0,
    )
    return { leafValues, sd: Math.sqrt(squares / Math.max(1, (all.length - 1) * leafValues.length)) }
  })
}

/** Numbers become one step function and, for what is unknown, a term of its own; a word one term. */
export function termsOf({ name, edges }: BinnedColumn, { leafValues, sd }: Averaged): Term[] {
  const unknown: Term = { feature: name, shape: { kind: 'missing' }, weight: leafValues[0] as number, sd }
  const known =
    edges.kind === 'number'
      ? [stepsOf(name, edges.edges, leafValues, sd)]
      : edges.levels.map(
          (value, at): Term => ({
            feature: name,
            shape: { kind: 'is', value },
            weight: leafValues[at + 1] as number,
            sd,
          }),
        )
  return [...known, unknown].filter(({ shape, weight }) => shape.kind === 'steps' || weight !== 0)
}

/** Neighbouring bins of one leaf value are one step. */
function stepsOf(feature: string, edges: readonly number[], leafValues: Float64Array, sd: number): Term {
  const taken = edges.filter((_, at) => leafValues[at + 1] !== leafValues[at + 2])
  const kept = [leafValues[1] as number, ...taken.map(edge => leafValues[edges.indexOf(edge) + 2] as number)]
  return { feature, shape: { kind: 'steps', edges: taken, leafValues: kept }, weight: 1, sd }
}

/** A few trees cut a plane in few places: neighbouring lines of numbers that say the same all along are one. */
export function pairTermOf(
  columns: readonly BinnedColumn[],
  pair: GridPair,
  { leafValues, sd }: Averaged,
): PairTerm {
  const first = columns[pair.first] as BinnedColumn
  const second = columns[pair.second] as BinnedColumn
  const at = (row: number, column: number) => leafValues[row * second.count + column] as number
  const [allRows, allColumns] = [placesOf(first), placesOf(second)]
  const rows = placesThatDiffer(first, (row, before) =>
    allColumns.some(each => at(row, each) !== at(before, each)),
  )
  const lines = placesThatDiffer(second, (line, before) =>
    allRows.some(each => at(each, line) !== at(each, before)),
  )
  return {
    features: [first.name, second.name],
    axes: [axisOf(first, rows), axisOf(second, lines)],
    leafValues: rows.flatMap(row => lines.map(line => at(row, line))),
    sd,
  }
}

function placesOf({ count }: BinnedColumn): number[] {
  return Array.from({ length: count }, (_, place) => place)
}

/** The unknown and the first known line always; words have no neighbours. */
function placesThatDiffer(
  column: BinnedColumn,
  differs: (place: number, before: number) => boolean,
): number[] {
  return placesOf(column).filter(
    place => place < 2 || column.edges.kind === 'word' || differs(place, place - 1),
  )
}

function axisOf({ edges }: BinnedColumn, places: readonly number[]): BinEdges {
  if (edges.kind === 'word') return edges
  return { kind: 'number', edges: edges.edges.filter((_, at) => places.includes(at + 2)) }
}
