// Everything that is really so of one simulated customer. No fact and no judgement is in it.
import { drawFor } from '../draw.ts'
import { type Course, drawCourse, truthOf } from './course.ts'
import { drawCsm, type LatentCsm } from './csm.ts'
import { drawOutcomes, type LatentOutcome, reallyFeels, reallyGets } from './outcomes.ts'
import { drawPeople, isWithUs, type LatentPerson, seesUs, shareAgainst } from './people.ts'
import { drawPromises, type LatentPromise, type PromiseHabits } from './promises.ts'

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

/** How well it really goes: what they get, how it feels, whether they use, value and trust us, all alike. */
export function reallyWell(customer: LatentCustomer, t: number): number {
  const { outcomes, use } = customer
  return (
    (reallyGets(outcomes, t) +
      reallyFeels(outcomes, t) +
      truthOf(use, t) +
      reallyValue(customer, t) +
      reallyTrust(customer, t)) /
    5
  )
}

// A third of these customers do not get what they wanted: one in six of all would leave, of the worst half, of the best one in
// thirty.
const STAYS_LOGIT = { at: 1.5, slope: 6 }
const AGAINST_LOGIT = 1.5

/** The real chance that they stay, were they asked on the day. */
export function reallyStays(customer: LatentCustomer, t: number): number {
  const against = shareAgainst(customer.people, t) >= 0.3 ? AGAINST_LOGIT : 0
  return 1 / (1 + Math.exp(STAYS_LOGIT.at - STAYS_LOGIT.slope * reallyWell(customer, t) + against))
}

/** What they answer in surveys. */
export function reallySays(customer: LatentCustomer, t: number): number {
  return customer.polite ?? truthOf(customer.service, t)
}

/** Seats of the contract on a day. */
export function seatsOn({ seats, seatChange }: LatentCustomer, t: number): number {
  return seatChange !== null && seatChange.on <= t ? seatChange.seats : seats
}
