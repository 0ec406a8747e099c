// Whether a learned model may answer: only if it was not worse on later renewals than what answers now.
import { logLoss, type Predictions } from '@rung/statistics'
import type { BacktestPolicy } from './backtest-policy.ts'

export type Contest = {
  /** Renewals both were judged on: later than what either had learned from. */
  readonly judged: number
  /** Mean log loss in nats; null where nothing was judged. */
  readonly challengerLogLoss: number | null
  readonly otherLogLoss: number | null
}

export type Promotion = {
  readonly promoted: boolean
  readonly reason:
    | 'better_or_equal'
    | 'too_few_later'
    | 'too_few_since_former'
    | 'worse_than_former'
    | 'worse_than_prior'
  /** Against the expert's weights. */
  readonly prior: Contest
  /** Against the learned model in force; null when there is none. */
  readonly former: (Contest & { readonly version: string }) | null
}

export type Rival = {
  readonly challenger: Float64Array
  readonly other: Float64Array
  /** 1 where the renewal was lost. */
  readonly labels: Uint8Array
}

export function decidePromotion(
  prior: Rival,
  former: (Rival & { readonly version: string }) | null,
  policy: Pick<BacktestPolicy, 'leastJudged' | 'leastUnseen'>,
): Promotion {
  const againstPrior = contestOf(prior)
  const againstFormer = former === null ? null : { version: former.version, ...contestOf(former) }
  const reason = reasonOf(againstPrior, againstFormer, policy)
  return { promoted: reason === 'better_or_equal', reason, prior: againstPrior, former: againstFormer }
}

function reasonOf(
  prior: Contest,
  former: Contest | null,
  policy: Pick<BacktestPolicy, 'leastJudged' | 'leastUnseen'>,
): Promotion['reason'] {
  if (prior.judged < policy.leastJudged) return 'too_few_later'
  if (isWorse(prior)) return 'worse_than_prior'
  if (former === null) return 'better_or_equal'
  if (former.judged < policy.leastUnseen) return 'too_few_since_former'
  return isWorse(former) ? 'worse_than_former' : 'better_or_equal'
}

function isWorse({ challengerLogLoss, otherLogLoss }: Contest): boolean {
  return Number(challengerLogLoss) > Number(otherLogLoss)
}

function contestOf({ challenger, other, labels }: Rival): Contest {
  const lossOf = (probabilities: Predictions['probabilities']) =>
    labels.length === 0 ? null : logLoss({ probabilities, labels })
  return { judged: labels.length, challengerLogLoss: lossOf(challenger), otherLogLoss: lossOf(other) }
}
