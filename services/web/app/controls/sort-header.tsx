// A column's head that sorts, and says how it is sorted.
import type { ReactNode } from 'react'
import { COLUMN_HEAD } from './grid-table.ts'

export type Sort = { readonly by: string; readonly order: 'asc' | 'desc' }

export function SortHeader({
  column,
  sort,
  onSort,
  firstOrder = 'desc',
  isNumber = false,
  children,
}: {
  column: string
  sort: Sort
  onSort: (sort: Sort) => void
  /** The order of the first click: largest first for numbers, A first for names. */
  firstOrder?: Sort['order']
  isNumber?: boolean
  children: ReactNode
}) {
  const isSorted = sort.by === column
  const next = isSorted ? (sort.order === 'asc' ? 'desc' : 'asc') : firstOrder
  return (
    <th
      {...COLUMN_HEAD}
      scope="col"
      className={isNumber ? 'number' : undefined}
      aria-sort={isSorted ? (sort.order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" onClick={() => onSort({ by: column, order: next })}>
        {children}
        <span aria-hidden="true">{isSorted ? (sort.order === 'asc' ? ' ↑' : ' ↓') : ''}</span>
      </button>
    </th>
  )
}
