// What the customer answered when asked: NPS, CSAT and, once a year, whether we mean them well.
import { type Day, dayOf, daysBetween, endOf, freshness } from '@rung/kernel'
import type { SurveyAnswer, SurveyKind, Ticket } from './account-facts.ts'
import { newest } from './newest.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { isOpen } from './ticket-times.ts'

/**
 * benevolence = (score - 1) / 4 of the newest yearly answer, 0..1; unknown once the answer is 365 days old.
 *
 * @example an answer of 4 gives 0.75
 */
export function assessBenevolence(
  surveys: readonly SurveyAnswer[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  return expiring(lastKnownBenevolence(surveys), policy.benevolenceExpiresDays, asOf)
}

/** Benevolence by the newest answer, however old. */
export function lastKnownBenevolence(surveys: readonly SurveyAnswer[]): DatedValue<number> {
  const answer = newestAnswer(surveys, 'benevolence')
  return answer.value === null ? answer : { ...answer, value: (answer.value - 1) / 4 }
}

/** How far a reading that expires still counts, 0..1; unknown while it is. */
export function countsOf(
  { value, evidence, newestOn }: DatedValue<unknown>,
  days: number,
  asOf: Day,
): DatedValue<number> {
  const counts =
    value === null || newestOn === null ? null : freshness(days - daysBetween(newestOn, asOf), days)
  return { value: counts, evidence, newestOn }
}

/** The newest NPS answer, 0..10; unknown once it is a year old. */
export function newestNps(
  surveys: readonly SurveyAnswer[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  return expiring(newestAnswer(surveys, 'nps'), policy.surveyExpiresDays, asOf)
}

/** The newest CSAT, 1..5, from a survey or given on a ticket as it was resolved; unknown once it is a year old. */
export function newestCsat(
  surveys: readonly SurveyAnswer[],
  tickets: readonly Ticket[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<number> {
  const now = endOf(asOf)
  const onTickets: SurveyAnswer[] = []
  for (const ticket of tickets) {
    if (ticket.csat === null || ticket.resolvedAt === null || isOpen(ticket, now)) continue
    onTickets.push({
      surveyId: ticket.ticketId,
      kind: 'csat',
      stakeholderId: ticket.stakeholderId,
      score: ticket.csat,
      on: dayOf(ticket.resolvedAt),
    })
  }
  return expiring(newestAnswer([...surveys, ...onTickets], 'csat'), policy.surveyExpiresDays, asOf)
}

function newestAnswer(surveys: readonly SurveyAnswer[], kind: SurveyKind): DatedValue<number> {
  const found = newest(
    surveys.filter(answer => answer.kind === kind),
    answer => ({ on: answer.on, id: answer.surveyId }),
  )
  return found === undefined ? UNREAD : { value: found.score, evidence: [found.surveyId], newestOn: found.on }
}

/** Unknown once the newest fact is `days` old; the fact stays named, so that a reader sees what went stale. */
export function expiring<T>(reading: DatedValue<T>, days: number, asOf: Day): DatedValue<T> {
  const stale = reading.newestOn !== null && daysBetween(reading.newestOn, asOf) >= days
  return stale ? { ...reading, value: null } : reading
}
