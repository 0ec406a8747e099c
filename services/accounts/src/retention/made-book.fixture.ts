// Books of contracts drawn from a seed, and what they were worth day by day, counted without any of our own rules.
import { addDays, type Day, day, daysBetween } from '@rung/kernel'
import fc from 'fast-check'

export type MadeContract = {
  readonly account: string
  readonly startsOn: Day
  readonly endedOn: Day | null
  readonly currency: 'EUR' | 'USD'
  readonly arrMinor: number
  readonly changes: readonly { readonly on: Day; readonly arrMinor: number }[]
}

export type MadeBook = {
  readonly accounts: readonly { readonly externalId: string; readonly segment: string }[]
  readonly contracts: readonly MadeContract[]
  /** Euros a dollar, from a day on. */
  readonly rates: readonly { readonly on: Day; readonly rate: number }[]
}

export const BOOK_BEGINS = day('2025-01-01')
// Contracts begin and end days apart that no rule of succession spans: what ends and is not followed that day is gone.
const GRID_DAYS = 40
const GRIDS = 14

const amount = fc.integer({ min: 1, max: 9_999_999 })
const gridDay = (at: number): Day => addDays(BOOK_BEGINS, at * GRID_DAYS)

const contract = fc
  .record({
    start: fc.integer({ min: 0, max: GRIDS - 1 }),
    grids: fc.option(fc.integer({ min: 1, max: GRIDS })),
    currency: fc.constantFrom('EUR' as const, 'EUR' as const, 'USD' as const),
    arrMinor: amount,
    changes: fc.array(fc.record({ after: fc.integer({ min: 1, max: 500 }), arrMinor: amount }), {
      maxLength: 3,
    }),
  })
  .map(({ start, grids, currency, arrMinor, changes }): Omit<MadeContract, 'account'> => {
    const startsOn = gridDay(start)
    const days = new Map(changes.map(each => [addDays(startsOn, each.after), each.arrMinor]))
    return {
      startsOn,
      endedOn: grids === null ? null : gridDay(start + grids),
      currency,
      arrMinor,
      changes: [...days].map(([on, amountMinor]) => ({ on, arrMinor: amountMinor })),
    }
  })

export function madeBook(seed: number, accounts: number): MadeBook {
  const held = fc.record({
    segment: fc.constantFrom('large', 'small'),
    contracts: fc.array(contract, { minLength: 1, maxLength: 3 }),
  })
  const rate = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 700, max: 1_200 }))
  const [drawn] = fc.sample(
    fc.noBias(
      fc.record({
        held: fc.array(held, { minLength: accounts, maxLength: accounts }),
        rates: fc.array(rate, { minLength: 4, maxLength: 4 }),
      }),
    ),
    { seed, numRuns: 1 },
  )
  if (drawn === undefined) throw new Error('nothing was drawn')
  const rates = new Map(
    drawn.rates.map(([after, thousandths]) => [addDays(BOOK_BEGINS, after), thousandths / 1000]),
  )
  return {
    accounts: drawn.held.map(({ segment }, at) => ({ externalId: `made-${at}`, segment })),
    contracts: drawn.held.flatMap(({ contracts }, at) =>
      contracts.map(each => ({ account: `made-${at}`, ...each })),
    ),
    rates: [...rates.set(day('2024-12-31'), 0.95)].map(([on, each]) => ({ on, rate: each })),
  }
}

export type Bridge = {
  openingMinor: number
  newMinor: number
  returnedMinor: number
  expandedMinor: number
  contractedMinor: number
  churnedMinor: number
  revaluationMinor: number
  closingMinor: number
}

/** Day after day: what each contract is worth at the rate of the day, and what that is more than the day before at the same rate. */
export function bridgeByDays(
  book: MadeBook,
  accounts: ReadonlySet<string>,
  since: Day,
  lastDay: Day,
): Bridge {
  const nativeOn = ({ startsOn, endedOn, arrMinor, changes }: MadeContract, on: Day): number => {
    if (on < startsOn || (endedOn !== null && on >= endedOn)) return 0
    const latest = changes.filter(change => change.on <= on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
    return latest?.arrMinor ?? arrMinor
  }
  const rateOn = (on: Day): number =>
    book.rates.filter(rate => rate.on <= on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.rate ?? Number.NaN
  const worth = (each: MadeContract, amountOn: Day, rateDay: Day): number =>
    each.currency === 'EUR'
      ? nativeOn(each, amountOn)
      : Math.round(nativeOn(each, amountOn) * rateOn(rateDay))
  const bridge: Bridge = {
    openingMinor: 0,
    newMinor: 0,
    returnedMinor: 0,
    expandedMinor: 0,
    contractedMinor: 0,
    churnedMinor: 0,
    revaluationMinor: 0,
    closingMinor: 0,
  }
  const eve = addDays(since, -1)
  for (const [account, contracts] of Map.groupBy(book.contracts, each => each.account)) {
    if (!accounts.has(account)) continue
    const sum = (of: (each: MadeContract) => number): number =>
      contracts.reduce((all, each) => all + of(each), 0)
    const [opening, closing] = [
      sum(each => worth(each, eve, eve)),
      sum(each => worth(each, lastDay, lastDay)),
    ]
    let moved = 0
    for (let at = 0; at <= daysBetween(since, lastDay); at++) {
      const on = addDays(since, at)
      moved += sum(each => worth(each, on, on) - worth(each, addDays(on, -1), on))
    }
    if (opening === 0 && closing === 0) continue
    const wasThere = contracts.some(each => each.startsOn < since)
    bridge.openingMinor += opening
    bridge.closingMinor += closing
    bridge.revaluationMinor += closing - opening - moved
    if (opening === 0 && wasThere) bridge.returnedMinor += moved
    else if (opening === 0) bridge.newMinor += moved
    else if (closing === 0) bridge.churnedMinor -= moved
    else if (moved < 0) bridge.contractedMinor -= moved
    else bridge.expandedMinor += moved
  }
  return bridge
}
