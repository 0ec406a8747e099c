// Companies by hand for the tests: everything that is not said is empty or ordinary. Weeks are counted from Monday 2024-01-01.
import { addDays, type Day, day } from '@rung/kernel'
import type { CompanyAccount, CompanyFacts, CompanyFigures, CompanyPromise } from './company-facts.ts'

export const FIRST = day('2024-01-01')
export const weekAt = (week: number, dayOfWeek = 0): Day => addDays(FIRST, 7 * week + dayOfWeek)

export function companyOf(facts: Partial<CompanyFacts>): CompanyFacts {
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
    ...facts,
  }
}

export function accountOf(accountId: string, facts: Partial<CompanyAccount> = {}): CompanyAccount {
  return {
    accountId,
    segment: 'smb',
    csmId: 'csm_1',
    customerOn: FIRST,
    closedOn: null,
    arrMinor: 1_000_00,
    ...facts,
  }
}

let made = 0
export function promiseOf(facts: Partial<CompanyPromise> = {}): CompanyPromise {
  made += 1
  return {
    id: `prm_${String(made).padStart(6, '0')}`,
    accountId: 'acc_1',
    capability: 'billing',
    concern: { level: 3, tag: 'invoices_late' },
    madeBy: 'sales',
    madeOn: FIRST,
    dueOn: null,
    weight: 3,
    confirmedOn: null,
    saidBack: false,
    understanding: 'unknown',
    status: 'open',
    settledOn: null,
    ...facts,
  } as CompanyPromise
}

export function figuresOf(week: Day, figures: Partial<CompanyFigures>): CompanyFigures {
  return {
    week,
    source: null,
    leadsOffered: null,
    leadsAccepted: null,
    dealsWon: null,
    dealsLost: null,
    dealsDiscounted: null,
    ...figures,
  }
}

/** So many of n by lot. */
export function binomial(draw: () => number, n: number, share: number): number {
  let hits = 0
  for (let i = 0; i < n; i += 1) hits += Number(draw() < share)
  return hits
}
