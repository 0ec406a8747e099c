// Months along an axis of days.
import { addMonths, differenceInCalendarMonths, formatISO, parseISO, startOfMonth } from 'date-fns'

const MOST = 8

export type Tick = { readonly day: string; readonly words: string }

/** First days of months inside the span, every one, two, three, ... so that eight at most are named; January has its year. */
export function monthTicks(from: string, to: string, most = MOST): Tick[] {
  const [first, last] = [parseISO(from), parseISO(to)]
  const begin =
    formatISO(startOfMonth(first), { representation: 'date' }) === from
      ? first
      : addMonths(startOfMonth(first), 1)
  const months = differenceInCalendarMonths(last, begin) + 1
  const every = Math.max(1, Math.ceil(months / Math.min(MOST, Math.max(1, most))))
  return Array.from({ length: Math.max(0, Math.ceil(months / every)) }, (_, index) => {
    const date = addMonths(begin, index * every)
    return {
      day: formatISO(date, { representation: 'date' }),
      words: date.toLocaleDateString(
        undefined,
        date.getMonth() === 0 ? { year: 'numeric' } : { month: 'short' },
      ),
    }
  })
}
