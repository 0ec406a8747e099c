// The forecast to beat: what was retained last, plus or minus what it has changed by before.
import { logit, sigmoid } from '@rung/statistics'
import { learnFactor } from './learn-factor.ts'
import type { LearningPolicy } from './learning-policy.ts'
import type { RateForecast } from './score-forecasts.ts'

/** The gross retention of a period that is over, how long ago it ended, and what had been retained before it; null for the first. */
export type PastRetention = {
  readonly rate: number
  readonly before: number | null
  readonly ageDays: number
}

/**
 * Log-odds of loss stay what they were; their changes are N(0, sd), sd learned and shrunk as the common factor's is. Newest first;
 * null where nothing has been retained yet. A loss of nothing or of everything is taken as `leastLoss` from it, in what is expected too.
 *
 * @example 0.9 retained last, nothing known before, prior sd 0.25: 0.9, from 0.867 to 0.925
 */
export function lastRetention(
  past: readonly PastRetention[],
  priorSd: number,
  policy: LearningPolicy,
): RateForecast | null {
  const [last] = past
  if (last === undefined) return null
  const lostOf = (rate: number) => Math.min(1 - policy.leastLoss, Math.max(policy.leastLoss, 1 - rate))
  const logitLost = (rate: number) => logit(lostOf(rate))
  const changes = past.flatMap(({ rate, before, ageDays }) =>
    before === null
      ? []
      : [{ expectedMinor: 0, retainedMinor: logitLost(rate) - logitLost(before), ageDays, ...UNIT }],
  )
  const reach = policy.reachSd * learnFactor(changes, priorSd, policy).sd
  const at = (shift: number) => 1 - sigmoid(logitLost(last.rate) + shift)
  return { expected: 1 - lostOf(last.rate), p10: at(reach), p90: at(-reach) }
}

// A change in log-odds is its own shift, and nothing else scatters it.
const UNIT = { arrDueMinor: 1, pullMinor: 1, ownVariance: 0 }
