// Why a training ended as it did, in words a revenue lead can read.
import { backtestPolicy, type Promotion } from '@rung/renewal-risk'

const { leastJudged, leastLost, leastRenewals, leastUnseen } = backtestPolicy

export const WHY: Readonly<Record<Promotion['reason'] | 'too_few_renewals', string>> = {
  too_few_renewals: `Fewer than ${leastRenewals} decided renewals, or than ${leastLost} lost ones, were known as of their decision days: what answers now stays.`,
  too_few_later: `Fewer than ${leastJudged} renewals came after enough others to judge the model on: what answers now stays.`,
  too_few_since_former: `Fewer than ${leastUnseen} renewals were decided since the model in force was learned: it stays.`,
  worse_than_prior:
    'On later renewals its log loss was worse than that of the expert’s weights: it does not answer.',
  worse_than_former:
    'On renewals decided since, its log loss was worse than that of the model in force: it does not answer.',
  better_or_equal:
    'On later renewals its log loss was not worse than that of what answered before: it answers from now on.',
}

/** Of a model of a former release. */
export function measuredNoMore(features: readonly string[]): string {
  return `It reads ${features.join(', ')}, which is measured no more: the expert’s weights of its lead answer instead, until another is learned.`
}
