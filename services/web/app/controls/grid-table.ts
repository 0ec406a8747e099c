// A table whose rows are grids, so that those out of sight are neither laid out nor painted. Drawn as grids its parts are no table
// any more for some screen readers: each says so itself, by attributes to be spread into it.
import '../styles/grid-table.css'

export const TABLE = { role: 'table' } as const
export const ROWS = { role: 'rowgroup' } as const
export const ROW = { role: 'row' } as const
export const COLUMN_HEAD = { role: 'columnheader' } as const
export const ROW_HEAD = { role: 'rowheader' } as const

/** For `TableHead`. */
export const HEAD_PARTS = { head: ROWS, row: ROW, column: COLUMN_HEAD } as const

/** `name`: of its column, which stands above it where the screen is too narrow for columns. */
export const cell = (name: string) => ({ role: 'cell', 'data-name': name }) as const
