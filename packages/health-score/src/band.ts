// Bands: the three words a team steers by, and `unknown` where nothing is known.
import type { HealthPolicy } from './policy.ts'

export type Band = 'at_risk' | 'healthy' | 'unknown' | 'watch'

// Not in config: below half of all weight a band says more about what is missing than about the account.
export const PROVISIONAL_BELOW_COVERAGE = 0.5

/**
 * Whether a band comes from little, or from all but what counts: it is shown as such, with what would settle it, and never
 * withheld. `attained` is A; null is unknown.
 */
export function isProvisional(coverage: number, attained: number | null): boolean {
  return coverage < PROVISIONAL_BELOW_COVERAGE || attained === null
}

/** From here on they got what they wanted, more than not: the middle of the scale. */
const ATTAINED_FROM = 0.5

/**
 * The band of the score as shown (hundredths of a point), so that a reader who sees 70.00 sees `healthy`; but nobody whose
 * outcome is unknown or under half is: while `unproven` waits, in onboarding, such a score is `watch`.
 */
export function bandOf(
  scoreHundredths: number,
  attained: number | null,
  policy: Pick<HealthPolicy, 'bands'>,
): Band {
  const isProven = attained !== null && attained >= ATTAINED_FROM
  if (isProven && scoreHundredths >= policy.bands.healthyFrom * 100) return 'healthy'
  return scoreHundredths >= policy.bands.watchFrom * 100 ? 'watch' : 'at_risk'
}
