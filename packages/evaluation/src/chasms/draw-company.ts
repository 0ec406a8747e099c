// One simulated company: its customers, and some three years of all that is known of them, with the truth of what befell it.

import type { CompanyAccount, CompanyFacts, Concern } from '@rung/chasms'
import { addDays, type Day, day } from '@rung/kernel'
import { connectLate } from './connect-late.ts'
import { drawCustomerWeek, newCustomerFacts, standAtFirst } from './draw-customers.ts'
import { drawFiguresWeek } from './draw-figures.ts'
import { drawPromisesWeek } from './draw-promises.ts'
import { type Lots, lotsOf, withOdds } from './lots.ts'
import { connectSecondDesk, joinsOn } from './second-desk.ts'
import { CHASM_OF, KINDS, type Kind, type Rates, ratesOf } from './story.ts'
import { CONCERNS, capabilityFor, type Ledger, MET, type Week } from './week.ts'

/** A Monday. */
const FIRST = day('2023-01-02')
const WEEKS = 135
const ACCOUNTS = 160
const CSMS = 6
const SEGMENTS = ['smb', 'mid', 'enterprise']
export type CompanyTask = {
  readonly kind: Kind
  readonly seed: number
  readonly times: number
  /** Weeks over which its story creeps on; left out: none to three. */
  readonly creepWeeks?: number
}

export type SimulatedCompany = {
  readonly kind: Kind
  readonly facts: CompanyFacts
  readonly asOf: Day
  /** How many weeks there are, and the first of them that is any different; null for healthy ones. */
  readonly weeks: number
  readonly onset: number | null
}

/** `times`: its story's strength, in those of `story.ts`. */
export function drawCompany({ kind, seed, times, creepWeeks }: CompanyTask): SimulatedCompany {
  const lots = lotsOf(seed * 7_919 + KINDS.indexOf(kind))
  // What creeps begins earlier: there must be weeks left to see it in.
  const onset = (creepWeeks === undefined ? 80 : 30) + lots.below(30)
  const rampWeeks = creepWeeks ?? lots.below(4)
  const strength = times * (0.85 + 0.3 * lots.draw())
  const ledger = emptyLedger()
  for (let index = 0; index < ACCOUNTS; index += 1) addAccount(ledger, lots, addDays(FIRST, -lots.below(700)))
  statePlans(ledger)
  const standing = standAtFirst(ledger.accounts, lots)
  for (let week = 0; week < WEEKS; week += 1) {
    const rates = unrest(ratesOf(kind, { week, onset, rampWeeks, strength }), lots, week)
    const at: Week = { lots, ledger, week, monday: addDays(FIRST, 7 * week), rates }
    for (let joined = lots.poisson(1.2); joined > 0; joined -= 1)
      newCustomerFacts(at, addAccount(ledger, lots, addDays(at.monday, lots.below(7))))
    drawPromisesWeek(at)
    drawCustomerWeek(at, standing)
    drawFiguresWeek(at)
  }
  const opens = CHASM_OF[kind] === null ? null : onset
  return {
    kind,
    facts: asTold(ledger, { kind, lots, onset: opens }),
    asOf: addDays(FIRST, 7 * WEEKS - 1),
    weeks: WEEKS,
    onset: opens,
  }
}

type Telling = { readonly kind: Kind; readonly lots: Lots; readonly onset: number | null }

/** What of it reaches the company's tools. */
function asTold(ledger: Ledger, { kind, lots, onset }: Telling): CompanyFacts {
  if (kind === 'late') return connectLate(ledger, lots, FIRST)
  if (kind === 'second' || kind === 'deliver_second')
    return connectSecondDesk(ledger, lots, joinsOn(lots, FIRST, onset))
  return ledger
}

/** No week is like another: all odds move a little, December asks more, and some weeks have an outage. */
function unrest(rates: Rates, lots: Lots, week: number): Rates {
  const month = (week % 52) / 4.33
  const outage = lots.happens(0.02) ? 3 : 1
  const moved = Object.entries(rates).map(([name, rate]) => [
    name,
    rate === 0 ? 0 : withOdds(rate, Math.exp(0.1 * lots.normal())),
  ])
  const { ticket, discounted, ...rest } = Object.fromEntries(moved) as Rates
  return {
    ...rest,
    ticket: withOdds(ticket, outage * (month > 10.8 ? 1.5 : 1)),
    discounted: withOdds(discounted, week % 13 > 10 ? 1.6 : 1),
  }
}

function addAccount(ledger: Ledger, lots: Lots, customerOn: Day): CompanyAccount {
  const index = ledger.accounts.length
  const account = {
    accountId: `acc_${index}`,
    segment: lots.pick(SEGMENTS),
    csmId: `csm_${lots.below(CSMS)}`,
    customerOn,
    closedOn: null,
    arrMinor: Math.round(2_000_000 * Math.exp(lots.normal())),
  }
  ledger.accounts.push(account)
  for (const place of new Set([lots.below(12), lots.below(12)]))
    ledger.concerns.push({
      concernId: `con_${index}_${place}`,
      accountId: account.accountId,
      concern: CONCERNS[place] as Concern,
      statedOn: customerOn,
      untilOn: null,
      outcomeId: null,
    })
  return account
}

function statePlans(ledger: Ledger): void {
  ledger.capabilities.push(
    ...MET.map((concern, index) => ({ capability: capabilityFor(index), meets: [concern], statedOn: FIRST })),
  )
}

function emptyLedger(): Ledger {
  return {
    accounts: [],
    concerns: [],
    promises: [],
    capabilities: [],
    roadmap: [],
    outcomes: [],
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
}
