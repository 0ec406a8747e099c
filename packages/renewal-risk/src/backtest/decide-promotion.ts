// Whether a learned model may answer: only if it was surely better on later renewals than what needs no learning; else the better of those answers.
import { auc, eventsAmong, logit, logLoss, pairedGain } from '@rung/statistics'
import type { BacktestPolicy } from './backtest-policy.ts'
import type { CalibrationDrift } from './drift.ts'

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

/** The learned model, the one learned before it, the expert's weights at the workspace's own level, or its base rates. */
export type Answering = 'base_rate' | 'former' | 'learned' | 'prior'

export type Promotion = {
  readonly promoted: boolean
  readonly reason: PromotionReason
  readonly answers: Answering
  /** Against the expert's weights at the workspace's own level; null when no model was learned. */
  readonly prior: Contest | null
  readonly baseRate: Contest | null
  /** Against the learned model in force; null when there is none. */
  readonly former: (Contest & { readonly version: string }) | null
  /** The newest block as the model says it now; null without one. */
  readonly newest: CalibrationDrift | null
}

export type PromotionReason =
  | 'better'
  | 'misses_newest_level'
  | 'not_better_than_base_rate'
  | 'not_better_than_prior'
  | 'ranks_worse_than_prior'
  | 'too_few_later'
  | 'too_few_renewals'
  | 'too_few_since_former'
  | 'worse_than_former'

export type Rival = {
  readonly challenger: Float64Array
  readonly other: Float64Array
  /** 1 where the renewal was lost. */
  readonly labels: Uint8Array
}

export type Rivals = {
  readonly prior: Rival
  readonly baseRate: Rival
  readonly newest: CalibrationDrift | null
  /** The learned model in force on what was told since it was learned, beside the challenger and beside what needs no learning. */
  readonly former:
    | (Rival & {
        readonly version: string
        readonly prior: Float64Array
        readonly baseRate: Float64Array
        readonly lost: number
      })
    | null
}

type Rules = Pick<BacktestPolicy, 'leastLost' | 'leastOfEach' | 'leastUnseen' | 'mustBeatBy'>

export function decidePromotion({ prior, baseRate, former, newest }: Rivals, policy: Rules): Promotion {
  const contests = {
    prior: contestOf(prior),
    baseRate: contestOf(baseRate),
    former: former === null ? null : { version: former.version, ...contestOf(former) },
    newest,
  }
  const reason = reasonOf(contests, policy)
  const promoted = reason === 'better'
  const better = betterOf(prior, baseRate, policy)
  const answers = promoted ? 'learned' : former !== null && holds(former, policy) ? 'former' : better
  return { promoted, reason, answers, ...contests }
}

/** What answers where no model could be learned: one in force stays if it was learned from losses enough. */
export function withoutModel(formerLost: number | null, { leastLost }: Rules): Promotion {
  const none = { prior: null, baseRate: null, former: null, newest: null }
  const answers = formerLost !== null && formerLost >= leastLost ? 'former' : 'prior'
  return { promoted: false, reason: 'too_few_renewals', answers, ...none }
}

type Contests = {
  readonly prior: Contest
  readonly baseRate: Contest
  readonly former: Contest | null
  readonly newest: CalibrationDrift | null
}

function reasonOf({ prior, baseRate, former, newest }: Contests, policy: Rules): PromotionReason {
  if (isTooFew(prior, policy)) return 'too_few_later'
  if (Number(prior.betterBy) <= policy.mustBeatBy) return 'not_better_than_prior'
  if (Number(baseRate.betterBy) <= policy.mustBeatBy) return 'not_better_than_base_rate'
  if (Number(prior.challengerAuc) < Number(prior.otherAuc)) return 'ranks_worse_than_prior'
  if (newest !== null && newest.reading !== 'calibrated') return 'misses_newest_level'
  if (former === null) return 'better'
  if (former.judged < policy.leastUnseen) return 'too_few_since_former'
  return Number(former.challengerLogLoss) > Number(former.otherLogLoss) ? 'worse_than_former' : 'better'
}

function isTooFew({ judged, judgedLost }: Contest, { leastOfEach }: Rules): boolean {
  return Math.min(judgedLost, judged - judgedLost) < leastOfEach
}

/** Too few later renewals to tell: the expert's weights. */
function betterOf(prior: Rival, baseRate: Rival, policy: Rules): 'base_rate' | 'prior' {
  const { labels, other } = baseRate
  const contest = contestOf({ challenger: other, other: prior.other, labels })
  if (isTooFew(contest, policy)) return 'prior'
  return Number(contest.challengerLogLoss) < Number(contest.otherLogLoss) ? 'base_rate' : 'prior'
}

/** Whether the learned model in force may stay: not once what was told since says that the expert's weights or base rates are better. */
function holds(former: NonNullable<Rivals['former']>, policy: Rules): boolean {
  if (former.lost < policy.leastLost) return false
  const { other, labels } = former
  const beside = (answers: Float64Array) => contestOf({ challenger: answers, other, labels })
  const prior = beside(former.prior)
  if (isTooFew(prior, policy)) return true
  const isBeaten = [prior, beside(former.baseRate)].some(each => Number(each.betterBy) > policy.mustBeatBy)
  return !isBeaten && Number(prior.otherAuc) >= Number(prior.challengerAuc)
}

function contestOf({ challenger, other, labels }: Rival): Contest {
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
