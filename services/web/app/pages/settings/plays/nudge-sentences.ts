// The rules of nudges as sentences, each with its number.
import type { Answer } from '@rung/client'
import { formatPercent, plural } from '../../../controls/format.ts'

type Nudges = Answer<'get', '/v1/config'>['document']['nudges']

export function nudgeSentences(of: Nudges): string[] {
  const { budget, restDays, termEnd } = of
  return [
    `A user sees ${budget.perDay} a day and ${budget.most} in ${plural(budget.days, 'day')} at most, over all that is said.`,
    `Who says it is not important hears nothing of it for ${plural(restDays.not_important, 'day')}, who disagrees for ${plural(restDays.disagree, 'day')}, who sees it differently for ${plural(restDays.different_view, 'day')}.`,
    `After ${plural(of.triesPerLevel, 'nudge')} without effect in ${plural(of.daysToAct, 'day')} more help is offered; so it is after a rating of ${of.poorRating} of 5 or less.`,
    `Nothing is said in the last ${plural(termEnd.lastDays, 'day')} of a term of ${plural(termEnd.termMonths, 'month')} or more, nor for ${plural(of.promiseBrokenDays, 'day')} after a promise was broken.`,
    'Nothing is said where people there are set against us, a ticket is escalated, a pause is agreed, or we think better of an outcome than they do: people should talk first.',
    of.holdoutShare === 0
      ? 'Every user may see them.'
      : `${formatPercent(of.holdoutShare)} of users are shown none, so that what nudges do can be measured.`,
  ]
}
