// The day whose knowledge is shown: in the address of every page, so that a pasted link shows the same.
import { useSearch } from '@tanstack/react-router'

export type TimeTravel = {
  /** The day judged, `2026-08-29`; left out: today. */
  readonly asOf?: string | undefined
  /** Only what was recorded by this instant; left out: by now. */
  readonly knownAt?: string | undefined
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function readTimeTravel(search: Record<string, unknown>): TimeTravel {
  const { asOf, knownAt } = search
  return {
    ...(typeof asOf === 'string' && DAY.test(asOf) ? { asOf } : {}),
    ...(typeof knownAt === 'string' && !Number.isNaN(Date.parse(knownAt)) ? { knownAt } : {}),
  }
}

/** To be spread into the query of any answer that takes `asOf` and `knownAt`. */
export function useTimeTravel(): TimeTravel {
  return readTimeTravel(useSearch({ strict: false }))
}
