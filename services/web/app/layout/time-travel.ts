// The day whose knowledge is shown: in the address of every page, so that a pasted link shows the same.
import { useSearch } from '@tanstack/react-router'

export type TimeTravel = {
  /** The day judged, `2026-08-29`; left out: today. */
  readonly asOf?: string | undefined
  /** Only what was recorded by this instant; left out: by now. */
  readonly knownAt?: string | undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Or a day: then the end of it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T|$)/

/** What was known at an instant is shown as of its day: today, judged without what has come since, would be no day at all. */
export function readTimeTravel(search: Record<string, unknown>): TimeTravel {
  const { asOf, knownAt } = search
  const known = typeof knownAt === 'string' && INSTANT.test(knownAt) && !Number.isNaN(Date.parse(knownAt))
  const day = asOf === undefined && known ? knownAt.slice(0, 10) : asOf
  return {
    ...(typeof day === 'string' && DAY.test(day) ? { asOf: day } : {}),
    ...(known ? { knownAt } : {}),
  }
}

/** To be spread into the query of any answer that takes `asOf` and `knownAt`. */
export function useTimeTravel(): TimeTravel {
  return readTimeTravel(useSearch({ strict: false }))
}
