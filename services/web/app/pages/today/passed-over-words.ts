// Why something is not on the list, and what it would be worth, as sentences.
import type { Answer } from '@rung/client'
import { formatDay, formatHours, formatPercent } from '../../controls/format.ts'
import { guessOf, worthAnHour } from './card-sentences.ts'

export type PassedOver = Answer<'get', '/v1/worklists/{csm}/passed-over'>['data'][number]

const PUT_AWAY: Readonly<Record<NonNullable<PassedOver['why']['putAwayBy']>, string>> = {
  done: 'Done lately: it rests',
  no_answer: 'Nobody answered: it waits',
  snooze: 'Snoozed',
  dismiss: 'Dismissed',
}

/** `nameOf`: a colleague by our id. */
export function whyPassedOver(
  { why, hours }: Pick<PassedOver, 'why' | 'hours'>,
  nameOf: (id: string) => string | null,
): string {
  const { kind, hoursLeft, putAwayBy, until, handedTo } = why
  if (kind === 'hours_used') return 'The hours of the day went to what is worth more an hour.'
  if (kind === 'too_long')
    return `It takes ${formatHours(hours)}, and ${formatHours(hoursLeft ?? 0)} were left: something shorter fitted.`
  if (kind === 'handed_over') return `${nameOf(handedTo ?? '') ?? 'A colleague'} has it in hand.`
  const what = putAwayBy === null ? 'Put away' : PUT_AWAY[putAwayBy]
  if (until === null) return `${what}, until it grows.`
  return putAwayBy === 'snooze'
    ? `${what} until ${formatDay(until)}.`
    : `${what} until ${formatDay(until)}, unless it grows.`
}

/** By money where it is known what they pay, else by the share of it. */
export function worthPassedOver(
  card: Pick<PassedOver, 'value' | 'shareKeptPerHour' | 'basis' | 'ownResults'>,
  currency: string | null,
): string {
  const worth = worthAnHour(card, currency)
  if (worth !== null) return worth
  const share = card.shareKeptPerHour
  const kept = share > 0 && share < 0.005 ? 'less than 1 %' : `about ${formatPercent(share)}`
  return `Nobody recorded what they pay: an hour keeps ${kept} of it, ${guessOf(card)}`
}
