// Retention of what fell due: what is decided, what is not, and customers with several renewals.
import { day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { dueRenewals, dueRetention } from './due-retention.ts'
import { STANDING_POLICY } from './policy.ts'

const due = (accountId: string, arrMinor: number | null, arrAfterMinor: number | null) => ({
  accountId,
  arrMinor,
  arrAfterMinor,
  resolution: arrAfterMinor === null ? null : ('renewed' as const),
})

describe('dueRenewals', () => {
  const facts = (...renewals: Parameters<typeof aSubscription>[0][]) => ({
    closedOn: null,
    subscriptions: renewals.map((each, at) => aSubscription({ subscriptionId: `sub_${at}`, ...each })),
  })
  const span = { since: day('2026-04-01'), asOf: day('2026-06-30') }
  const found = (...given: Parameters<typeof facts>) =>
    dueRenewals(facts(...given), aWorkspace(), STANDING_POLICY, span)

  it('are those from a day on up to another, decided or not, however long nobody decided', () => {
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-05-20'), arrAfterMinor: 0 })
    expect(
      found({ renewals: [lost] }, {}, { endsOn: day('2026-07-01') }, { endsOn: day('2026-03-31') }),
    ).toEqual([
      {
        renewalId: 'rnw_1',
        dueOn: '2026-06-01',
        resolution: 'churned',
        arrMinor: 1_200_000,
        arrAfterMinor: 0,
      },
      {
        renewalId: 'sub_1:2026-06-01',
        dueOn: '2026-06-01',
        resolution: null,
        arrMinor: 1_200_000,
        arrAfterMinor: null,
      },
    ])
    expect(
      found({ endsOn: day('2026-04-15'), plan: 'b' }, { endsOn: day('2026-04-02'), plan: 'a' }),
    ).toMatchObject([{ dueOn: '2026-04-02' }, { dueOn: '2026-04-15' }])
  })

  it('are in order of their days, whatever order contracts come in', () => {
    const ends = ['2026-04-02', '2026-04-15', '2026-05-07'].map(on => ({ endsOn: day(on), plan: on }))
    for (const given of [ends, ends.toReversed()]) {
      expect(found(...given).map(({ dueOn }) => dueOn)).toEqual(['2026-04-02', '2026-04-15', '2026-05-07'])
    }
  })

  it('have no amounts without a rate', () => {
    expect(found({ currency: 'USD', endedOn: day('2026-06-01') })).toMatchObject([
      { resolution: 'churned', arrMinor: null, arrAfterMinor: null },
    ])
  })
})

describe('dueRetention', () => {
  it('is of what is decided; what is open and what has no rate is counted apart', () => {
    const entries = [
      due('a', 100, 130),
      due('b', 100, 0),
      due('c', 50, null),
      due('d', null, 5),
      due('e', 80, 60),
    ]
    expect(dueRetention(entries)).toEqual({
      renewals: 4,
      dueMinor: 330,
      decided: 3,
      decidedMinor: 280,
      retainedMinor: 160,
      contractedMinor: 20,
      lostMinor: 100,
      expandedMinor: 30,
      afterMinor: 190,
      undecided: 1,
      undecidedMinor: 50,
      unknown: 1,
      grossRetention: 160 / 280,
      netRetention: 190 / 280,
      logos: { decided: 3, lost: 1, retention: 2 / 3 },
    })
  })

  it('counts apart what was decided and became nobody knows how much', () => {
    const decided = { ...due('a', 100, null), resolution: 'renewed' as const }
    expect(dueRetention([decided])).toMatchObject({ renewals: 0, decided: 0, undecided: 0, unknown: 1 })
  })

  it('counts ten renewals of one customer as one logo, lost when none was kept', () => {
    const ten = Array.from({ length: 10 }, () => due('a', 10, 0))
    expect(dueRetention([...ten, due('b', 10, 10)]).logos).toEqual({ decided: 2, lost: 1, retention: 0.5 })
    expect(dueRetention([...ten, due('a', 10, 10)]).logos).toEqual({ decided: 1, lost: 0, retention: 1 })
  })

  it('is unknown while nothing is decided', () => {
    expect(dueRetention([due('a', 10, null)])).toMatchObject({
      grossRetention: null,
      netRetention: null,
      logos: { retention: null },
    })
  })

  it('adds up to the unit, whatever fell due', () => {
    const minor = fc.integer({ min: 1, max: 1_000_000_00 })
    const entry = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), minor, fc.option(fc.oneof(minor, fc.constant(0))))
      .map(([accountId, before, after]) => due(accountId, before, after))
    fc.assert(
      fc.property(fc.array(entry), entries => {
        const of = dueRetention(entries)
        expect(of.retainedMinor + of.contractedMinor + of.lostMinor).toBe(of.decidedMinor)
        expect(of.retainedMinor + of.expandedMinor).toBe(of.afterMinor)
        expect(of.decidedMinor + of.undecidedMinor).toBe(
          entries.reduce((all, each) => all + (each.arrMinor ?? 0), 0),
        )
      }),
    )
  })
})
