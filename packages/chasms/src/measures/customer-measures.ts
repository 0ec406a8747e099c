// What is seen at customers: outcomes, answers, renewals, onboardings, and each account week by week.
import { addDays, type Day, weekOf } from '@rung/kernel'
import type { Company } from '../company.ts'
import type { AccountWeek, CustomerAnswer } from '../company-facts.ts'
import { firstWeek, type Item, type Looking, type Measure, oneItem } from '../measure.ts'

export const outcomesReached: Measure = {
  name: 'outcomes_reached',
  area: { chasm: 'deliver', subject: 'promises' },
  watched: true,
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
  itemsOf: ({ facts }, { asOf }) =>
    facts.onboardings.flatMap(({ accountId, dueOn, reachedOn }): Item[] =>
      dueOn > asOf ? [] : [oneItem(dueOn, accountId, null, reachedOn === null || reachedOn > dueOn)],
    ),
  toldFrom: ({ facts }) => firstWeek(facts.onboardings.map(({ reachedOn }) => reachedOn)),
}

/** From this score on an answer is a good one. */
const GOOD_FROM: Readonly<Record<CustomerAnswer['kind'], number>> = { experience: 3, csat: 3, nps: 7 }

export function isContent({ kind, score }: Pick<CustomerAnswer, 'kind' | 'score'>): boolean {
  return score >= GOOD_FROM[kind]
}

export const customersContent: Measure = {
  name: 'customers_content',
  area: { chasm: 'deliver', subject: 'product' },
  watched: true,
  itemsOf: ({ facts, accountById }, { policy }) =>
    facts.answers.flatMap((answer): Item[] => {
      const since = accountById.get(answer.accountId)?.customerOn
      const isEarly = since === undefined || answer.on < addDays(since, policy.settledInDays)
      return isEarly ? [] : [oneItem(answer.on, answer.accountId, answer.kind, !isContent(answer))]
    }),
  toldFrom: ({ facts }) => firstWeek(facts.answers.map(({ on }) => on)),
}

export const renewalsKept: Measure = {
  name: 'renewals_kept',
  area: null,
  watched: true,
  itemsOf: ({ facts }) =>
    facts.renewals.map(({ on, accountId, kept }) => oneItem(on, accountId, null, !kept)),
  toldFrom: ({ facts }) => firstWeek(facts.renewals.map(({ on }) => on)),
}

type Event = { readonly accountId: string; readonly on: Day }

/** Of the accounts there were in a week, those with such an event; where that is good news, those without. */
function byAccountWeek(
  name: string,
  area: NonNullable<Measure['area']>,
  eventsOf: (company: Company) => { readonly events: readonly Event[]; readonly spoke: readonly Event[] },
  wanted: 'watched_without' | 'shown_with',
): Measure {
  return {
    name,
    area,
    watched: wanted === 'watched_without',
    *itemsOf(company, looking) {
      const seen = weeksByAccount(eventsOf(company).events)
      for (const { accountId, weeks } of customers(company, looking)) {
        const own = seen.get(accountId)
        for (const week of weeks) {
          const has = own?.has(week) === true
          yield oneItem(week, accountId, null, has === (wanted === 'watched_without'))
        }
      }
    },
    toldFrom: company => firstWeek(eventsOf(company).spoke.map(({ on }) => on)),
  }
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

export const referencesGiven = byAccountWeek(
  'references_given',
  { chasm: 'deliver', subject: 'promises' },
  ({ facts }) => ({ events: facts.references, spoke: facts.references }),
  'shown_with',
)

export const withoutTicket = byAccountWeek(
  'without_ticket',
  { chasm: 'deliver', subject: 'product' },
  ({ facts }) => ({ events: facts.tickets, spoke: facts.tickets }),
  'watched_without',
)

export const withoutEscalation = byAccountWeek(
  'without_escalation',
  { chasm: 'deliver', subject: 'product' },
  ({ facts }) => ({ events: facts.tickets.filter(({ escalated }) => escalated), spoke: facts.tickets }),
  'watched_without',
)

export const withoutManager = byAccountWeek(
  'without_manager',
  { chasm: 'execute', subject: 'people' },
  ({ facts }) => ({ events: facts.managerEscalations, spoke: facts.managerEscalations }),
  'watched_without',
)

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
