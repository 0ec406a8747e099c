// What is known of a customer of whom nobody knows what they wanted: whoever calls them begins from there.
import { type Day, daysAgo, quantity } from '@rung/kernel'
import type { AccountView, StakeholderView, UseView } from './account-view.ts'
import { countedUse } from './counted-use.ts'
import { hasLeft } from './people-reasons.ts'

/**
 * Since when they are customers, how many come, how many tickets there were, and the last talk; empty where none of it is known.
 *
 * @example 9 of usually 9 people, a talk 12 days ago // We know: 9 people in the last two weeks, as usual; the last talk was 12 days ago.
 */
export function whatIsKnown(
  view: Pick<AccountView, 'customerSince' | 'use' | 'tickets' | 'stakeholders'>,
  asOf: Day,
): string {
  const known = [
    ...(view.customerSince === null ? [] : [`customers since ${view.customerSince}`]),
    ...useWords(view.use),
    ...ticketWords(view.tickets),
    ...lastTalk(view.stakeholders, asOf),
  ]
  return known.length === 0 ? '' : `We know: ${known.join('; ')}.`
}

function useWords({ unit, now, habit }: UseView): string[] {
  if (now === null) return []
  const came = Math.round(now)
  const usual = habit === null ? null : Math.round(habit)
  const beside = usual === null ? '' : usual === came ? ', as usual' : `, ${usual} usually`
  return [`${countedUse(now, unit)} in the last two weeks${beside}`]
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
