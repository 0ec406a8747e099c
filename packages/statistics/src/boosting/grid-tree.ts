// One boosted step on two features together: the plane cut once along one of them and each part once along the other.
import type { BinSums, TreeOptions } from './regression-tree.ts'

/** Sums over the cells of `rows` x `columns` bins, by rows. */
export type GridSums = BinSums & { readonly rows: number; readonly columns: number }

export type GridStep = { readonly heights: Float64Array; readonly gain: number }

/** Heights by cell, and how much of the loss they take away; undefined when no cut gains. */
export function growGrid(sums: GridSums, options: TreeOptions): GridStep | undefined {
  const alongRows = summedUp(sums)
  const alongColumns = summedUp(turned(sums))
  const whole = gainOf(partOf(alongRows, 0, alongRows.lines, alongRows.width), options)
  const byRows = bestCuts(alongRows, whole + options.leastGain, options)
  const byColumns = bestCuts(alongColumns, byRows?.gain ?? whole + options.leastGain, options)
  const best = byColumns ?? byRows
  if (best === undefined) return undefined
  const heights =
    byColumns === undefined
      ? heightsOf(alongRows, best, options)
      : turnedCells(heightsOf(alongColumns, best, options), sums.columns, sums.rows)
  return { heights, gain: best.gain - whole }
}

/** Sums over all cells above and to the left of each corner, so that any part is four look-ups: `lines` + 1 times `width` + 1. */
type Corners = BinSums & { readonly lines: number; readonly width: number }

/** The plane cut after `at` lines, the part before it after `before` cells of its lines, the part behind likewise; 0 is uncut. */
type Cuts = { readonly at: number; readonly before: number; readonly behind: number; readonly gain: number }

type PartSums = { readonly missed: number; readonly weight: number }

/** The cuts that gain most, if they gain more than `least`. */
function bestCuts(corners: Corners, least: number, options: TreeOptions): Cuts | undefined {
  const { lines, width } = corners
  let best: Cuts | undefined
  for (let at = 1; at < lines; at++) {
    if (partOf(corners, 0, at, width).weight < options.leastWeight) continue
    if (partOf(corners, at, lines, width).weight < options.leastWeight) break
    const before = bestCut(corners, 0, at, options)
    const behind = bestCut(corners, at, lines, options)
    const gain = before.gain + behind.gain
    if (gain > (best?.gain ?? least)) best = { at, before: before.at, behind: behind.at, gain }
  }
  return best
}

/** The lines left whole (0) or cut in two after `at` of their cells, whichever gains most. */
function bestCut(corners: Corners, from: number, to: number, options: TreeOptions) {
  const { width } = corners
  const { missed, weight } = partOf(corners, from, to, width)
  const top = from * (width + 1)
  const bottom = to * (width + 1)
  let gain = gainOf({ missed, weight }, options)
  let at = 0
  for (let cell = 1; cell < width; cell++) {
    const left = (corners.weight[bottom + cell] as number) - (corners.weight[top + cell] as number)
    if (left < options.leastWeight) continue
    if (weight - left < options.leastWeight) break
    const pull = (corners.missed[bottom + cell] as number) - (corners.missed[top + cell] as number)
    const both = pull ** 2 / (left + options.ridge) + (missed - pull) ** 2 / (weight - left + options.ridge)
    if (both > gain) {
      gain = both
      at = cell
    }
  }
  return { gain, at }
}

/** Of the first `cells` cells of the lines from `from` to `to`. */
function partOf({ missed, weight, width }: Corners, from: number, to: number, cells: number): PartSums {
  const top = from * (width + 1) + cells
  const bottom = to * (width + 1) + cells
  return {
    missed: (missed[bottom] as number) - (missed[top] as number),
    weight: (weight[bottom] as number) - (weight[top] as number),
  }
}

function gainOf({ missed, weight }: PartSums, { ridge }: TreeOptions): number {
  return missed ** 2 / (weight + ridge)
}

function heightsOf(corners: Corners, cuts: Cuts, { ridge }: TreeOptions): Float64Array {
  const { lines, width } = corners
  const heights = new Float64Array(lines * width)
  const parts = [
    { from: 0, to: cuts.at, cut: cuts.before },
    { from: cuts.at, to: lines, cut: cuts.behind },
  ]
  for (const { from, to, cut } of parts) {
    const first = partOf(corners, from, to, cut)
    const all = partOf(corners, from, to, width)
    const left = first.missed / (first.weight + ridge)
    const right = (all.missed - first.missed) / (all.weight - first.weight + ridge)
    for (let line = from; line < to; line++) {
      heights.fill(left, line * width, line * width + cut)
      heights.fill(right, line * width + cut, (line + 1) * width)
    }
  }
  return heights
}

/** Rows and columns change places. */
function turned({ missed, weight, rows, columns }: GridSums): GridSums {
  const turn = (cells: Float64Array) => turnedCells(cells, rows, columns)
  return { missed: turn(missed), weight: turn(weight), rows: columns, columns: rows }
}

function turnedCells(cells: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(cells.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = cells[row * columns + column] as number
  }
  return turned
}

function summedUp({ missed, weight, rows, columns }: GridSums): Corners {
  return {
    missed: cornersOf(missed, rows, columns),
    weight: cornersOf(weight, rows, columns),
    lines: rows,
    width: columns,
  }
}

function cornersOf(cells: Float64Array, rows: number, columns: number): Float64Array {
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
