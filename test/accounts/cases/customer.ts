// What the customers of the cases have in common, and facts that many of them need.
import { addDays, addMonths, type Day } from '@rung/kernel'
import type { Recorded } from '../runner/story.ts'
import { used } from '../runner/used.ts'
import { ago, startOfTerm, TODAY } from './days.ts'

export type Basics = {
  readonly seats?: number
  /** A year of it, in EUR. */
  readonly arr?: number
  readonly dueIn?: number
  readonly termMonths?: number
  readonly autoRenews?: boolean
  /** Influence of each; null: there is none. */
  readonly champion?: number | null
  readonly buyer?: number | null
  /** Since when they are a customer, where that is before the term that runs. */
  readonly since?: Day
  readonly account?: object
}

/** 20 seats, 60,000 EUR a year, an annual term that began 320 days ago, a champion and an economic buyer. */
export function customer(id: string, basics: Basics = {}): Recorded[] {
  const { seats = 20, arr = 60_000, dueIn = 45, termMonths = 12, autoRenews = false } = basics
  const { champion = 0.7, buyer = 0.8, account = {} } = basics
  const startsOn = startOfTerm(dueIn, termMonths)
  const since = basics.since ?? startsOn
  const term = { account: id, plan: 'Team', arrMinor: arr * 100, currency: 'EUR', seats, autoRenews }
  const former = { ...term, externalId: `${id}-former`, startsOn: since, endsOn: startsOn }
  const running = { ...term, externalId: `${id}-term`, startsOn, endsOn: addMonths(startsOn, termMonths) }
  return [
    [since, 'accounts', { externalId: id, name: id, csm: 'cleo', seats, segment: 'mid market', ...account }],
    ...(champion === null ? [] : [person(id, 'champion', champion, since)]),
    ...(buyer === null ? [] : [person(id, 'economic_buyer', buyer, since)]),
    ...(since < startsOn ? [[since, 'subscriptions', former] as const] : []),
    [startsOn, 'subscriptions', running],
  ]
}

/** Called `<account>-<role>`, unless a name says otherwise. */
export function person(
  account: string,
  role: string,
  influence: number,
  since: Day,
  name: string = role,
): Recorded {
  return [since, 'stakeholders', { externalId: `${account}-${name}`, account, role, influence }]
}

export function worked(account: string, people: number, from: Day, until: Day = TODAY): Recorded {
  return used(account, { from, until, people })
}

/** A level to hold, so that what is measured is the share attained, in hundredths. */
export function outcome(account: string, since: Day, name = 'outcome', more: object = {}): Recorded {
  const measure = { unit: '%', maintain: true, floor: 0, target: 100 }
  const statement = 'Invoices out within two days'
  return [
    since,
    'outcomes',
    {
      externalId: `${account}-${name}`,
      account,
      statement,
      measure,
      importance: 5,
      confirmedOn: since,
      ...more,
    },
  ]
}

export function measured(account: string, percent: number, on: Day): Recorded {
  return [on, 'measurements', { outcome: `${account}-outcome`, value: percent, source: 'integration' }]
}

export function verdict(
  account: string,
  who: string,
  on: Day,
  grades: { achieved: number; experience: number },
  words?: string,
): Recorded {
  return [
    on,
    'customer-verdicts',
    // Known since then: what is said good while a CSM has not filed their own view would wait for it.
    { outcome: `${account}-outcome`, stakeholder: `${account}-${who}`, ...grades, words, recordedAt: on },
  ]
}

/** Evidence of how they see us: the level, and whether it speaks for or against it. */
export function seenAs(account: string, who: string, on: Day, level: number, polarity: 1 | -1 = 1): Recorded {
  return [
    on,
    'ladder-evidence',
    {
      account,
      stakeholder: `${account}-${who}`,
      level,
      polarity,
      strength: 'strong',
      source: 'customer_said',
    },
  ]
}

export function ticket(account: string, opened: number, more: object = {}): Recorded {
  return [`${ago(opened)}T09:00:00Z`, 'tickets', { account, ...more }]
}

/** Resolved within the day. */
export function solvedTicket(account: string, opened: number, more: object = {}): Recorded {
  return ticket(account, opened, { resolvedAt: `${ago(opened)}T15:00:00Z`, ...more })
}

export type Wellness = {
  readonly people?: number
  readonly percent?: number
  readonly achieved?: number
  readonly experience?: number
  /** Days ago of the newest measurement and verdict. */
  readonly said?: number
}

/** All that goes well with a customer: use, outcome, relationship, promises and tickets. */
export function well(id: string, wellness: Wellness = {}): Recorded[] {
  const { people = 16, percent = 85, achieved = 5, experience = 5, said = 20 } = wellness
  return [
    worked(id, people, ago(150)),
    ...gotTheirOutcome(id, { percent, achieved, experience, said }),
    ...likedBoth(id),
    ...promisesOf(id, ['kept', 'kept']),
    solvedTicket(id, 40),
  ]
}

export function gotTheirOutcome(id: string, wellness: Wellness): Recorded[] {
  const { percent = 85, achieved = 5, experience = 5, said = 20 } = wellness
  return [
    outcome(id, ago(200)),
    measured(id, percent, ago(said)),
    verdict(id, 'economic_buyer', ago(said), { achieved, experience }),
  ]
}

/** Champion and buyer see us as a partner and a credible source. */
export function likedBoth(id: string): Recorded[] {
  return [
    seenAs(id, 'champion', ago(30), 4),
    seenAs(id, 'economic_buyer', ago(25), 3),
    [
      ago(15),
      'touches',
      { account: id, kind: 'meeting', stakeholders: [`${id}-champion`, `${id}-economic_buyer`] },
    ],
  ]
}

export function promisesOf(id: string, statuses: readonly ('broken' | 'kept')[], spread = 15): Recorded[] {
  return statuses.map((status, at) => {
    const settledOn = ago(10 + at * spread)
    const body = {
      externalId: `${id}-promise-${at + 1}`,
      account: id,
      capability: `report ${at + 1}`,
      weight: 3,
      madeBy: 'sales',
      dueOn: settledOn,
      confirmedOn: addDays(settledOn, -60),
      understanding: 'aligned',
      status,
      settledOn,
    }
    return [addDays(settledOn, -70), 'promises', body] as const
  })
}
