// A CSM's own opinion of the level: shown beside E until it expires, never entering it.
import {
  type DatedFact,
  type Day,
  daysBetween,
  factsAsOf,
  newestOf,
  type Refusal,
  refuse,
} from '@rung/kernel'
import type { Level } from './levels.ts'
import type { LadderPolicy } from './policy.ts'

export type Pin = DatedFact & {
  readonly level: Level
  /** The first day on which it no longer holds. */
  readonly expiresOn: Day
}

/**
 * Refuses a pin that holds for no day or for more than 90.
 *
 * Units: days. Errors: a `Refusal` as a value, code `invalid`. Source: the five relationship levels.
 *
 * @example checkPin({ occurredOn: '2026-01-01', expiresOn: '2026-04-02' }, policy) // Refusal: 91 days
 */
export function checkPin(
  pin: Pick<Pin, 'occurredOn' | 'expiresOn'>,
  policy: LadderPolicy,
): Refusal | undefined {
  const days = daysBetween(pin.occurredOn, pin.expiresOn)
  if (days >= 1 && days <= policy.pinDaysAtMost) return undefined
  return refuse('invalid', `a pin holds for 1 to ${policy.pinDaysAtMost} days, not ${days}`, {
    field: 'expiresOn',
    fix: `Give an expiry at most ${policy.pinDaysAtMost} days on, and pin again then if you still think so.`,
  })
}

/** The newest pin that holds on `asOf`, or null. */
export function pinInForce(pins: readonly Pin[], asOf: Day): Pin | null {
  return newestOf(factsAsOf(pins, asOf).filter(pin => asOf < pin.expiresOn)) ?? null
}
