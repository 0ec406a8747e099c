// What is seen at customers: outcomes, answers, renewals, onboardings, and what each account had to say week by week.
import { addDays, type Day, weekOf } from '@rung/kernel'
import type { Company } from '../company.ts'
import { firstWeek, type Item, type Measure, oneItem } from '../measure.ts'
import type { ChasmPolicy } from '../policy.ts'
import { customers, overWeeks } from './customer-weeks.ts'

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
      const isHit = wanted === 'watched_without'
      for (const { accountId, from, until } of customers(company, looking)) {
        yield* overWeeks(accountId, { from, until, miss: !isHit }, looking)
        for (const week of seen.get(accountId) ?? []) {
          const at = looking.grid.indexOf(week)
          if (at === undefined || at < from || at >= until) continue
          yield { on: week, accountId, cause: null, misses: isHit ? 1 : -1, of: 0, all: 0 }
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
