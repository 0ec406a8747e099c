// What is seen at customers: outcomes, answers, renewals, onboardings, and each account week by week.
import { addDays, type Day, weekOf } from '@rung/kernel'
import type { Company } from '../company.ts'
import type { AccountWeek } from '../company-facts.ts'
import { firstWeek, type Item, type Looking, type Measure, oneItem } from '../measure.ts'
import type { ChasmPolicy } from '../policy.ts'

export const outcomesReached: Measure = {
  name: 'outcomes_reached',
  area: { chasm: 'deliver', subject: 'promises' },
  watched: true,
  silence: 'says_nothing',
  itemsOf: ({ facts }, { policy, asOf }) =>
    facts.outcomes.flatMap(({ accountId, dueOn, attained }): Item[] =>
      dueOn === null || dueOn > asOf
        ? []
        : [oneItem(dueOn, accountId, null, attained === null ? null : attained < policy.attainedFrom)],
    ),
  toldFrom: ({ facts }) =>
    firstWeek(facts.outcomes.map(({ dueOn, attained }) => (attained === null ? null : dueOn))),
}

export const firstValueInTime: Measure = {
  name: 'first_value_in_time',
  area: { chasm: 'execute', subject: 'product' },
  watched: true,
  silence: 'reads_as_miss',
  itemsOf: ({ facts }, { asOf }) =>
    facts.onboardings.flatMap(({ accountId, dueOn, reachedOn }): Item[] =>
      dueOn > asOf ? [] : [oneItem(dueOn, accountId, null, reachedOn === null || reachedOn > dueOn)],
    ),
  toldFrom: ({ facts }) => firstWeek(facts.onboardings.map(({ reachedOn }) => reachedOn)),
}

export const renewalsKept: Measure = {
  name: 'renewals_kept',
  area: null,
  watched: true,
  silence: 'says_nothing',
  itemsOf: ({ facts }) =>
    facts.renewals.map(({ on, accountId, kept }) => oneItem(on, accountId, null, !kept)),
  toldFrom: ({ facts }) => firstWeek(facts.renewals.map(({ on }) => on)),
}

type Event = { readonly accountId: string; readonly on: Day }

type AccountEvents = {
  readonly name: string
  readonly area: NonNullable<Measure['area']>
  readonly eventsOf: (company: Company) => readonly Event[]
  /** What its source tells besides. */
  readonly spoken: NonNullable<Measure['spoken']>
  readonly voices?: NonNullable<Measure['voices']>
  readonly wanted: 'watched_without' | 'shown_with'
}

/** Of the accounts there were in a week, those with such an event; where that is good news, those without. */
function byAccountWeek({ name, area, eventsOf, spoken, voices, wanted }: AccountEvents): Measure {
  return {
    name,
    area,
    watched: wanted === 'watched_without',
    silence: wanted === 'watched_without' ? 'reads_as_hit' : 'reads_as_miss',
    spoken,
    ...(voices === undefined ? {} : { voices }),
    *itemsOf(company, looking) {
      const seen = weeksByAccount(eventsOf(company))
      for (const { accountId, weeks } of customers(company, looking)) {
        const own = seen.get(accountId)
        for (const week of weeks) {
          const has = own?.has(week) === true
          yield oneItem(week, accountId, null, has === (wanted === 'watched_without'))
        }
      }
    },
    toldFrom: (company, { policy }) => keptFrom(eventsOf(company), policy),
  }
}

/** A source may tell of much and never of this: it is kept count of from the first that two more follow within a quarter. */
function keptFrom(events: readonly Event[], { windowWeeks, leastOfKind }: ChasmPolicy): Day | null {
  const days = events.map(({ on }) => on).toSorted()
  const first = days.find((on, index) => {
    const last = days[index + leastOfKind - 1]
    return last !== undefined && last < addDays(on, 7 * windowWeeks)
  })
  return firstWeek([first ?? null])
}

function weeksByAccount(events: readonly Event[]): ReadonlyMap<string, ReadonlySet<Day>> {
  const byAccount = new Map<string, Set<Day>>()
  for (const { accountId, on } of events) {
    const weeks = byAccount.get(accountId) ?? new Set<Day>()
    byAccount.set(accountId, weeks.add(weekOf(on)))
  }
  return byAccount
}

/** Each account with the weeks that it is a customer all of, the oldest first. */
function* customers({ facts }: Company, { grid }: Looking): Generator<{ accountId: string; weeks: Day[] }> {
  for (const { accountId, customerOn, closedOn } of facts.accounts) {
    const weeks = grid.weeks.filter(
      week => customerOn <= week && (closedOn === null || closedOn > addDays(week, 6)),
    )
    yield { accountId, weeks }
  }
}

/** Each account once a week, however much it had to say. */
function* accountsOf(events: readonly Event[]): Generator<{ on: Day; accounts: number }> {
  for (const weeks of weeksByAccount(events).values()) for (const on of weeks) yield { on, accounts: 1 }
}

export const referencesGiven = byAccountWeek({
  name: 'references_given',
  area: { chasm: 'deliver', subject: 'promises' },
  eventsOf: ({ facts }) => facts.references,
  spoken: ({ facts }) => facts.talks,
  wanted: 'shown_with',
})

export const withoutTicket = byAccountWeek({
  name: 'without_ticket',
  area: { chasm: 'deliver', subject: 'product' },
  eventsOf: ({ facts }) => facts.tickets,
  spoken: ({ facts }) => accountsOf(facts.tickets),
  voices: ({ facts }) => facts.tickets,
  wanted: 'watched_without',
})

export const withoutEscalation = byAccountWeek({
  name: 'without_escalation',
  area: { chasm: 'deliver', subject: 'product' },
  eventsOf: ({ facts }) => facts.tickets.filter(({ escalated }) => escalated),
  spoken: ({ facts }) => accountsOf(facts.tickets),
  voices: ({ facts }) => facts.tickets,
  wanted: 'watched_without',
})

/** Whoever tells of talks tells of those over somebody's head. */
export const withoutManager = byAccountWeek({
  name: 'without_manager',
  area: { chasm: 'execute', subject: 'people' },
  eventsOf: ({ facts }) => facts.managerEscalations,
  spoken: ({ facts }) => facts.talks,
  wanted: 'watched_without',
})

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
      for (const { accountId, weeks } of customers(company, looking)) {
        const standing = company.weeksByAccount.get(accountId)
        for (const week of weeks) {
          const [before, now] = [standing?.get(addDays(week, -7)), standing?.get(week)]
          const miss = before === undefined || now === undefined ? null : fell(before, now, looking)
          if (miss !== undefined) yield oneItem(week, accountId, null, miss)
        }
      }
    },
    toldFrom: ({ facts }) => firstWeek(facts.accountWeeks.map(({ week }) => week)),
  }
}

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
