// What is known of a customer of whom nobody knows what they wanted: whoever calls them begins from there.
import { type Day, daysAgo, quantity } from '@rung/kernel'
import type { AccountView, StakeholderView, UseView } from './account-view.ts'
import { countedUse } from './counted-use.ts'
import { hasLeft } from './people-reasons.ts'
import type { ReasonKind } from './reason.ts'

/**
 * Since when they are customers, how many come, how many tickets there were, and the last talk; empty where none of it is known.
 * `said`: the other reasons of the card, whose figures are not said twice.
 *
 * @example 9 of usually 9 people, a talk 12 days ago // We know: 9 people in the last two weeks, as usual; the last talk was 12 days ago.
 */
export function whatIsKnown(
  view: Pick<AccountView, 'customerSince' | 'use' | 'tickets' | 'stakeholders'>,
  said: readonly ReasonKind[],
  asOf: Day,
): string {
  const known = [
    ...(view.customerSince === null ? [] : [`customers since ${view.customerSince}`]),
    ...(said.includes('use_fell') ? [] : useWords(view.use)),
    ...(said.includes('ticket_storm') ? [] : ticketWords(view.tickets)),
    ...lastTalk(view.stakeholders, asOf),
  ]
  return known.length === 0 ? '' : `We know: ${known.join('; ')}.`
}

function useWords({ unit, now, habit, metrics = [] }: UseView): string[] {
  const named = metrics.map(({ key, value }) => `${key.replaceAll('_', ' ')} ${rounded(value)}`)
  if (now === null) return named
  const came = Math.round(now)
  const usual = habit === null ? null : Math.round(habit)
  const beside = usual === null ? '' : usual === came ? ', as usual' : `, ${usual} usually`
  return [`${countedUse(now, unit)} in the last two weeks${beside}`, ...named]
}

/** As a person reads it: a share of one to two places, a count whole. */
function rounded(value: number): number {
  return Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value)
}

function ticketWords({ recent30d }: AccountView['tickets']): string[] {
  return recent30d === null || recent30d === 0 ? [] : [`${quantity(recent30d, 'ticket')} in 30 days`]
}

/** With anybody who is still there. */
function lastTalk(stakeholders: readonly StakeholderView[], asOf: Day): string[] {
  const days = stakeholders
    .filter(person => !hasLeft(person, asOf))
    .flatMap(({ touchDays }) => touchDays ?? [])
  return days.length === 0 ? [] : [`the last talk was ${daysAgo(Math.min(...days))}`]
}
