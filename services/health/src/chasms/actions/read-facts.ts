// What is told of the whole book and seen at its customers: all of it, or what a map of concerns takes.
import { type ChasmPolicy, type CompanyFacts, lastWholeWeek, quarterEnds } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import { addDays, type Day } from '@rung/kernel'
import { readAccountWeeks } from '../storage/account-weeks.ts'
import type { Moment } from '../storage/book-facts.ts'
import { readFigures, readTeamAnswers } from '../storage/company.ts'
import { readCapabilities, readConcerns, readRoadmap } from '../storage/concerns.ts'
import { readAnswers, readTickets, readTouches } from '../storage/customer-voices.ts'
import type { Customer } from '../storage/customers.ts'
import { readDecidedRenewals } from '../storage/decided-terms.ts'
import { readFirstValues } from '../storage/first-values.ts'
import { type BookOutcome, readAttained, readOutcomes } from '../storage/outcomes.ts'
import { type BookPromise, readPromises } from '../storage/promises.ts'
import { readTalks } from '../storage/talks.ts'

export type Reading = {
  readonly moment: Moment
  readonly same: Same
  readonly customers: readonly Customer[]
  readonly policy: ChasmPolicy
}

export type BookFacts = Omit<CompanyFacts, 'promises'> & { readonly promises: readonly BookPromise[] }

export async function readFacts(tx: Tx, reading: Reading): Promise<BookFacts> {
  const { moment } = reading
  const [needs, outcomes, figures, teamAnswers, seen] = await Promise.all([
    readNeeds(tx, reading),
    readOutcomes(tx, moment, reading.same),
    readFigures(tx, moment),
    readTeamAnswers(tx, moment),
    readSeen(tx, reading),
  ])
  const { arrMinor, ...atCustomers } = seen
  return {
    ...needs,
    ...atCustomers,
    accounts: accountsOf(reading, arrMinor),
    outcomes: await withAttained(tx, outcomes, moment),
    figures,
    teamAnswers,
  }
}

/** Of outcomes those alone that stand behind a concern, and of weeks none. */
export async function readConcernFacts(tx: Tx, reading: Reading): Promise<BookFacts> {
  const { moment, same, customers, policy } = reading
  const accountIds = customers.map(({ accountId }) => accountId)
  const [needs, outcomes, { arrMinor }] = await Promise.all([
    readNeeds(tx, reading),
    readOutcomes(tx, moment, same),
    readAccountWeeks(tx, {
      ...moment,
      accountIds,
      mondays: [],
      wholeWeeks: [],
      trustFrom: policy.attainedFrom,
    }),
  ])
  const behind = new Set(needs.concerns.map(({ outcomeId }) => outcomeId))
  const named = outcomes.filter(({ outcomeId }) => behind.has(outcomeId))
  return {
    ...NOT_SEEN,
    ...needs,
    accounts: accountsOf(reading, arrMinor),
    outcomes: await withAttained(tx, named, moment),
  }
}

const NOT_SEEN = {
  onboardings: [],
  answers: [],
  tickets: [],
  managerEscalations: [],
  talks: [],
  references: [],
  renewals: [],
  accountWeeks: [],
  figures: [],
  teamAnswers: [],
}

/** What customers are concerned about, what is there for it, and what was promised. */
async function readNeeds(tx: Tx, { moment, same }: Reading) {
  const [promises, concerns, capabilities, roadmap] = await Promise.all([
    readPromises(tx, moment, same),
    readConcerns(tx, moment, same),
    readCapabilities(tx, moment),
    readRoadmap(tx, moment),
  ])
  return { promises, concerns, capabilities, roadmap }
}

/** What was seen at customers. */
async function readSeen(tx: Tx, { moment, same, customers, policy }: Reading) {
  const accountIds = customers.map(({ accountId }) => accountId)
  const mondays = mondaysUntil(moment.asOf, policy.historyWeeks)
  const span = { ...moment, since: mondays[0] as Day }
  const [onboardings, answers, tickets, touches, talks, renewals, judged] = await Promise.all([
    readFirstValues(tx, accountIds, moment),
    readAnswers(tx, span, same),
    readTickets(tx, span, same),
    readTouches(tx, span, same),
    readTalks(tx, span),
    readDecidedRenewals(tx, span, same),
    readAccountWeeks(tx, {
      ...moment,
      accountIds,
      mondays,
      wholeWeeks: quarterEnds(mondays, policy),
      trustFrom: policy.attainedFrom,
    }),
  ])
  const { weeks, arrMinor } = judged
  const { escalations: managerEscalations, references } = touches
  return {
    onboardings,
    answers,
    tickets,
    managerEscalations,
    talks,
    references,
    renewals,
    accountWeeks: weeks,
    arrMinor,
  }
}

async function withAttained(tx: Tx, outcomes: readonly BookOutcome[], moment: Moment) {
  const attained = await readAttained(tx, outcomes, moment)
  return outcomes.map(outcome => ({ ...outcome, attained: attained.get(outcome.outcomeId) ?? null }))
}

/** Names stay out of what is judged. */
const accountsOf = ({ customers }: Reading, arrMinor: ReadonlyMap<string, number>) =>
  customers.map(({ externalId: _, name: __, ...account }) => ({
    ...account,
    arrMinor: arrMinor.get(account.accountId) ?? null,
  }))

/** The Mondays of the last whole weeks by a day, and of one more: a week is held against the one before. */
function mondaysUntil(asOf: Day, weeks: number): Day[] {
  const last = lastWholeWeek(asOf)
  return Array.from({ length: weeks + 1 }, (_, index) => addDays(last, 7 * (index - weeks)))
}
