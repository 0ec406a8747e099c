// A long list: what fills a screen at once, all of it when nothing else waits, so that neither the first look nor a key waits
// for a hundred rows.
import type { UseQueryResult } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'

/** More than a screen has room for. */
const FIRST = 20

/** What rows are of. */
export type Listed = {
  /** Tells one list from another; one that was only read again has the same. */
  readonly name: string
  /** The rows are still those of the list before. */
  readonly isFormer: boolean
  /** The rows were there already, as for whoever comes back to where they were: drawn at once. */
  readonly isKept: boolean
}

export const listedOf = (
  query: object,
  {
    isPlaceholderData,
    isFetchedAfterMount,
  }: Pick<UseQueryResult, 'isPlaceholderData' | 'isFetchedAfterMount'>,
): Listed => ({ name: JSON.stringify(query), isFormer: isPlaceholderData, isKept: !isFetchedAfterMount })

export type LongList<Row> = {
  readonly drawn: readonly Row[]
  /** Of the list that is drawn: a key for what holds the rows, since a row of another list is no row that moved. */
  readonly name: string
  /** False while the rest, or another list, is on its way to the screen. */
  readonly isWhole: boolean
  /** Of the rows to come, in CSS pixels: to be held below those drawn, so that nothing after them moves. */
  readonly roomBelow: number
}

/** `rowPx`: about how tall a row is. Another list takes the place of the one drawn as a whole. */
export function useLongList<Row>(rows: readonly Row[], listed: Listed, rowPx: number): LongList<Row> {
  const [name, setName] = useState(listed.name)
  if (!listed.isFormer && listed.name !== name) setName(listed.name)
  const list = useMemo(() => ({ name, rows }), [name, rows])
  const drawn = useDeferredValue(list, { name, rows: firstOf(rows, listed.isKept) })
  return {
    drawn: drawn.rows,
    name: drawn.name,
    isWhole: drawn.rows === rows,
    roomBelow: roomBelow(rows, drawn.rows, rowPx),
  }
}

/** The very list where all of it is drawn at once. */
export const firstOf = <Row>(rows: readonly Row[], isKept: boolean): readonly Row[] =>
  isKept || rows.length <= FIRST ? rows : rows.slice(0, FIRST)

export const roomBelow = ({ length }: readonly unknown[], drawn: readonly unknown[], rowPx: number): number =>
  Math.max(0, length - drawn.length) * rowPx
