// A week of what the company tells of itself: leads by source, deals, and who its people say the customer is.
import { addDays } from '@rung/kernel'
import type { Lots } from './lots.ts'
import type { Week } from './week.ts'

const LEADS_A_WEEK = 30
const DEALS_A_WEEK = 12
const ANSWERS_A_WEEK = 4
const TEAM = 12

const some = (lots: Lots, n: number, share: number): number =>
  Array.from({ length: n }, () => lots.happens(share)).filter(Boolean).length

export function drawFiguresWeek({ lots, ledger, monday, rates, week }: Week): void {
  const offered = lots.poisson(LEADS_A_WEEK)
  const won = some(lots, lots.poisson(DEALS_A_WEEK), rates.dealsWon)
  const lost = lots.poisson(DEALS_A_WEEK * (1 - rates.dealsWon))
  const ofNew = some(lots, offered, rates.leadsOfNewSource)
  const nothing = { dealsWon: null, dealsLost: null, dealsDiscounted: null }
  ledger.figures.push(
    {
      week: monday,
      source: 'known',
      leadsOffered: offered - ofNew,
      leadsAccepted: some(lots, offered - ofNew, rates.leadsAccepted),
      dealsWon: won,
      dealsLost: lost,
      dealsDiscounted: some(lots, won, rates.discounted),
    },
    {
      ...nothing,
      week: monday,
      // Every half year another one is tried.
      source: `tried_${Math.floor(week / 26)}`,
      leadsOffered: ofNew,
      leadsAccepted: some(lots, ofNew, rates.leadsAccepted),
    },
  )
  for (let left = lots.poisson(ANSWERS_A_WEEK); left > 0; left -= 1)
    ledger.teamAnswers.push({
      answerId: `tma_${ledger.teamAnswers.length}`,
      personId: `person_${lots.below(TEAM)}`,
      team: lots.pick(['sales', 'csm', 'product']),
      on: addDays(monday, lots.below(7)),
      segment: lots.happens(rates.customerAgreed) ? 'mid' : lots.pick(['smb', 'enterprise', 'anybody']),
    })
}
