// Whether acting on cards works, said: what the lot can tell by now, and what it cannot.
import type { Answer } from '@rung/client'
import { formatMoney, formatPercent, plural } from '../../controls/format.ts'

export type Effect = Answer<'get', '/v1/worklists/effect'>
type Outcome = Effect['score']
type Results<Result> = { readonly milestone: Result; readonly verdict: Result; readonly score: Result }
export type NudgeEffect = Answer<'get', '/v1/nudges/effect'>

/** `Acting at once adds 4 points of a hundred (1 to 7).` */
export function effectSentence(
  what: string,
  { answer, difference, interval, now, delayed, needed }: Outcome,
  where = 'where one acts at once',
): string {
  const cards = now.n + delayed.n
  if (answer === 'not_yet' || difference === null) {
    const known = cards === 0 ? 'no result is known' : `${plural(cards, 'result')} known`
    const how = needed === null || needed <= cards ? '' : `, and some ${needed} would tell`
    return `${what}: not yet, ${known}${how}.`
  }
  const range = `between ${formatPercent(interval.low)} and ${formatPercent(interval.high)}`
  if (answer === 'no_difference') return `${what}: no difference worth knowing, ${range}.`
  const says = answer === 'helps' ? 'better' : 'worse'
  return `${what}: ${says} by ${formatPercent(Math.abs(difference))} ${where}, ${range}.`
}

export function lotSentence({ delay, drawn }: Effect): string {
  if (delay.share === 0) {
    return drawn === 0
      ? 'No card waits: whether acting helps cannot be told from results that CSMs note. An admin can let a share of the cards wait two weeks by lot.'
      : `No card waits any more; ${plural(drawn, 'card')} were drawn before.`
  }
  return `${formatPercent(delay.share)} of the cards that may wait come ${plural(delay.days, 'day')} later, by lot; never what was agreed, a notice, an escalation or a day that would pass. ${plural(drawn, 'card')} drawn so far.`
}

/** What coming at once kept of what the cards had at stake. */
export function savedSentence({
  saved: { currency, savedMinor, lowMinor, highMinor },
}: Pick<Effect, 'saved'>): string {
  if (currency === null || savedMinor === null || lowMinor === null || highMinor === null)
    return 'What it saved: not yet, as long as renewals do not tell.'
  const money = (minor: number): string => formatMoney(minor, currency)
  return `What it saved: ${money(savedMinor)} a year, between ${money(lowMinor)} and ${money(highMinor)}.`
}

export function holdoutSentence({ holdout, drawn }: Pick<NudgeEffect, 'holdout' | 'drawn'>): string {
  if (holdout.share === 0) {
    return drawn === 0
      ? 'Every user is shown what is due: whether nudges help cannot be told. An admin can have a share of users shown nothing, by lot; a tenth is meant.'
      : `Nobody is held out any more; ${plural(drawn, 'account')} were drawn before.`
  }
  return `${formatPercent(holdout.share)} of users are shown nothing, by lot. Of each account the first user counts: ${plural(drawn, 'account')} so far.`
}

/** As that of cards: what is shown at once, and what is not. */
export function asOfCards({ shown: now, heldOut: delayed, ...result }: NudgeEffect['score']): Outcome {
  return { ...result, now, delayed }
}

/** What came soon, in the order in which it comes. */
function soonSentences(
  { milestone, verdict, score }: Results<Outcome>,
  resultDays: number,
  where?: string,
): string[] {
  const within = `within ${plural(resultDays, 'day')}`
  return [
    effectSentence(`Milestones reached ${within}`, milestone, where),
    effectSentence(`What customers say of their outcome ${within}`, verdict, where),
    effectSentence(`Scores ${plural(resultDays, 'day')} later`, score, where),
  ]
}

/** What came of cards: what comes soon, and what decides. */
export function cardSentences(
  effect: Results<Outcome> & Pick<Effect, 'renewal'>,
  resultDays: number,
): string[] {
  return [...soonSentences(effect, resultDays), effectSentence('Renewals kept', effect.renewal)]
}

export function nudgeSentences({
  holdout,
  milestone,
  verdict,
  score,
}: Results<NudgeEffect['score']> & Pick<NudgeEffect, 'holdout'>): string[] {
  const results = { milestone: asOfCards(milestone), verdict: asOfCards(verdict), score: asOfCards(score) }
  return soonSentences(results, holdout.resultDays, 'where users are shown them')
}
