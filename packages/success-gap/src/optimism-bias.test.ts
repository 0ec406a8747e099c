// Optimism bias by worked examples, and what holds of every set of opened verdicts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { instantAt, openedVerdicts } from '../test/seal-arbitraries.ts'
import { assessOptimism, leftOutOf, type OpenedVerdict, pairVerdicts } from './optimism-bias.ts'
import { successGapPolicy as policy } from './policy.ts'

type Stated = NonNullable<OpenedVerdict['said']>
type Filing = NonNullable<OpenedVerdict['filing']>

const said = (achieved: number, more: Partial<Stated> = {}): Stated => ({
  stakeholderId: 'stk_a',
  occurredOn: dayAt(5),
  influence: 0.5,
  achieved,
  ...more,
})
const filed = (verdict: number, more: Partial<Filing> = {}): Filing => ({
  personId: 'per_ann',
  vendorVerdictId: 'vvd_1',
  periodStartsOn: dayAt(0),
  verdict,
  ...more,
})
const opened = (id: string, more: Partial<OpenedVerdict> = {}): OpenedVerdict => ({
  id,
  csmId: 'per_ann',
  openedAt: instantAt(120),
  openedBy: 'filed',
  ownRecord: false,
  said: said(4),
  filing: filed(5),
  ...more,
})

describe('a pair', () => {
  it('holds what the CSM had filed against what the customer said', () => {
    expect(pairVerdicts([opened('cvd_1')])).toEqual([{ personId: 'per_ann', vendor: 1, customer: 0.75 }])
  })

  it('takes the newest of each stakeholder, of one day the later id, by influence', () => {
    const answers = [
      opened('cvd_3', { said: said(3, { occurredOn: dayAt(6) }) }),
      opened('cvd_1', { said: said(5) }),
      opened('cvd_2', { said: said(1, { occurredOn: dayAt(6) }) }),
      opened('cvd_4', { said: said(5, { stakeholderId: 'stk_b', influence: 1.5 }) }),
      opened('cvd_5', { said: said(1, { stakeholderId: 'stk_b', influence: 1.5, occurredOn: dayAt(4) }) }),
    ]
    expect(pairVerdicts(answers)).toMatchObject([{ customer: 0.875 }])
  })

  it('takes what the CSM had said when the first of the customer’s verdicts opened: a later correction is hindsight', () => {
    const answers = [
      opened('cvd_1', { openedAt: instantAt(150), filing: filed(3) }),
      opened('cvd_2', { openedAt: instantAt(120), filing: filed(5) }),
    ]
    expect(pairVerdicts(answers)).toMatchObject([{ vendor: 1 }])
    expect(pairVerdicts(answers.toReversed())).toMatchObject([{ vendor: 1 }])
  })

  it('counts people alike where none has influence', () => {
    const alike = (id: string, achieved: number, stakeholderId: string) =>
      opened(id, { said: said(achieved, { stakeholderId, influence: 0 }) })
    expect(pairVerdicts([alike('cvd_1', 5, 'stk_a'), alike('cvd_2', 3, 'stk_b')])).toMatchObject([
      { customer: 0.75 },
    ])
  })

  it('is one for each filing', () => {
    const answers = [opened('cvd_1'), opened('cvd_2', { filing: filed(4, { vendorVerdictId: 'vvd_2' }) })]
    expect(pairVerdicts(answers)).toMatchObject([{ vendor: 1 }, { vendor: 0.75 }])
  })

  it.each([
    ['declared', { openedBy: 'declared', filing: null }],
    ['low_grade', { openedBy: 'low_grade', filing: null }],
    ['time', { openedBy: 'time', filing: null }],
    ['no_csm', { openedBy: 'no_csm', filing: null }],
    ['seals_off', { openedBy: 'seals_off', filing: null }],
    ['reassigned', { filing: filed(5, { personId: 'per_ben' }) }],
    ['own_record', { ownRecord: true }],
    ['retracted', { said: null }],
  ] as const)('is none, and counted: %s', (why, more) => {
    const verdict = opened('cvd_1', more)
    expect(leftOutOf(verdict)?.why).toBe(why)
    const bias = assessOptimism([verdict], policy)
    expect(bias).toMatchObject({ n: 0, mean: null, interval: null })
    expect(Object.entries(bias.leftOut).filter(([, count]) => count > 0)).toEqual([[why, 1]])
  })

  it('says nothing of anybody where nobody looked after the account', () => {
    expect(leftOutOf(opened('cvd_1', { csmId: null, openedBy: 'no_csm', filing: null }))).toBeNull()
  })

  it('is refused for one that was opened by a filing which is not there', () => {
    expect(() => leftOutOf(opened('cvd_1', { filing: null }))).toThrow(RangeError)
  })
})

describe('optimism bias', () => {
  const pairOf = (verdict: number, achieved: number, at: number) =>
    opened(`cvd_${at}`, {
      filing: filed(verdict, { vendorVerdictId: `vvd_${at}` }),
      said: said(achieved),
    })

  it('is the mean of v - c with its interval', () => {
    const bias = assessOptimism([pairOf(5, 4, 1), pairOf(3, 3, 2), pairOf(5, 3, 3), pairOf(3, 2, 4)], policy)
    expect(bias).toMatchObject({ n: 4, mean: 0.25 })
    expect(bias.interval?.low).toBeCloseTo(-0.0748, 3)
    expect(bias.interval?.high).toBeCloseTo(0.5748, 3)
  })

  it('is unknown without pairs, and knows no interval of one', () => {
    expect(assessOptimism([], policy)).toMatchObject({ n: 0, mean: null, interval: null })
    expect(assessOptimism([pairOf(5, 3, 1)], policy)).toMatchObject({ n: 1, mean: 0.5, interval: null })
  })
})

describe('pairs', () => {
  it('hold every verdict that somebody was there to judge, or it is counted as left out', () => {
    fc.assert(
      fc.property(openedVerdicts, verdicts => {
        const { leftOut, n } = assessOptimism(verdicts, policy)
        const counting = verdicts.filter(verdict => leftOutOf(verdict)?.why === null)
        const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
        expect(left + counting.length).toBe(verdicts.filter(({ csmId }) => csmId !== null).length)
        expect(n).toBe(
          new Set(counting.map(({ filing }) => `${filing?.personId} ${filing?.vendorVerdictId}`)).size,
        )
      }),
    )
  })

  it('do not depend on the order of verdicts', () => {
    fc.assert(
      fc.property(openedVerdicts, verdicts => {
        const alike = verdicts.map((verdict, index) => ({ ...verdict, openedAt: instantAt(index) }))
        expect(pairVerdicts(alike.toReversed())).toEqual(pairVerdicts(alike))
      }),
    )
  })
})
