// One boosted step on two features together: the plane cut once along one of them and each part once along the other.
import type { BinSums, TreeOptions } from './steps-tree.ts'

/** Sums over the cells of `rows` x `columns` bins, by rows. */
export type GridSums = BinSums & { readonly rows: number; readonly columns: number }

type Part = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type GridStep = { readonly heights: Float64Array; readonly gain: number }

/** Heights by cell, and how much of the loss they take away; undefined when no cut gains. */
export function growGrid(sums: GridSums, options: TreeOptions): GridStep | undefined {
  const { rows, columns } = sums
  const missed = summedUp(sums.missed, rows, columns)
  const weight = summedUp(sums.weight, rows, columns)
  const width = columns + 1
  const over = (sum: Float64Array, { top, bottom, left, right }: Part) =>
    (sum[bottom * width + right] as number) -
    (sum[top * width + right] as number) -
    (sum[bottom * width + left] as number) +
    (sum[top * width + left] as number)
  const gain = (part: Part) => over(missed, part) ** 2 / (over(weight, part) + options.ridge)
  const stands = (part: Part) => over(weight, part) >= options.leastWeight

  /** The part left whole or cut in two across one axis, whichever gains most. */
  const bestCut = (part: Part, across: 'columns' | 'rows'): { gain: number; parts: Part[] } => {
    let best = { gain: gain(part), parts: [part] }
    for (const pair of cutsOf(part, across)) {
      if (!pair.every(stands)) continue
      const sum = gain(pair[0]) + gain(pair[1])
      if (sum > best.gain) best = { gain: sum, parts: pair }
    }
    return best
  }

  const whole: Part = { top: 0, bottom: rows, left: 0, right: columns }
  const start = gain(whole)
  let best: { gain: number; parts: Part[] } = { gain: start + options.leastGain, parts: [] }
  for (const across of ['rows', 'columns'] as const) {
    for (const pair of cutsOf(whole, across)) {
      if (!pair.every(stands)) continue
      const halves = pair.map(part => bestCut(part, across === 'rows' ? 'columns' : 'rows'))
      const sum = halves.reduce((all, half) => all + half.gain, 0)
      if (sum > best.gain) best = { gain: sum, parts: halves.flatMap(half => half.parts) }
    }
  }
  if (best.parts.length === 0) return undefined
  const heights = new Float64Array(rows * columns)
  for (const part of best.parts) {
    const height = over(missed, part) / (over(weight, part) + options.ridge)
    for (let row = part.top; row < part.bottom; row++) {
      heights.fill(height, row * columns + part.left, row * columns + part.right)
    }
  }
  return { heights, gain: best.gain - start }
}

/** Every way to cut a part in two across one axis. */
function* cutsOf(part: Part, across: 'columns' | 'rows'): Generator<[Part, Part]> {
  if (across === 'rows') {
    for (let at = part.top + 1; at < part.bottom; at++)
      yield [
        { ...part, bottom: at },
        { ...part, top: at },
      ]
  } else {
    for (let at = part.left + 1; at < part.right; at++)
      yield [
        { ...part, right: at },
        { ...part, left: at },
      ]
  }
}

/** Sums over all cells above and to the left of each corner, so that any part is four look-ups. */
function summedUp(cells: Float64Array, rows: number, columns: number): Float64Array {
  const width = columns + 1
  const sums = new Float64Array((rows + 1) * width)
  for (let row = 0; row < rows; row++) {
    let inRow = 0
    for (let column = 0; column < columns; column++) {
      inRow += cells[row * columns + column] as number
      sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] as number) + inRow
    }
  }
  return sums
}
