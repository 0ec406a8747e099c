// A week at the customers: use, ladder, trust, tickets, answers, outcomes, renewals, and those who are new.
import type { CompanyAccount } from '@rung/chasms'
import { addDays } from '@rung/kernel'
import type { Lots } from './lots.ts'
import type { Week } from './week.ts'

/** Where a customer stands. */
type Standing = { high: boolean; ladder: number; trusts: boolean; attained: number }
export type Standings = Map<string, Standing>

const begins = (lots: Lots): Standing => ({
  high: lots.happens(0.75),
  ladder: 1 + lots.below(4),
  trusts: lots.happens(0.8),
  attained: Math.min(1, Math.max(0, 0.6 + 0.2 * lots.normal())),
})

export function standAtFirst(accounts: readonly CompanyAccount[], lots: Lots): Standings {
  return new Map(accounts.map(({ accountId }) => [accountId, begins(lots)]))
}

export function newCustomerFacts(
  { lots, ledger, rates }: Week,
  { accountId, customerOn }: CompanyAccount,
): void {
  const dueOn = addDays(customerOn, 30)
  const late = lots.happens(rates.firstValueInTime) ? -lots.below(10) : 20
  ledger.onboardings.push({ accountId, dueOn, reachedOn: addDays(dueOn, late) })
}

export function drawCustomerWeek(at: Week, standings: Standings): void {
  const { lots, ledger } = at
  for (const account of ledger.accounts) {
    const standing = standings.get(account.accountId) ?? begins(lots)
    standings.set(account.accountId, standing)
    move(standing, at)
    drawTickets(account.accountId, at)
    // Two in a hundred weeks are unknown.
    const known = !lots.happens(0.02)
    ledger.accountWeeks.push({
      accountId: account.accountId,
      week: at.monday,
      csmId: account.csmId,
      usageSide: known ? (standing.high ? 'high' : 'low') : null,
      attained: known ? standing.attained : null,
      ladderLevel: known ? standing.ladder : null,
      trust: known ? (standing.trusts ? 0.7 : 0.3) : null,
    })
  }
  drawWords(at)
}

/** Down as the week has it, and up again by itself, so that a healthy book stays as it is. */
function move(standing: Standing, { lots, rates }: Week): void {
  if (standing.high) standing.high = !lots.happens(rates.adoptionFalls)
  else standing.high = lots.happens(0.036)
  if (standing.trusts) standing.trusts = !lots.happens(rates.trustFalls)
  else standing.trusts = lots.happens(0.03)
  if (standing.ladder > 1 && lots.happens(rates.ladderFalls)) standing.ladder -= 1
  else if (standing.ladder < 4 && lots.happens(0.01)) standing.ladder += 1
}

function drawTickets(accountId: string, { lots, ledger, monday, rates }: Week): void {
  const on = addDays(monday, lots.below(7))
  if (lots.happens(rates.ticket))
    ledger.tickets.push({ accountId, on, escalated: lots.happens(rates.escalatedOfTickets), source: 'desk' })
  if (lots.happens(rates.toManager)) ledger.managerEscalations.push({ accountId, on })
}

const ANSWERS_A_WEEK = 9
const OUTCOMES_A_WEEK = 4
const RENEWALS_A_WEEK = 3
/** Share of the customers that somebody talks to in a week. */
const TALKED_TO = 0.3

function drawWords({ lots, ledger, monday, rates, week }: Week): void {
  const some = (): { accountId: string; on: typeof monday } => ({
    accountId: lots.pick(ledger.accounts).accountId,
    on: addDays(monday, lots.below(7)),
  })
  for (let left = lots.poisson(ANSWERS_A_WEEK); left > 0; left -= 1)
    ledger.answers.push({
      answerId: `ans_${week}_${left}`,
      ...some(),
      kind: 'csat',
      source: 'survey',
      score: lots.happens(rates.content) ? 4 : 2,
    })
  for (let left = lots.poisson(OUTCOMES_A_WEEK); left > 0; left -= 1) {
    const { accountId, on } = some()
    const attained = lots.happens(0.1) ? null : lots.happens(rates.outcomesReached) ? 0.8 : 0.3
    ledger.outcomes.push({ outcomeId: `out_${week}_${left}`, accountId, dueOn: on, attained })
  }
  for (let left = lots.poisson(RENEWALS_A_WEEK); left > 0; left -= 1)
    ledger.renewals.push({ ...some(), kept: lots.happens(rates.renewed) })
  if (lots.happens(0.5)) ledger.references.push(some())
  const talkedTo = ledger.accounts.filter(() => lots.happens(TALKED_TO)).length
  ledger.talks.push({ on: monday, accounts: talkedTo })
}
