// A value of every row by the segment of its range that it lies in, and columns that are linear on each segment.

/** One value of every row: the segment of its range that it lies in, and where along it. */
export type Curve = {
  /** Segments there are. */
  readonly segments: number
  readonly segmentOf: Uint16Array
  /** 0 at the beginning of a segment; what its unit is, columns know by their slopes. */
  readonly along: Float64Array
}

/** A column that is linear on each segment of a curve: level + slope x along. */
export type CurveColumn = {
  /** The place of its curve. */
  readonly curve: number
  readonly levels: Float64Array
  readonly slopes: Float64Array
}

export type Part = Curve & {
  readonly columns: (Pick<CurveColumn, 'levels' | 'slopes'> & { readonly at: number })[]
}
