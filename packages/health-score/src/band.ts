// Bands: the three words a team steers by, and `unknown` when too little is known to use one of them.
import type { HealthPolicy } from './policy.ts'

export type Band = 'at_risk' | 'healthy' | 'unknown' | 'watch'

/** The band of the score as shown (hundredths of a point), so that a reader who sees 70.00 sees `healthy`. */
export function bandOf(
  scoreHundredths: number | null,
  coverage: number,
  policy: Pick<HealthPolicy, 'bands' | 'minimumCoverage'>,
): Band {
  if (scoreHundredths === null || coverage < policy.minimumCoverage) return 'unknown'
  if (scoreHundredths >= policy.bands.healthyFrom * 100) return 'healthy'
  return scoreHundredths >= policy.bands.watchFrom * 100 ? 'watch' : 'at_risk'
}
