// The rules of nudges as sentences, each with its number.
import type { Answer } from '@rung/client'
import { formatPercent, plural } from '../../../controls/format.ts'

type Nudges = Answer<'get', '/v1/config'>['document']['nudges']

export function nudgeSentences(of: Nudges): string[] {
  const { budget, restDays, termEnd } = of
  return [
    `A user sees ${budget.perDay} a day and ${budget.most} in ${plural(budget.days, 'day')} at most, over all that is said.`,
    `Who says it is not important hears nothing of it for ${plural(restDays.not_important, 'day')}, who disagrees for ${plural(restDays.disagree, 'day')}, who sees it differently for ${plural(restDays.different_view, 'day')}, who closes it for ${plural(restDays.dismiss, 'day')}.`,
    `After ${plural(of.triesPerLevel, 'nudge')} without effect in ${plural(of.daysToAct, 'day')} more help is offered; so it is after a rating of ${of.poorRating} of 5 or less.`,
    `Once something came of one, its user is asked how it went, for ${plural(of.resultDays, 'day')}: the answer is a verdict of the customer’s.`,
    `Nothing is said where people there are set against us or a pause is agreed, nor for ${plural(of.promiseBrokenDays, 'day')} after a promise was broken: people should talk first.`,
    `Help alone is offered while a ticket is escalated, where we think better of an outcome than they do, and in the last ${plural(termEnd.lastDays, 'day')} of a term of ${plural(termEnd.termMonths, 'month')} or more.`,
    of.holdoutShare === 0
      ? 'Every user may see them.'
      : `${formatPercent(of.holdoutShare)} of users are shown none, so that what nudges do can be measured.`,
  ]
}
