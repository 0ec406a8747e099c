// Why a training ended as it did, and what answers since, in words a revenue lead can read.
import { DIRECTORY_POLICY } from '@rung/directory'
import { type Answering, backtestPolicy, type PromotionReason, type TermKind } from '@rung/renewal-risk'
import type { AnswersFor } from './answers-for.ts'
import type { Unheard } from './heard-of.ts'

const { leastLost, leastOfEach, leastRenewals, leastUnseen } = backtestPolicy

/** As releases before this one had them, in reports that were kept. */
export type FormerReason = 'better_or_equal' | 'worse_than_prior'

export const WHY: Readonly<
  Record<FormerReason | PromotionReason | 'none_decided' | 'none_heard' | 'only_stayed', string>
> = {
  none_decided: 'No decided renewal is known yet: what answers now stays.',
  none_heard:
    'No renewal is known to be decided: all that were due went on by themselves while nobody was telling, so what answers now stays.',
  only_stayed:
    'All decided renewals that are known are of customers who were recorded later and had stayed: they say nothing of how many leave, so what answers now stays.',
  too_few_renewals: `Fewer than ${leastRenewals} decided renewals, or than ${leastLost} lost or ${leastLost} kept ones, were known as of their decision days: too few to learn a model from.`,
  too_few_later: `Of the renewals that came after enough others fewer than ${leastOfEach} were lost, or fewer than ${leastOfEach} kept: too few to judge the model on.`,
  too_few_since_former: `Fewer than ${leastUnseen} renewals were decided since the model in force was learned.`,
  not_better_than_prior:
    'On later renewals its log loss was not lower than that of the expert’s weights by more than one standard error of the difference.',
  not_better_than_base_rate:
    'On later renewals its log loss was not lower than that of the base rates by more than one standard error of the difference.',
  ranks_worse_than_prior: 'On later renewals it ranked worse than the expert’s weights did (AUC).',
  misses_newest_level: 'Of the newest renewals more or fewer were lost than it says, by more than chance.',
  worse_for_term_type:
    'Of later renewals of one length of term its log loss was higher than that of the expert’s weights by more than one standard error of the difference: what answers for them is judged on them.',
  worse_than_former: 'On renewals decided since, its log loss was worse than that of the model in force.',
  worse_than_prior: 'On later renewals its log loss was worse than that of the expert’s weights.',
  better_or_equal: 'On later renewals its log loss was not worse than that of what answered before.',
  better:
    'On later renewals its log loss was lower than those of the expert’s weights and of the base rates, by more than one standard error of the difference.',
}

export const ANSWERS: Readonly<Record<Answering, string>> = {
  learned: 'It answers from now on.',
  former: 'The model in force stays.',
  prior: 'The expert’s weights answer, at the level of loss of your own decided renewals.',
  base_rate: 'The base rates of your own decided renewals answer.',
}

const ANSWERS_FOR: Readonly<Record<AnswersFor, readonly string[]>> = {
  all: [],
  terms: ['It is of contracts with a term, and judged on those alone.'],
  months: ['It is of month-to-month plans, and judged on those alone.'],
}

const TOO_FEW_OF: Readonly<Record<TermKind, string>> = {
  terms: 'contracts with a term',
  months: 'month-to-month plans',
}

/** What it is of comes first. */
export function whyOf(answersFor: AnswersFor, ...reasons: readonly string[]): string {
  return [...ANSWERS_FOR[answersFor], ...reasons].join(' ')
}

/** Of a model that a release before this one learned from both kinds. */
export function sharedWords(tooFewOf: readonly TermKind[]): readonly string[] {
  if (tooFewOf.length === 0) return []
  return [
    `It is of contracts with a term and of month-to-month plans alike: of ${tooFewOf.map(kind => TOO_FEW_OF[kind]).join(' and of ')} fewer than ${leastRenewals} decided renewals, or than ${leastLost} lost or ${leastLost} kept ones, were known as of their decision days.`,
  ]
}

/** Nothing where there is none. */
export function unheardWords({ renewals, from, to }: Unheard): readonly string[] {
  if (renewals === 0) return []
  return [
    `Terms that went on by themselves while nobody was telling: ${renewals}, due ${from} to ${to}. Of no contract of their kind was anything heard on their day or in the ${DIRECTORY_POLICY.newsWithinDays} days after it: who left then would not have been told of, so they count neither as kept nor as lost.`,
  ]
}

/** Of a model of a former release. */
export function measuredNoMore(features: readonly string[]): string {
  return `It reads ${features.join(', ')}, which is measured no more: the expert’s weights of its lead answer instead, until another is learned.`
}
