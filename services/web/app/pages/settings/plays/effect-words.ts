// Whether acting on cards works, said: what the lot can tell by now, and what it cannot.
import type { Answer } from '@rung/client'
import { formatPercent, plural } from '../../../controls/format.ts'

export type Effect = Answer<'get', '/v1/worklists/effect'>
type Outcome = Effect['score']

/** `Acting at once adds 4 points of a hundred (1 to 7).` */
export function effectSentence(
  what: string,
  { answer, difference, interval, now, delayed, needed }: Outcome,
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
  return `${what}: ${says} by ${formatPercent(Math.abs(difference))} where one acts at once, ${range}.`
}

export function lotSentence({ delay, drawn }: Effect): string {
  if (delay.share === 0) {
    return drawn === 0
      ? 'No card waits: whether acting helps cannot be told from results that CSMs note. An admin can let a share of the cards wait two weeks by lot.'
      : `No card waits any more; ${plural(drawn, 'card')} were drawn before.`
  }
  return `${formatPercent(delay.share)} of the cards that may wait come ${plural(delay.days, 'day')} later, by lot; never what was agreed, a notice, an escalation or a day that would pass. ${plural(drawn, 'card')} drawn so far.`
}
