// The day whose knowledge is shown: in the address of every page, so that a pasted link shows the same.
import { useSearch } from '@tanstack/react-router'
import { parseISO } from 'date-fns'

export type TimeTravel = {
  /** The day judged, `2026-08-29`; left out: today. */
  readonly asOf?: string | undefined
  /** Only what was recorded by this instant; left out: by now. */
  readonly knownAt?: string | undefined
}

/** What each may be: of the calendar, so no 30 February. An instant may be a day: then the end of it. */
export const TIMES: Readonly<Record<keyof TimeTravel, (text: unknown) => text is string>> = {
  asOf: (text): text is string => isOf(/^\d{4}-\d{2}-\d{2}$/, text),
  knownAt: (text): text is string => isOf(/^\d{4}-\d{2}-\d{2}(?:T|$)/, text),
}

const isOf = (form: RegExp, text: unknown): text is string =>
  typeof text === 'string' && form.test(text) && Number(parseISO(text)) >= 0

/**
 * What was known at an instant is shown as of its day: today, judged without what has come since, would be no day at all. Where one of
 * the two cannot be read neither is used, and the page says so (`UnreadNote`).
 */
export function readTimeTravel({ asOf, knownAt }: Record<string, unknown>): TimeTravel {
  const known = TIMES.knownAt(knownAt)
  if ((asOf !== undefined && !TIMES.asOf(asOf)) || (knownAt !== undefined && !known)) return {}
  const day = asOf ?? (known ? knownAt.slice(0, 10) : undefined)
  return { ...(day === undefined ? {} : { asOf: day }), ...(known ? { knownAt } : {}) }
}

/** To be spread into the query of any answer that takes `asOf` and `knownAt`. */
export function useTimeTravel(): TimeTravel {
  return readTimeTravel(useSearch({ strict: false }))
}
