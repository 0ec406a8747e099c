// Until when a contract runs: its terms, what has been renewed, what rolls by itself, and what stops it.
import { addMonths, type Day, daysBetween, monthsBetween } from '@rung/kernel'
import type { RenewalTerm, Terms } from './account-facts.ts'
import { NEAR_DAYS_PER_MONTH } from './policy.ts'

/** The length of one term in months: as written, else from its dates, else one month for evergreen contracts. */
export function termMonthsOf(terms: Terms): number {
  if (terms.termMonths !== null) return terms.termMonths
  return terms.endsOn === null ? 1 : Math.max(1, monthsBetween(terms.startsOn, terms.endsOn))
}

/** True when a new term begins by itself: evergreen, or agreed to renew automatically. */
export function rollsOn(terms: Terms): boolean {
  return terms.endsOn === null || terms.autoRenews
}

/** The boundary between term `index` and the next, counted from 0. */
export function boundaryAt(terms: Terms, index: number): Day {
  const months = termMonthsOf(terms)
  return terms.endsOn === null
    ? addMonths(terms.startsOn, (index + 1) * months)
    : addMonths(terms.endsOn, index * months)
}

/** The index of a boundary before the day, or 0: where to begin looking, some terms before what is looked for. */
export function boundaryBefore(terms: Terms, day: Day): number {
  const passed = Math.floor(monthsBetween(boundaryAt(terms, 0), day) / termMonthsOf(terms))
  return Math.max(0, passed - 1)
}

/** True when the renewal is about this boundary. */
export function isAbout(renewal: RenewalTerm, boundary: Day, terms: Terms): boolean {
  return Math.abs(daysBetween(renewal.dueOn, boundary)) <= NEAR_DAYS_PER_MONTH * termMonthsOf(terms)
}

/**
 * The first day not covered as of a day; the terms are as of that day too (`termsAsOf`).
 *
 * Terms follow each other while a renewal is resolved as kept, or while they roll by themselves up to `asOf`. An
 * unresolved renewal says that the term runs until it is due. A notice or a loss stops at its due date, unless a later
 * renewal was kept; an end stops at once.
 */
export function coveredUntil(terms: Terms, asOf: Day): Day {
  const kept = terms.renewals.filter(isKept)
  const rolls = rollsOn(terms)
  let index = rolls ? boundaryBefore(terms, asOf) : 0
  let until = boundaryAt(terms, index)
  while ((rolls && until <= asOf) || kept.some(renewal => isAbout(renewal, until, terms))) {
    index += 1
    until = boundaryAt(terms, index)
  }
  for (const renewal of terms.renewals) {
    if (renewal.resolution === null && renewal.dueOn > until) until = renewal.dueOn
  }
  for (const stop of [stoppedOn(terms), terms.endedOn]) if (stop !== null && stop < until) until = stop
  return until
}

/** True when the contract is in force on the day, the terms being as of that day: `asOf < coveredUntil(terms, asOf)`. */
export function isInForce(terms: Terms, asOf: Day): boolean {
  if (terms.startsOn > asOf) return false
  const over = overOn(terms)
  return over === null || asOf < over
}

/**
 * From which day on it is in force no more as these terms stand, whatever the day they are looked at; null for what rolls on by
 * itself and is stopped by nothing. The same as asking `coveredUntil` of each day, for who asks of many: what rolls is covered past
 * every day that nothing stops it before, and what does not roll runs as far whenever it is asked.
 */
export function overOn(terms: Terms): Day | null {
  if (!rollsOn(terms)) return coveredUntil(terms, terms.startsOn)
  const stops = [stoppedOn(terms), terms.endedOn].filter(stop => stop !== null)
  return stops.toSorted()[0] ?? null
}

/** The day on which a notice or a loss ends the contract, `null` when nothing does. */
export function stoppedOn(terms: Terms): Day | null {
  const lastKept = terms.renewals
    .filter(isKept)
    .map(renewal => renewal.dueOn)
    .toSorted()
    .at(-1)
  const stops = terms.renewals
    .filter(
      renewal =>
        renewal.resolution === 'churned' || (renewal.resolution === null && renewal.noticeOn !== null),
    )
    .map(renewal => renewal.dueOn)
    .filter(dueOn => lastKept === undefined || dueOn > lastKept)
  return stops.toSorted()[0] ?? null
}

/** True when it was resolved and not lost. */
export function isKept(renewal: RenewalTerm): boolean {
  return renewal.resolution !== null && renewal.resolution !== 'churned'
}
