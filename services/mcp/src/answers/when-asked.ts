// The day and the instant of an answer whose route does not say them: as the API reads what was asked for.
import { dayOf, endOf, isDay } from '@rung/kernel'

type Asked = {
  readonly asOf: string | undefined
  readonly knownAt: string | undefined
  readonly now: Date
}

/** Nothing is known of the future: a later instant is now. A day means its end. */
export function dayAsked({ asOf, knownAt, now }: Asked): { asOf: string; knownAt: string } {
  const asked = knownAt === undefined ? now : isDay(knownAt) ? endOf(knownAt) : new Date(knownAt)
  return { asOf: asOf ?? dayOf(now), knownAt: (asked > now ? now : asked).toISOString() }
}
