// Two answers held against each other on the same later renewals: of all, and of each term type by itself.
import { auc, eventsAmong, logit, logLoss, pairedGain } from '@rung/statistics'
import type { TermType } from '../feature.ts'
import type { BacktestPolicy } from './backtest-policy.ts'

export type Contest = {
  /** Renewals both were judged on: later than what either had learned from. */
  readonly judged: number
  readonly judgedLost: number
  /** Mean log loss in nats; null where nothing was judged. */
  readonly challengerLogLoss: number | null
  readonly otherLogLoss: number | null
  /** By how many standard errors of the difference the challenger's log loss is lower; null where nothing was judged. */
  readonly betterBy: number | null
  /** Null without a lost and a kept renewal. */
  readonly challengerAuc: number | null
  readonly otherAuc: number | null
}

/** Of the later renewals of one term type. */
export type TermTypeContest = Contest & { readonly termType: TermType }

export type Rival = {
  readonly challenger: Float64Array
  readonly other: Float64Array
  /** 1 where the renewal was lost. */
  readonly labels: Uint8Array
}

/** With the term type of each of its renewals. */
export type TypedRival = Rival & { readonly termTypes: readonly TermType[] }

export function contestOf({ challenger, other, labels }: Rival): Contest {
  const judgedLost = eventsAmong(labels)
  const counts = { judged: labels.length, judgedLost }
  if (labels.length === 0) {
    return {
      ...counts,
      challengerLogLoss: null,
      otherLogLoss: null,
      betterBy: null,
      challengerAuc: null,
      otherAuc: null,
    }
  }
  return {
    ...counts,
    challengerLogLoss: logLoss({ probabilities: challenger, labels }),
    otherLogLoss: logLoss({ probabilities: other, labels }),
    betterBy: pairedGain(other.map(logit), challenger.map(logit), labels),
    challengerAuc: auc({ probabilities: challenger, labels }),
    otherAuc: auc({ probabilities: other, labels }),
  }
}

/** Nothing where all are of one. */
export function byTermType({ termTypes, challenger, other, labels }: TypedRival): TermTypeContest[] {
  const types = [...new Set(termTypes)].sort()
  if (types.length < 2) return []
  return types.map(termType => {
    const isOf = (_: number, row: number) => termTypes[row] === termType
    return {
      termType,
      ...contestOf({
        challenger: challenger.filter(isOf),
        other: other.filter(isOf),
        labels: labels.filter(isOf),
      }),
    }
  })
}

export function isTooFew(
  { judged, judgedLost }: Contest,
  { leastOfEach }: Pick<BacktestPolicy, 'leastOfEach'>,
): boolean {
  return Math.min(judgedLost, judged - judgedLost) < leastOfEach
}
