// Where each account stood week by week: its use, its place on the ladder, its trust. Who fell is counted, not who is low.
import { type Day, daysBetween } from '@rung/kernel'
import type { AccountWeek } from '../company-facts.ts'
import { firstWeek, type Looking, type Measure } from '../measure.ts'
import { customers, overWeeks, type Span } from './customer-weeks.ts'

/** Whether an account that stood somewhere a week ago fell from there; null while either week is unknown; undefined: nothing to fall from. */
function byStanding(
  name: string,
  subject: 'product' | 'people',
  fell: (before: AccountWeek, now: AccountWeek, looking: Looking) => boolean | null | undefined,
): Measure {
  return {
    name,
    area: { chasm: 'deliver', subject },
    watched: true,
    silence: 'says_nothing',
    *itemsOf(company, looking) {
      for (const { accountId, from, until } of customers(company, looking)) {
        const standings = company.weeksByAccount.get(accountId) ?? []
        for (const { before, now, ...span } of stretches(standings, { from, until }, looking)) {
          const miss = before === undefined || now === undefined ? null : fell(before, now, looking)
          if (miss !== undefined) yield* overWeeks(accountId, { ...span, miss }, looking)
        }
      }
    },
    toldFrom: ({ facts }) => firstWeek(facts.accountWeeks.map(({ week }) => week)),
  }
}

type Stretch = Span & { readonly before: AccountWeek | undefined; readonly now: AccountWeek | undefined }

/** Weeks in a row that are alike in where the account stood the week before and where it stands: as many as it changed, however long it is a customer. */
function* stretches(
  weeks: readonly AccountWeek[],
  { from, until }: Span,
  looking: Looking,
): Generator<Stretch> {
  const standings = weeks.map(standing => {
    const begins = placeOf(standing.week, looking)
    return { standing, begins, ends: begins + (standing.weeks ?? 1) }
  })
  let next = 0
  for (let at = from; at < until; ) {
    while ((standings[next]?.ends ?? until) < at) next += 1
    const here = standings[next]
    const isBefore = here !== undefined && here.begins < at
    const then = isBefore && here.ends === at ? standings[next + 1] : here
    const isNow = then !== undefined && then.begins <= at
    const isAlike = isBefore === isNow && (!isBefore || here === then)
    const lasts = isBefore ? here.ends : (here?.begins ?? until)
    const end = isAlike ? Math.min(until, lasts) : at + 1
    yield {
      from: at,
      until: end,
      before: isBefore ? here.standing : undefined,
      now: isNow ? then.standing : undefined,
    }
    at = end
  }
}

/** Of a week, counted from the first that is looked at: those before it lie below 0. */
const placeOf = (week: Day, { grid }: Looking): number =>
  grid.indexOf(week) ?? daysBetween(grid.weeks[0] as Day, week) / 7

export const adoptionHeld = byStanding('adoption_held', 'product', (before, now) => {
  if (before.usageSide === 'low') return undefined
  return before.usageSide === null || now.usageSide === null ? null : now.usageSide === 'low'
})

export const ladderHeld = byStanding('ladder_held', 'people', (before, now) => {
  if (before.ladderLevel === 1) return undefined
  return before.ladderLevel === null || now.ladderLevel === null ? null : now.ladderLevel < before.ladderLevel
})

export const trustHeld = byStanding('trust_held', 'people', (before, now, { policy }) => {
  if (before.trust === null || now.trust === null) return null
  return before.trust < policy.attainedFrom ? undefined : now.trust < policy.attainedFrom
})
