// Bands: the three words a team steers by, and `unknown` where nothing is known.
import type { HealthPolicy } from './policy.ts'

export type Band = 'at_risk' | 'healthy' | 'unknown' | 'watch'

// Not in config: below half of all weight a band says more about what is missing than about the account.
export const PROVISIONAL_BELOW_COVERAGE = 0.5

/** Whether a band comes from little: it is shown as such, with what would settle it, and never withheld. */
export function isProvisional(coverage: number): boolean {
  return coverage < PROVISIONAL_BELOW_COVERAGE
}

/** The band of the score as shown (hundredths of a point), so that a reader who sees 70.00 sees `healthy`. */
export function bandOf(scoreHundredths: number, policy: Pick<HealthPolicy, 'bands'>): Band {
  if (scoreHundredths >= policy.bands.healthyFrom * 100) return 'healthy'
  return scoreHundredths >= policy.bands.watchFrom * 100 ? 'watch' : 'at_risk'
}
