// The gaps that need no usage. Its only input is a standing, which holds none: no usage event can change them.
import { differenceOf, type Reading } from '@rung/kernel'
import type { OutcomeStanding } from './outcome.ts'

export type AttainmentGaps = {
  /** a - x: above zero, they get what they need in a way they do not like. */
  readonly experienceGap: Reading
  /** v - c: above zero, we think they succeed and they do not. Null where the vendor gave no verdict. */
  readonly vendorPerceptionGap: Reading
}

/**
 * experience gap = a - x; vendor perception gap = v - c.
 *
 * Units: -1..1; null when either side is unknown. Errors: none. Source: the Success Gap.
 *
 * @example a 0.75, x 0.25, v 1, c 0.5: experience gap 0.5, vendor perception gap 0.5
 */
export function attainmentGaps(
  standing: Pick<OutcomeStanding, 'attained' | 'experience' | 'vendor' | 'customer'>,
): AttainmentGaps {
  return {
    experienceGap: differenceOf(standing.attained, standing.experience),
    vendorPerceptionGap: differenceOf(standing.vendor, standing.customer),
  }
}
