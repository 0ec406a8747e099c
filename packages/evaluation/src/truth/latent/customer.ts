// Everything that is really so of one simulated customer. No fact and no judgement is in it.
import { drawFor } from '../draw.ts'
import { type Course, drawCourse, truthOf } from './course.ts'
import { drawCsm, type LatentCsm } from './csm.ts'
import { drawOutcomes, type LatentOutcome, reallyFeels, reallyGets } from './outcomes.ts'
import { drawPeople, isThere, isWithUs, type LatentPerson, seesUs, shareAgainst } from './people.ts'
import { drawPromises, type LatentPromise, type PromiseHabits, reallyUnkept } from './promises.ts'

export type LatentCustomer = {
  readonly id: string
  readonly seed: number
  readonly number: number
  readonly outcomes: readonly LatentOutcome[]
  readonly people: readonly LatentPerson[]
  readonly promises: readonly LatentPromise[]
  readonly habits: PromiseHabits
  /** How much the product is part of their work: from half on it is. */
  readonly use: Course
  readonly seats: number
  /** A change of the contract's seats in mid-term, written down some days later. */
  readonly seatChange: { readonly on: number; readonly knownOn: number; readonly seats: number } | null
  /** How often a ticket is really solved in time. */
  readonly service: Course
  readonly ticketsPer30Days: number
  /** How far they believe that we mean them well. */
  readonly goodwill: Course
  /** What they answer when asked in a survey; null when they answer what they feel about the service. */
  readonly polite: number | null
  readonly csm: LatentCsm
  readonly renewalDueOn: number
  /** ARR of their contract, in cents. */
  readonly arrMinor: number
}

export function drawCustomer(seed: number, number: number): LatentCustomer {
  const id = String(number).padStart(5, '0')
  const draw = drawFor(seed, number, 'customer')
  const outcomes = drawOutcomes(id, drawFor(seed, number, 'outcomes'))
  const seats = draw.whole(6, 25)
  const changeOn = draw.whole(-30, 140)
  const getsAtFirst = reallyGets(outcomes, 0) >= 0.5
  const habits = {
    clear: drawCourse({ goodShare: 0.78, changeShare: 0.15, best: 0.95 }, draw),
    keeps: drawCourse({ goodShare: 0.75, changeShare: 0.15, best: 0.95 }, draw),
  }
  return {
    id,
    seed,
    number,
    outcomes,
    people: drawPeople(id, drawFor(seed, number, 'people')),
    promises: drawPromises(id, habits, drawFor(seed, number, 'promises')),
    habits,
    use: drawCourse({ goodShare: getsAtFirst ? 0.7 : 0.5, changeShare: 0.3, best: 1 }, draw),
    seats,
    seatChange: draw.happens(0.2)
      ? { on: changeOn, knownOn: changeOn + draw.wait(10), seats: Math.round(seats * draw.between(0.7, 1.5)) }
      : null,
    service: drawCourse({ goodShare: 0.75, changeShare: 0.2, best: 0.95 }, draw),
    ticketsPer30Days: draw.happens(0.1) ? 0.15 : draw.between(0.5, 4),
    goodwill: drawCourse({ goodShare: 0.75, changeShare: 0.15, best: 0.95 }, draw),
    polite: draw.happens(0.2)
      ? draw.happens(0.7)
        ? draw.between(0.85, 0.97)
        : draw.between(0.1, 0.25)
      : null,
    csm: drawCsm(drawFor(seed, number, 'csm')),
    renewalDueOn: draw.whole(185, 360),
    arrMinor: seats * 60_000,
  }
}

/** How far they really trust us: what we say, keep, repair and mean. */
export function reallyTrust({ habits, service, goodwill }: LatentCustomer, t: number): number {
  const parts = [habits.clear, habits.keeps, service, goodwill].map(course => truthOf(course, t))
  return parts.reduce((sum, part) => sum + part, 0) / parts.length
}

/** How those who deal with us really value us, 0 (a commodity) to 1 (a credible source or more); 0 when nobody deals with us. */
export function reallyValue({ people }: LatentCustomer, t: number): number {
  const withUs = people.filter(person => isWithUs(person, t))
  const all = withUs.reduce((sum, person) => sum + person.influence, 0)
  const value = withUs.map(person => person.influence * Math.min(1, (seesUs(person, t).level - 1) / 2))
  return all === 0 ? 0 : value.reduce((sum, part) => sum + part, 0) / all
}

/** A champion who left, and nobody took the place. */
export function lacksChampion({ people }: LatentCustomer, t: number): boolean {
  const champions = people.filter(({ role }) => role === 'champion')
  return champions.some(({ leavesOn }) => leavesOn <= t) && !champions.some(person => isThere(person, t))
}

/**
 * Log-odds to leave, as those expect who look after customers (docs/cases.md), not as the product weighs: all well 3 %, less than
 * half of the outcome 20 %, a sixth of it 40 %, and without use 55 %; people who can end it against us 35 %; a champion gone 10 %.
 */
const LEAVES_LOGIT = {
  allWell: -3.5,
  without: { outcome: 2.6, experience: 1.2, use: 0.8, trust: 1.6, value: 0.8 },
  /** Trust and value of most customers: what lies above makes up for something. */
  usual: { trust: 0.75, value: 0.6 },
  unkept: 1.5,
  against: 3,
  championGone: 1.2,
} as const
const CAN_END_IT = 0.3

/** What moves a customer to leave, or holds them. */
export const CAUSES = [
  'outcome',
  'experience',
  'use',
  'trust',
  'value',
  'unkept',
  'against',
  'championGone',
] as const
export type Cause = (typeof CAUSES)[number]
export type Causes = Readonly<Record<Cause, number>>

/** Log-odds to leave that each cause adds on a day; what is better than usual takes some away. */
export function causesToLeave(customer: LatentCustomer, t: number): Causes {
  const { outcomes, use, people } = customer
  const { without, usual, unkept, against, championGone } = LEAVES_LOGIT
  return {
    outcome: without.outcome * (1 - reallyGets(outcomes, t)),
    experience: without.experience * (1 - reallyFeels(outcomes, t)),
    use: without.use * (1 - truthOf(use, t)),
    trust: without.trust * (usual.trust - reallyTrust(customer, t)),
    value: without.value * (usual.value - reallyValue(customer, t)),
    unkept: unkept * (reallyUnkept(customer.promises, t) ?? 0),
    against: shareAgainst(people, t) >= CAN_END_IT ? against : 0,
    championGone: lacksChampion(customer, t) ? championGone : 0,
  }
}

/** The chance to stay of whom these causes move. */
export function staysWith(causes: Causes): number {
  const leaves = CAUSES.reduce<number>((sum, cause) => sum + causes[cause], LEAVES_LOGIT.allWell)
  return 1 / (1 + Math.exp(leaves))
}

/** The real chance that they stay, were they asked on the day. */
export function reallyStays(customer: LatentCustomer, t: number): number {
  return staysWith(causesToLeave(customer, t))
}

const TOSS = 0.5
const SURE = 0.98
/** Where nothing was kept that fell due, those who look after them are worried, however sure it is that they stay. */
const WORRY = 0.6

/** How well it really goes: 0 where staying is the toss of a coin, 1 where it is all but sure and all was kept. */
export function reallyWell(customer: LatentCustomer, t: number): number {
  const sure = Math.min(1, Math.max(0, (reallyStays(customer, t) - TOSS) / (SURE - TOSS)))
  return sure * (1 - WORRY * (reallyUnkept(customer.promises, t) ?? 0))
}

/** What they answer in surveys. */
export function reallySays(customer: LatentCustomer, t: number): number {
  return customer.polite ?? truthOf(customer.service, t)
}

/** Seats of the contract on a day. */
export function seatsOn({ seats, seatChange }: LatentCustomer, t: number): number {
  return seatChange !== null && seatChange.on <= t ? seatChange.seats : seats
}
