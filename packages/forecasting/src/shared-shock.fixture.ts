// Books whose renewals share a shock, over years: how often intervals with and without a learned common factor hold.
import { day } from '@rung/kernel'
import { boxMuller, mulberry32, sigmoid } from '@rung/statistics'
import { bookMoments } from './book-moments.ts'
import { type DueRenewal, decisionsOf } from './decisions.ts'
import { type Forecast, forecast } from './forecast.ts'
import { learnFactor } from './learn-factor.ts'
import { learningPolicy } from './learning-policy.ts'
import { type OpenRenewal, outlookOf } from './outlook-of.ts'
import { forecastPolicy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

// Cells of two fifths of a percent, an eighth of a typical sd, and few nodes: 200 books in seconds.
const coarse = { ...forecastPolicy, maxDistinctSums: 1, minCells: 256, maxCells: 256, maxNodes: 24 }

// Quarters judged a book: one alone would leave three points to chance, two leave two.
const JUDGED = 2

const DUE_ON = day('2026-04-01')
const RENEWED = { contracted: 0, renewed: 1, expanded: 0 }

/** How many renewals a customer has on one day. */
export type Terms = (random: () => number) => number

export const oneEach: Terms = () => 1
/** Three in ten customers have two to ten. */
export const coTerms: Terms = random => (random() < 0.7 ? 1 : 2 + Math.floor(9 * random()))

type Quarter = {
  /** One outlook a decision. */
  readonly book: readonly RenewalOutlook[]
  /** One a renewal. */
  readonly apart: readonly RenewalOutlook[]
  readonly retainedMinor: number
}

/**
 * Shares of the quarters judged whose retention lies within P10 to P90. A customer decides about all of their renewals at once: each is
 * lost at its own chance, the likelier ones whenever a less likely one is.
 */
export function sharesHeld(
  books: number,
  termsOf: Terms,
): { readonly learned: number; readonly independent: number } {
  let held = 0
  let heldAlone = 0
  for (let seed = 1; seed <= books; seed++) {
    const random = mulberry32(seed)
    const normal = boxMuller(random)
    const shockSd = 0.15 + 0.45 * random()
    const customers = 100 + Math.floor(100 * random())
    const quarter = () => drawQuarter(random, { shock: shockSd * normal(), shockSd, customers, termsOf })
    const closed = Array.from({ length: 12 }, (_, i) => {
      const { book, retainedMinor } = quarter()
      return { ...bookMoments(book), retainedMinor, ageDays: 91 * i }
    })
    const { sd } = learnFactor(closed, forecastPolicy.commonFactorSd, learningPolicy)
    for (let ahead = 0; ahead < JUDGED; ahead++) {
      const { book, apart, retainedMinor } = quarter()
      const { p10, p90 } = (forecast(book, { ...coarse, commonFactorSd: sd }) as Forecast).gross.amountMinor
      held += Number(retainedMinor >= p10 && retainedMinor <= p90)
      const { expectedMinor, ownVariance } = bookMoments(apart)
      const reach = learningPolicy.reachSd * Math.sqrt(ownVariance)
      heldAlone += Number(Math.abs(retainedMinor - expectedMinor) <= reach)
    }
  }
  return { learned: held / (books * JUDGED), independent: heldAlone / (books * JUDGED) }
}

type Drawn = {
  readonly shock: number
  readonly shockSd: number
  readonly customers: number
  readonly termsOf: Terms
}

function drawQuarter(random: () => number, { shock, shockSd, customers, termsOf }: Drawn): Quarter {
  const drawn = Array.from({ length: customers }, (_, customer) =>
    drawCustomer(random, `acc_${customer}`, termsOf),
  )
  let retainedMinor = 0
  for (const terms of drawn) {
    const decision = random()
    for (const { arrMinor, chanceLost } of terms) {
      // To second order what centring does: the mean over shocks is the probability served.
      const centre = Math.log(chanceLost / (1 - chanceLost)) * (1 + 0.17 * shockSd ** 2)
      if (decision >= sigmoid(centre + shock)) retainedMinor += arrMinor
    }
  }
  const renewals = drawn.flat()
  const outlooks = (of: readonly OpenRenewal[]) => of.map(each => outlookOf(each, forecastPolicy))
  return { book: outlooks(decisionsOf(renewals, forecastPolicy)), apart: outlooks(renewals), retainedMinor }
}

function drawCustomer(random: () => number, accountId: string, termsOf: Terms): DueRenewal[] {
  const amounts = Array.from(
    { length: termsOf(random) },
    () => Math.ceil(Math.exp(2 * random()) * 10) * 100_000,
  )
  const chance = 0.04 + 0.3 * random() ** 2
  return amounts.map(
    (arrMinor, term): DueRenewal => ({
      ...{
        renewalId: `${accountId} ${term}`,
        accountId,
        deciderId: accountId,
        dueOn: DUE_ON,
        arrMinor,
        split: RENEWED,
      },
      chanceLost: amounts.length === 1 ? chance : chance * (0.8 + 0.4 * random()),
    }),
  )
}
