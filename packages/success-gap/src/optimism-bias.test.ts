// Optimism bias by worked examples, and what holds of every set of pairs.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { filedVerdicts, filings, filingsOf, givenVerdicts, instantAt } from '../test/seal-arbitraries.ts'
import {
  assessOptimism,
  type FiledVerdict,
  type GivenVerdict,
  pairVerdicts,
  type VerdictPair,
} from './optimism-bias.ts'
import { successGapPolicy as policy } from './policy.ts'

const given = (
  id: string,
  hours: number,
  achieved: number,
  more: Partial<GivenVerdict> = {},
): GivenVerdict => ({
  id,
  outcomeId: 'out_1',
  occurredOn: dayAt(5),
  stakeholderId: 'stk_a',
  influence: 0.5,
  achieved,
  csmId: 'per_ann',
  revisions: [{ recordedAt: instantAt(hours), achieved, experience: 4 }],
  ...more,
})
const filed = (
  id: string,
  said: [hours: number, verdict: number][],
  more: Partial<FiledVerdict> = {},
): FiledVerdict => ({
  id,
  outcomeId: 'out_1',
  personId: 'per_ann',
  periodStartsOn: dayAt(0),
  revisions: said.map(([hours, verdict]) => ({ recordedAt: instantAt(hours), verdict })),
  ...more,
})
const pairs = (customer: GivenVerdict[], vendor: FiledVerdict[], more: FiledVerdict[] = []) =>
  pairVerdicts(customer, vendor, filingsOf([...vendor, ...more]), policy)

describe('a pair', () => {
  it('holds a blind vendor verdict against what the customer said in its period', () => {
    expect(pairs([given('cvd_1', 120, 4)], [filed('vvd_1', [[130, 5]])])).toEqual([
      {
        personId: 'per_ann',
        outcomeId: 'out_1',
        periodStartsOn: dayAt(0),
        vendorVerdictId: 'vvd_1',
        customerVerdictIds: ['cvd_1'],
        vendor: 1,
        customer: 0.75,
        leftOut: null,
      },
    ])
  })

  it('takes the newest of each stakeholder, by influence', () => {
    const said = [
      given('cvd_1', 120, 5),
      given('cvd_2', 140, 3, { occurredOn: dayAt(6) }),
      given('cvd_3', 140, 5, { stakeholderId: 'stk_b', influence: 1.5 }),
    ]
    expect(pairs(said, [filed('vvd_1', [[130, 5]])])[0]?.customer).toBe(0.875)
  })

  it('takes the vendor verdict as it stood before the customer could be seen', () => {
    const corrected = filed('vvd_1', [
      [140, 3],
      [130, 5],
    ])
    expect(pairs([given('cvd_1', 120, 3)], [corrected])[0]?.vendor).toBe(1)
    expect(pairs([given('cvd_1', 150, 3)], [corrected])[0]?.vendor).toBe(0.5)
  })

  it('is none without an answer in the period, of the outcome, by somebody with a voice', () => {
    const vendor = [filed('vvd_1', [[130, 5]])]
    expect(pairs([], vendor)).toEqual([])
    expect(pairs([given('cvd_1', 120, 3, { influence: 0 })], vendor)).toEqual([])
    expect(pairs([given('cvd_1', 120, 3, { outcomeId: 'out_2' })], vendor)).toEqual([])
    expect(pairs([given('cvd_1', 120, 3, { occurredOn: addDays(dayAt(0), 30) })], vendor)).toEqual([])
  })

  it.each([
    ['low_grade', [given('cvd_1', 120, 2)], []],
    ['low_grade', [given('cvd_1', 120, 4), given('cvd_2', 121, 1)], []],
    ['time', [given('cvd_1', 0, 4)], []],
    ['another_filing', [given('cvd_1', 120, 4)], [filed('vvd_0', [[125, 4]], { periodStartsOn: dayAt(-9) })]],
    ['never_sealed', [given('cvd_1', 120, 4, { csmId: 'per_ben' })], []],
  ] as const)('is left out when it opened early: %s', (why, customer, others) => {
    const [pair] = pairs([...customer], [filed('vvd_1', [[180, 5]])], [...others])
    expect(pair).toMatchObject({ vendor: null, leftOut: why })
  })

  it('is left out where an angry word opened at the very instant another was filed for', () => {
    const said = [given('cvd_1', 120, 4), given('cvd_2', 130, 1), given('cvd_3', 125, 4)]
    expect(pairs(said, [filed('vvd_1', [[130, 5]])])[0]?.leftOut).toBe('low_grade')
  })

  it('is left out by time where no filing is known at all', () => {
    const [pair] = pairVerdicts([given('cvd_1', 0, 4)], [filed('vvd_1', [[180, 5]])], [], policy)
    expect(pair?.leftOut).toBe('time')
  })

  it('counts when the CSM had filed before an angry answer came, or nobody looked after the account', () => {
    expect(pairs([given('cvd_1', 120, 1)], [filed('vvd_1', [[100, 5]])])[0]).toMatchObject({
      vendor: 1,
      customer: 0,
      leftOut: null,
    })
    expect(
      pairs([given('cvd_1', 120, 4, { csmId: null })], [filed('vvd_1', [[130, 5]])])[0]?.leftOut,
    ).toBeNull()
  })
})

const pairOf = (vendor: number, customer: number): VerdictPair => ({
  personId: 'per_ann',
  outcomeId: 'out_1',
  periodStartsOn: dayAt(0),
  vendorVerdictId: 'vvd_1',
  customerVerdictIds: ['cvd_1'],
  vendor,
  customer,
  leftOut: null,
})

describe('optimism bias', () => {
  it('is the mean of v - c with its interval', () => {
    const bias = assessOptimism(
      [pairOf(1, 0.75), pairOf(0.5, 0.5), pairOf(1, 0.5), pairOf(0.5, 0.25)],
      policy,
    )
    expect(bias.mean).toBe(0.25)
    expect(bias.interval?.low).toBeCloseTo(-0.0748, 3)
    expect(bias.interval?.high).toBeCloseTo(0.5748, 3)
  })

  it('is unknown without pairs, and knows no interval of one', () => {
    expect(assessOptimism([], policy)).toMatchObject({ n: 0, mean: null, interval: null })
    expect(assessOptimism([pairOf(1, 0.5)], policy)).toMatchObject({ n: 1, mean: 0.5, interval: null })
  })

  it('counts what it left out, and why', () => {
    const { leftOut } = assessOptimism([{ ...pairOf(1, 1), vendor: null, leftOut: 'time' }], policy)
    expect(leftOut).toEqual({ low_grade: 0, time: 1, another_filing: 0, never_sealed: 0 })
  })
})

describe('pairs', () => {
  it('keep every vendor verdict once at most, and each counts or says why not', () => {
    fc.assert(
      fc.property(givenVerdicts, filedVerdicts, filings, (customer, vendor, more) => {
        const all = pairVerdicts(customer, vendor, [...filingsOf(vendor), ...more], policy)
        expect(new Set(all.map(pair => pair.vendorVerdictId)).size).toBe(all.length)
        const { n, leftOut } = assessOptimism(all, policy)
        expect(n + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(all.length)
        for (const pair of all) expect(pair.vendor === null).toBe(pair.leftOut !== null)
      }),
    )
  })

  it('count no more for a filing that came besides: what it opened was seen', () => {
    fc.assert(
      fc.property(givenVerdicts, filedVerdicts, filings, (customer, vendor, more) => {
        const own = filingsOf(vendor)
        const counted = (known: typeof own) =>
          pairVerdicts(customer, vendor, known, policy)
            .filter(pair => pair.leftOut === null)
            .map(pair => pair.vendorVerdictId)
        expect(counted(own)).toEqual(expect.arrayContaining(counted([...own, ...more])))
      }),
    )
  })

  it('do not depend on the order of facts', () => {
    fc.assert(
      fc.property(givenVerdicts, filedVerdicts, (customer, vendor) => {
        const turned = vendor.map(one => ({ ...one, revisions: one.revisions.toReversed() })).toReversed()
        const known = filingsOf(vendor)
        const of = (a: typeof customer, b: typeof vendor, c: typeof known) =>
          pairVerdicts(a, b, c, policy).map(({ leftOut, customer: c, vendorVerdictId }) => [
            vendorVerdictId,
            leftOut,
            c,
          ])
        expect(of(customer.toReversed(), turned, known.toReversed())).toEqual(of(customer, vendor, known))
      }),
    )
  })
})
