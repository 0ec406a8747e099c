// Sums of one capability over accounts: the same numbers as one account's own, whatever the order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, promiseLists } from '../test/arbitraries.ts'
import { assessPromises } from './assess-promises.ts'
import { promisePolicy as policy } from './policy.ts'
import type { PromiseFact, PromiseStatus } from './promise.ts'
import { addToTally, emptyTally, type PromisesOfAccount, sharesOf } from './tally-promises.ts'

const open: PromiseFact = {
  id: 'prm_1',
  madeOn: dayAt(0),
  dueOn: dayAt(10),
  confirmedOn: null,
  saidBack: true,
  weight: 2,
  understanding: 'aligned',
  status: 'open',
  settledOn: null,
}
const settled = (status: Exclude<PromiseStatus, 'open'>, days: number): PromiseFact => ({
  ...open,
  status,
  settledOn: dayAt(days),
})
const tallyOf = (accounts: PromisesOfAccount[], days: number) =>
  accounts.reduce((sum, account) => addToTally(sum, account, policy, dayAt(days)), emptyTally)
const one = { promises: 1, weight: 2 }
const none = { promises: 0, weight: 0 }

describe('a tally', () => {
  it('counts each promise by where it stands, in promises and in weight', () => {
    const misunderstood = { ...open, understanding: 'partial' as const, dueOn: null, confirmedOn: dayAt(1) }
    const promises = [open, misunderstood, settled('kept', 5), settled('broken', 6), settled('withdrawn', 7)]
    expect(tallyOf([{ promises, closedOn: null }], 12)).toMatchObject({
      accounts: 1,
      open: { promises: 2, weight: 4 },
      kept: one,
      broken: one,
      withdrawn: one,
      overdue: one,
      pastGrace: none,
      unconfirmed: one,
      aligned: one,
      misunderstood: one,
      faded: { promises: 2 },
    })
    expect(tallyOf([{ promises, closedOn: null }], 25)).toMatchObject({
      pastGrace: one,
      faded: { promises: 3 },
    })
  })

  it('knows nothing where there is nothing, and counts no account without a promise', () => {
    const tally = tallyOf(
      [
        { promises: [], closedOn: null },
        { promises: [open], closedOn: null },
      ],
      -1,
    )
    expect(tally).toEqual(emptyTally)
    expect(sharesOf(tally, policy)).toEqual({
      promiseGap: null,
      unconfirmedShare: null,
      clarity: null,
      reliability: null,
    })
  })

  it('keeps what was kept and broken at an account that left, and lets go of what was open', () => {
    const left = (promises: PromiseFact[], closed: number) =>
      tallyOf([{ promises, closedOn: dayAt(closed) }], 60)
    expect(left([open, settled('kept', 5)], 20)).toMatchObject({
      open: none,
      overdue: none,
      kept: one,
      faded: { promises: 1 },
    })
    expect(left([open], 30)).toMatchObject({
      accounts: 1,
      open: none,
      pastGrace: none,
      faded: { promises: 1 },
    })
    expect(left([settled('broken', 40)], 20)).toMatchObject({ broken: one, faded: { promises: 1 } })
    expect(left([open], -5)).toEqual(emptyTally)
    expect(left([open], 61)).toMatchObject({ open: one, pastGrace: one })
  })

  it('gives for one account what the account gives itself', () => {
    fc.assert(
      fc.property(promiseLists, asOfs, (promises, asOf) => {
        const shares = sharesOf(addToTally(emptyTally, { promises, closedOn: null }, policy, asOf), policy)
        const own = assessPromises(promises, policy, asOf)
        for (const name of ['promiseGap', 'unconfirmedShare', 'clarity', 'reliability'] as const) {
          const value = own[name].value
          if (value === null) expect(shares[name]).toBeNull()
          else expect(shares[name]).toBeCloseTo(value, 12)
        }
      }),
    )
  })

  it('does not depend on how promises are spread over accounts, nor on their order', () => {
    fc.assert(
      fc.property(promiseLists, fc.nat(10), asOfs, (promises, cut, asOf) => {
        const of = (lists: PromiseFact[][]) =>
          sharesOf(
            lists.reduce(
              (sum, list) => addToTally(sum, { promises: list, closedOn: null }, policy, asOf),
              emptyTally,
            ),
            policy,
          )
        const [together, apart] = [of([promises]), of([promises.slice(cut), promises.slice(0, cut)])]
        for (const name of ['promiseGap', 'unconfirmedShare', 'clarity', 'reliability'] as const) {
          expect(apart[name] ?? -1).toBeCloseTo(together[name] ?? -1, 12)
        }
      }),
    )
  })
})
