// When the running term of an account began: until then a habit of theirs is looked for.
import { addMonths, type Day } from '@rung/kernel'
import type { Terms } from './account-facts.ts'
import { contractsAsOf } from './contracts-as-of.ts'
import { coveredUntil, rollsOn, termMonthsOf } from './covered-until.ts'
import { STANDING_POLICY } from './policy.ts'

export type ContractedAccount = {
  readonly closedOn: Day | null
  readonly subscriptions: readonly Terms[]
}

const YEAR_MONTHS = 12

/**
 * The earliest start among the running terms of paid contracts in force; `null` without one. A contract that rolls on in
 * terms of less than a year began when it was signed: nobody decides on it each month.
 *
 * @example a year from 1 March 2025, renewed for another, as of 1 June 2026: 2026-03-01
 */
export function termStartedOn(account: ContractedAccount, asOf: Day): Day | null {
  const starts = contractsAsOf(account, STANDING_POLICY.successionDays, asOf)
    .filter(({ inForce, signed }) => inForce && signed.paid)
    .map(({ terms }) => startOf(terms, asOf))
  return starts.toSorted()[0] ?? null
}

function startOf(terms: Terms, asOf: Day): Day {
  const months = termMonthsOf(terms)
  if (rollsOn(terms) && months < YEAR_MONTHS) return terms.startsOn
  const began = addMonths(coveredUntil({ ...terms, endedOn: null }, asOf), -months)
  return began < terms.startsOn || began > asOf ? terms.startsOn : began
}
