// Whether a learned model may answer: only if it was surely better on later renewals than what needs no learning; else the better of those answers.
import type { BacktestPolicy } from './backtest-policy.ts'
import {
  byTermType,
  type Contest,
  contestOf,
  isTooFew,
  type Rival,
  type TermTypeContest,
  type TypedRival,
} from './contest.ts'
import type { CalibrationDrift } from './drift.ts'

/** The learned model, the one learned before it, the expert's weights at the workspace's own level, or its base rates. */
export type Answering = 'base_rate' | 'former' | 'learned' | 'prior'

export type Promotion = {
  readonly promoted: boolean
  readonly reason: PromotionReason
  readonly answers: Answering
  /** Against the expert's weights at the workspace's own level; null when no model was learned. */
  readonly prior: Contest | null
  readonly baseRate: Contest | null
  /** The same by term type, where there are more than one: of those a model answers for, none is judged by the others. */
  readonly byTermType: readonly TermTypeContest[]
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
  | 'worse_for_term_type'
  | 'worse_than_former'

export type Rivals = {
  readonly prior: TypedRival
  readonly baseRate: Rival
  readonly newest: CalibrationDrift | null
  /** The learned model in force on what was told since it was learned, beside the challenger and beside what needs no learning. */
  readonly former:
    | (TypedRival & {
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
    byTermType: byTermType(prior),
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
  const none = { prior: null, baseRate: null, byTermType: [], former: null, newest: null }
  const answers = formerLost !== null && formerLost >= leastLost ? 'former' : 'prior'
  return { promoted: false, reason: 'too_few_renewals', answers, ...none }
}

type Contests = {
  readonly prior: Contest
  readonly byTermType: readonly TermTypeContest[]
  readonly baseRate: Contest
  readonly former: Contest | null
  readonly newest: CalibrationDrift | null
}

function reasonOf({ prior, baseRate, byTermType, former, newest }: Contests, policy: Rules): PromotionReason {
  if (isTooFew(prior, policy)) return 'too_few_later'
  if (Number(prior.betterBy) <= policy.mustBeatBy) return 'not_better_than_prior'
  if (Number(baseRate.betterBy) <= policy.mustBeatBy) return 'not_better_than_base_rate'
  if (Number(prior.challengerAuc) < Number(prior.otherAuc)) return 'ranks_worse_than_prior'
  if (byTermType.some(each => isSurelyWorse(each, policy))) return 'worse_for_term_type'
  if (newest !== null && newest.reading !== 'calibrated') return 'misses_newest_level'
  if (former === null) return 'better'
  if (former.judged < policy.leastUnseen) return 'too_few_since_former'
  return Number(former.challengerLogLoss) > Number(former.otherLogLoss) ? 'worse_than_former' : 'better'
}

function isSurelyWorse(contest: Contest, policy: Rules): boolean {
  return !isTooFew(contest, policy) && Number(contest.betterBy) < -policy.mustBeatBy
}

/** Too few later renewals to tell: the expert's weights. */
function betterOf(prior: Rival, baseRate: Rival, policy: Rules): 'base_rate' | 'prior' {
  const { labels, other } = baseRate
  const contest = contestOf({ challenger: other, other: prior.other, labels })
  if (isTooFew(contest, policy)) return 'prior'
  return Number(contest.challengerLogLoss) < Number(contest.otherLogLoss) ? 'base_rate' : 'prior'
}

/** Whether the learned model in force may stay: not once what was told since says that the expert's weights or base rates are better, be it of one term type. */
function holds(former: NonNullable<Rivals['former']>, policy: Rules): boolean {
  if (former.lost < policy.leastLost) return false
  const beside = (other: Float64Array) => ({ ...former, challenger: former.other, other })
  const ofTypes = byTermType(beside(former.prior))
  const prior = contestOf(beside(former.prior))
  if (isTooFew(prior, policy)) return true
  const contests = [prior, contestOf(beside(former.baseRate)), ...ofTypes]
  if (contests.some(each => isSurelyWorse(each, policy))) return false
  return Number(prior.challengerAuc) >= Number(prior.otherAuc)
}
