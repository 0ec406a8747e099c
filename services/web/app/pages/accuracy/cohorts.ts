// What became of those who began together: of each month or quarter what is left of what they first closed with.
import type { Answer } from '@rung/client'

type Row = Answer<'get', '/v1/retention'>['data'][number]

/** What is followed: what they pay, or how many they are. */
export type Followed = 'arr' | 'customers'

export type CohortCell = {
  /** Of what it closed its first period with; 1 in the first. More than 1 where it grew. */
  readonly share: number
  readonly period: string
  /** False while the period runs. */
  readonly isOver: boolean
}

export type Cohort = {
  /** The period that they began in. */
  readonly key: string
  /** What it closed its first period with, in minor units or in customers. */
  readonly first: number
  /** From the period they began in on. */
  readonly cells: readonly CohortCell[]
}

/** Those whose first period is among the rows, the newest first: of others it is not known here what they began with. */
export function cohortsOf(rows: readonly Row[], followed: Followed): Cohort[] {
  const byKey = Map.groupBy(
    rows.filter(({ key }) => key !== null),
    ({ key }) => key ?? '',
  )
  return [...byKey]
    .flatMap(([key, all]) => {
      const inOrder = all.toSorted((one, other) => (one.period < other.period ? -1 : 1))
      const first = inOrder[0]?.period === key ? closing(inOrder[0], followed) : 0
      if (first <= 0) return []
      const cells = inOrder.map(row => ({
        share: closing(row, followed) / first,
        period: row.period,
        isOver: row.isOver,
      }))
      return [{ key, first, cells }]
    })
    .sort((one, other) => (one.key < other.key ? 1 : -1))
}

const closing = ({ book }: Row, followed: Followed): number =>
  followed === 'arr' ? book.closingMinor : book.logos.closing
