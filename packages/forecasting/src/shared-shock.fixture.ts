// Books whose renewals share a shock, over years: how often intervals with and without a learned common factor hold.
import { boxMuller, mulberry32 } from '@rung/statistics'
import { bookMoments } from './book-moments.ts'
import { type Forecast, forecast } from './forecast.ts'
import { learnFactor } from './learn-factor.ts'
import { learningPolicy } from './learning-policy.ts'
import { forecastPolicy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

// Cells of two fifths of a percent, an eighth of a typical sd, and few nodes: 200 books in seconds.
const coarse = { ...forecastPolicy, maxDistinctSums: 1, minCells: 256, maxCells: 256, maxNodes: 24 }

// Quarters judged a book: one alone would leave three points to chance, two leave two.
const JUDGED = 2

/** Shares of the quarters judged whose retention lies within P10 to P90. */
export function sharesHeld(books: number): { readonly learned: number; readonly independent: number } {
  let held = 0
  let heldAlone = 0
  for (let seed = 1; seed <= books; seed++) {
    const random = mulberry32(seed)
    const normal = boxMuller(random)
    const shockSd = 0.15 + 0.45 * random()
    const count = 100 + Math.floor(100 * random())
    const quarter = () => {
      const shock = shockSd * normal()
      const renewals = Array.from({ length: count }, (_, i): RenewalOutlook => {
        const arrMinor = Math.ceil(Math.exp(2 * random()) * 10) * 100_000
        const kept = [{ as: 'renewed', chance: 1, arrAfterMinor: arrMinor }] as const
        return { renewalId: `r${i}`, arrMinor, chanceLost: 0.04 + 0.3 * random() ** 2, kept }
      })
      const retainedMinor = renewals.reduce((sum, { arrMinor, chanceLost }) => {
        // To second order what centring does: the mean over shocks is the probability served.
        const centre = Math.log(chanceLost / (1 - chanceLost)) * (1 + 0.17 * shockSd ** 2)
        return random() < 1 / (1 + Math.exp(-centre - shock)) ? sum : sum + arrMinor
      }, 0)
      return { renewals, retainedMinor }
    }
    const closed = Array.from({ length: 12 }, (_, i) => {
      const { renewals, retainedMinor } = quarter()
      return { ...bookMoments(renewals), retainedMinor, ageDays: 91 * i }
    })
    const { sd } = learnFactor(closed, forecastPolicy.commonFactorSd, learningPolicy)
    for (let ahead = 0; ahead < JUDGED; ahead++) {
      const next = quarter()
      const { p10, p90 } = (forecast(next.renewals, { ...coarse, commonFactorSd: sd }) as Forecast).gross
        .amountMinor
      held += Number(next.retainedMinor >= p10 && next.retainedMinor <= p90)
      const { expectedMinor, ownVariance } = bookMoments(next.renewals)
      const reach = learningPolicy.reachSd * Math.sqrt(ownVariance)
      heldAlone += Number(Math.abs(next.retainedMinor - expectedMinor) <= reach)
    }
  }
  return { learned: held / (books * JUDGED), independent: heldAlone / (books * JUDGED) }
}
