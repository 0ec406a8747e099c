// Renewals that come up together are one decision.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type DueRenewal, decisionsOf } from './decisions.ts'
import { outlookOf } from './outlook-of.ts'
import { forecastOf, policy } from './simulated-quarters.fixture.ts'

const split = { contracted: 0, renewed: 1, expanded: 0 }
const due = (renewalId: string, dueOn: string, by: Partial<DueRenewal> = {}): DueRenewal => {
  const { accountId = 'acc_1' } = by
  return {
    renewalId,
    dueOn: day(dueOn),
    arrMinor: 1_000,
    chanceLost: 0.2,
    split,
    deciderId: accountId,
    ...by,
    accountId,
  }
}
const decided = (...renewals: DueRenewal[]) =>
  decisionsOf(renewals, policy).map(({ renewalId, arrMinor }) => [renewalId, arrMinor])

describe('decisionsOf', () => {
  it('joins what one account has due within 31 days of the one before, and nothing later', () => {
    expect(
      decided(due('c', '2026-05-31'), due('a', '2026-04-01'), due('b', '2026-05-02'), due('d', '2026-07-02')),
    ).toEqual([
      ['a', 3_000],
      ['d', 1_000],
    ])
    expect(decided(due('a', '2026-04-01'), due('b', '2026-05-01', { accountId: 'acc_2' }))).toEqual([
      ['a', 1_000],
      ['b', 1_000],
    ])
  })

  it('are in order of their least ids, whatever order they come in', () => {
    const of = (accountId: string) => ({ accountId })
    const [a, b, c] = [
      due('a', '2026-04-03', of('x')),
      due('b', '2026-04-02', of('y')),
      due('c', '2026-04-01', of('z')),
    ]
    for (const given of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ])
      expect(decided(...given).map(([id]) => id)).toEqual(['a', 'b', 'c'])
    const together = [due('b', '2026-04-02'), due('a', '2026-04-03'), due('c', '2026-04-01')]
    for (const given of [together, together.toReversed()]) expect(decided(...given)).toEqual([['a', 3_000]])
  })

  it('joins accounts of one decider where their decisions fall on one day', () => {
    const of = (accountId: string) => ({ accountId, deciderId: 'holding' })
    expect(
      decided(
        ...[due('a', '2026-04-01', of('acc_1')), due('b', '2026-04-20', of('acc_1'))],
        ...[due('c', '2026-04-01', of('acc_2')), due('d', '2026-04-20', of('acc_3'))],
      ),
    ).toEqual([
      ['a', 3_000],
      ['d', 1_000],
    ])
  })

  it('moves no expected amount, whatever the chances and splits', () => {
    const many = [
      due('a', '2026-04-01', { chanceLost: 0.5, arrMinor: 1_000 }),
      due('b', '2026-04-01', {
        chanceLost: 0.1,
        arrMinor: 3_000,
        split: { contracted: 0.5, renewed: 0.25, expanded: 0.25 },
      }),
    ]
    const [one] = decisionsOf(many, policy)
    expect(one).toMatchObject({ arrMinor: 4_000, chanceLost: 0.2 })
    const apart = forecastOf(many.map(each => outlookOf(each, policy)))
    const together = forecastOf([outlookOf(one as DueRenewal, policy)])
    expect(together.net.amountMinor.expected).toBeCloseTo(apart.net.amountMinor.expected, 6)
    expect(together.gross.amountMinor.expected).toBeCloseTo(apart.gross.amountMinor.expected, 6)
    expect(together.net.sdMinor).toBeGreaterThan(apart.net.sdMinor)
  })

  it('makes ten co-terms of one customer what one renewal of ten times the amount is', () => {
    const ten = Array.from({ length: 10 }, (_, at) => due(`rnw_${at}`, addDays(day('2026-04-01'), at)))
    const one = due('rnw_0', '2026-04-01', { arrMinor: 10_000 })
    expect(forecastOf(decisionsOf(ten, policy).map(each => outlookOf(each, policy)))).toEqual(
      forecastOf([outlookOf(one, policy)]),
    )
  })

  it('of renewals that are lost for certain is lost for certain', () => {
    const lost = [due('a', '2026-04-01', { chanceLost: 1 }), due('b', '2026-04-01', { chanceLost: 1 })]
    expect(decisionsOf(lost, policy)).toEqual([{ renewalId: 'a', arrMinor: 2_000, chanceLost: 1, split }])
    expect(decisionsOf([], policy)).toEqual([])
  })
})
