// A long list drawn in turns: what fills a screen at once, the rest a frame at a time after it, so that neither the first look
// nor a key waits for a hundred rows.
import type { UseQueryResult } from '@tanstack/react-query'
import { startTransition, useEffect, useState } from 'react'

/** More than a screen has room for. */
const FIRST = 20
/** So many that a key pressed meanwhile does not feel them. */
const STEP = 16

/** What rows are of. */
export type Listed = {
  /** Tells one list from another: another begins anew, while one that was only read again stays whole. */
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

export type RowsInTurn<Row> = {
  readonly drawn: readonly Row[]
  /** False while more is to come. */
  readonly isWhole: boolean
  /** Of the rows to come, in CSS pixels: to be held below those drawn, so that nothing after them moves. */
  readonly roomBelow: number
}

/** `rowPx`: about how tall a row is. */
export function useRowsInTurn<Row>(rows: readonly Row[], listed: Listed, rowPx: number): RowsInTurn<Row> {
  const [turn, setTurn] = useState({ name: listed.name, count: listed.isKept ? ALL : FIRST })
  const name = listed.isFormer ? turn.name : listed.name
  const count = name === turn.name ? turn.count : FIRST
  const left = Math.max(0, rows.length - count)
  useEffect(() => {
    if (left === 0) return
    // not before what is drawn is seen
    const frame = requestAnimationFrame(() =>
      startTransition(() => setTurn({ name, count: left > STEP ? count + STEP : ALL })),
    )
    return () => cancelAnimationFrame(frame)
  }, [name, count, left])
  return { drawn: left === 0 ? rows : rows.slice(0, count), isWhole: left === 0, roomBelow: left * rowPx }
}

const ALL = Number.POSITIVE_INFINITY
