// How the cells of one table are written, as the mapping says for all files and for each.

export type CellFormat = {
  /** What parts whole units from fractions: a point or a comma. */
  readonly decimal: string
  /** What groups thousands; undefined: nothing does. A space stands for those that do not break, too. */
  readonly thousands: string | undefined
  /** The zone of times that name none, by its IANA name; undefined: UTC. */
  readonly zone: string | undefined
  /** Texts that mean "no value", beside the empty one. */
  readonly empty: ReadonlySet<string>
  /** The currency of amounts whose fact and value name none. */
  readonly currency: string | undefined
}

/** What databases write for "no value". */
export const EMPTY_BY_DEFAULT = ['NULL', '\\N'] as const

export const PLAIN_CELLS: CellFormat = {
  decimal: '.',
  thousands: undefined,
  zone: undefined,
  empty: new Set(EMPTY_BY_DEFAULT),
  currency: undefined,
}
