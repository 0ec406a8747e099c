// A week of promises and of the roadmap.
import type { CompanyPromise, Concern } from '@rung/chasms'
import { addDays, type Day } from '@rung/kernel'
import { CONCERNS, capabilityFor, MET, type Week } from './week.ts'

const PROMISES_A_WEEK = 10
const PLANS_A_WEEK = 1.2

export function drawPromisesWeek(at: Week): void {
  for (let left = at.lots.poisson(PROMISES_A_WEEK); left > 0; left -= 1)
    at.ledger.promises.push(onePromise(at))
  for (let left = at.lots.poisson(PLANS_A_WEEK); left > 0; left -= 1) planOne(at)
}

type What = { readonly capability: string; readonly concern: Concern | null; readonly beyond: boolean }

function onePromise(at: Week): CompanyPromise {
  const { lots, ledger, monday, rates, week } = at
  const account = lots.pick(ledger.accounts)
  const { capability, concern, beyond } = whatIsPromised(at, account.accountId)
  const madeOn = addDays(monday, lots.below(7))
  const dueOn = addDays(madeOn, 21 + lots.below(50))
  return {
    id: `prm_${week}_${ledger.promises.length}`,
    accountId: account.accountId,
    capability,
    concern,
    madeBy: lots.pick(['sales', 'sales', 'csm']),
    madeOn,
    dueOn,
    weight: 1 + lots.below(5),
    confirmedOn: lots.happens(rates.confirmed) ? addDays(madeOn, lots.below(30)) : null,
    saidBack: false,
    understanding: understandingOf(at),
    ...howItEnds(at, dueOn, beyond),
  }
}

function whatIsPromised({ lots, ledger, rates, week }: Week, accountId: string): What {
  if (lots.happens(rates.shiny)) return { capability: 'shiny', concern: null, beyond: false }
  if (lots.happens(rates.beyond)) {
    const concern = lots.happens(rates.answersConcern) ? lots.pick(CONCERNS) : null
    return { capability: `dream_${week % 17}_${lots.below(9)}`, concern, beyond: true }
  }
  const stated = ledger.concerns.filter(each => each.accountId === accountId && MET.includes(each.concern))
  const concern = stated.length === 0 ? lots.pick(MET) : lots.pick(stated).concern
  const capability = capabilityFor(MET.indexOf(concern))
  return { capability, concern: lots.happens(rates.answersConcern) ? concern : null, beyond: false }
}

function understandingOf({ lots, rates }: Week): CompanyPromise['understanding'] {
  if (lots.happens(0.2)) return 'unknown'
  if (lots.happens(rates.aligned)) return 'aligned'
  return lots.happens(0.5) ? 'partial' : 'misaligned'
}

/** What is beyond anybody is never kept; the rest is, in time or two months later. */
function howItEnds(
  { lots, rates }: Week,
  dueOn: Day,
  beyond: boolean,
): { status: 'open'; settledOn: null } | { status: 'broken' | 'kept'; settledOn: Day } {
  if (beyond)
    return lots.happens(0.5)
      ? { status: 'open', settledOn: null }
      : { status: 'broken', settledOn: addDays(dueOn, 30) }
  const late = lots.happens(rates.keptOnTime) ? -lots.below(20) : 60
  return { status: 'kept', settledOn: addDays(dueOn, late) }
}

function planOne({ lots, ledger, monday, rates, week }: Week): void {
  const needed = lots.happens(rates.planNeeded)
  const plannedOn = addDays(monday, 30 + lots.below(60))
  ledger.roadmap.push({
    roadmapItemId: `rmp_${ledger.roadmap.length}`,
    capability: needed ? capabilityFor(lots.below(MET.length)) : `list_${week}_${ledger.roadmap.length}`,
    addedOn: addDays(monday, lots.below(7)),
    plannedOn,
    deliveredOn: addDays(plannedOn, lots.happens(rates.deliveredByPlan) ? 0 : 45),
  })
}
