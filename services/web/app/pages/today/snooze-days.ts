// The days to which a card is put off most often.
import { addDays, formatISO, nextMonday, parseISO } from 'date-fns'
import { formatDay } from '../../controls/format.ts'

export type SnoozeDay = { readonly day: string; readonly words: string }

const asDay = (date: Date): string => formatISO(date, { representation: 'date' })

/** The first day that can be named. */
export const dayAfter = (today: string): string => asDay(addDays(parseISO(today), 1))

/** From the day of the list on; each day once. */
export function snoozeDays(today: string): SnoozeDay[] {
  const from = parseISO(today)
  const days = [
    ['Tomorrow', addDays(from, 1)],
    ['In three days', addDays(from, 3)],
    ['Next Monday', nextMonday(from)],
    ['In two weeks', addDays(from, 14)],
  ] as const
  return days
    .filter(([, date], at) => days.findIndex(([, other]) => asDay(other) === asDay(date)) === at)
    .map(([words, date]) => ({ day: asDay(date), words: `${words}, ${formatDay(asDay(date))}` }))
}

/** A renewal is decided before the card is back. `dueOn`: of the first that is open; one that was due is decided already. */
export const passesRenewal = (until: string, today: string, dueOn: string | undefined): boolean =>
  dueOn !== undefined && dueOn >= today && dueOn < until
