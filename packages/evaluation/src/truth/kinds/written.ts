// What anybody could have read of it by a day: whether facts were written down at all, not what they say.
import { nightOf, noonOf } from '../calendar.ts'
import type { Recorded } from '../facts/recording.ts'
import { type LatentPerson, seesUs } from '../latent/people.ts'
import type { Simulation } from '../world.ts'

const HALF_YEAR = 180
const YEAR = 365
/** With fewer nobody could say how often tickets are solved in time. */
const FEW_TICKETS = 3

const isKnown = ({ recordedAt, occurredAt }: Recorded, t: number, withinDays = HALF_YEAR) =>
  recordedAt <= nightOf(t) && occurredAt <= nightOf(t) && occurredAt > noonOf(t - withinDays)

/** Weight of outcomes of which something is written / weight of all. */
function shareWritten({ customer }: Simulation, has: (outcomeId: string) => boolean): number {
  const all = customer.outcomes.reduce((sum, { importance }) => sum + importance, 0)
  const written = customer.outcomes.filter(({ id }) => has(id))
  return written.reduce((sum, { importance }) => sum + importance, 0) / all
}

/** Of half of what they wanted, by importance, somebody measured or asked within half a year. */
export function resultIsWritten(simulation: Simulation, t: number): boolean {
  const { measurements, customerVerdicts } = simulation.outcomes
  const rows = [...measurements, ...customerVerdicts]
  return shareWritten(simulation, id => rows.some(row => row.outcomeId === id && isKnown(row, t))) >= 0.5
}

/** The outcome was measured twice within half a year: with one measurement there is no pace. */
export function measureIsWritten({ outcomes }: Simulation, t: number, outcomeId: string): boolean {
  return outcomes.measurements.filter(row => row.outcomeId === outcomeId && isKnown(row, t)).length >= 2
}

/** The customer said something of one outcome within half a year. */
export function verdictIsWritten({ outcomes }: Simulation, t: number): boolean {
  return outcomes.customerVerdicts.some(row => isKnown(row, t))
}

/** Both the customer and the CSM judged the same outcome within half a year. */
export function bothVerdictsAreWritten({ customer, outcomes }: Simulation, t: number): boolean {
  const { customerVerdicts, vendorVerdicts } = outcomes
  return customer.outcomes.some(({ id }) =>
    [customerVerdicts, vendorVerdicts].every(rows =>
      rows.some(row => row.outcomeId === id && isKnown(row, t)),
    ),
  )
}

/** Something they said since they see us as they do. */
export function wordIsWritten({ ladder }: Simulation, person: LatentPerson, t: number): boolean {
  const since = person.sees.findLast(({ from }) => from <= t)?.from ?? t
  return ladder.ladderEvidence.some(
    row => row.stakeholderId === person.id && isKnown(row, t, Math.min(YEAR, t - since)),
  )
}

/** Something they said against the first rung since they are against us. */
export function doubtIsWritten({ ladder }: Simulation, person: LatentPerson, t: number): boolean {
  const since = person.sees.findLast(({ from }) => from <= t)?.from ?? t
  return ladder.ladderEvidence.some(
    row =>
      row.stakeholderId === person.id &&
      row.level === 1 &&
      row.polarity === -1 &&
      isKnown(row, t, Math.min(YEAR, t - since)),
  )
}

/** Such a word of anybody who is against us. */
export function doubtsAreWritten(simulation: Simulation, t: number): boolean {
  return simulation.customer.people
    .filter(person => seesUs(person, t).against)
    .some(person => doubtIsWritten(simulation, person, t))
}

export function departureIsWritten({ account }: Simulation, t: number): boolean {
  return account.stakeholders.some(
    row => row.role === 'champion' && row.departedOn !== null && row.recordedAt <= nightOf(t),
  )
}

export function ticketsAreWritten({ account }: Simulation, t: number): boolean {
  return account.openedOn.filter(on => on <= t && on > t - HALF_YEAR).length >= FEW_TICKETS
}

/** The yearly question was answered within a year. */
export function goodwillIsWritten({ account }: Simulation, t: number): boolean {
  return account.answeredOn.some(on => on <= t && on > t - YEAR)
}

export function callIsWritten({ account }: Simulation, t: number): boolean {
  return account.calls.some(({ knownOn }) => knownOn <= t)
}

/** An open promise whose understanding was written down as it is. */
export function misreadingIsWritten({ promises }: Simulation, promiseId: string, t: number): boolean {
  return promises.some(
    row =>
      row.id === promiseId &&
      row.recordedAt <= nightOf(t) &&
      (row.understanding === 'partial' || row.understanding === 'misaligned'),
  )
}
