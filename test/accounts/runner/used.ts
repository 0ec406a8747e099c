// Usage as a warehouse tells it: so many people at work, every day or every so many days.
import { addDays, day } from '@rung/kernel'
import type { Recorded } from './story.ts'

export type Use = {
  readonly from: string
  /** The last day of it, where `everyDays` meets it. */
  readonly until: string
  readonly people: number
  readonly everyDays?: number
  readonly event?: string
}

/** Each of the people does one thing a day. */
export function used(
  account: string,
  { from, until, people, everyDays = 1, event = 'Worked' }: Use,
): Recorded {
  const items: object[] = []
  for (let on = day(from); on <= until; on = addDays(on, everyDays)) {
    items.push({ account, day: on, activeUsers: people, counts: { [event]: people } })
  }
  return ['usage/daily', { items }]
}
