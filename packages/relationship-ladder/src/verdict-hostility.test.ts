// What somebody said of what they got, as hostility: the grades, what mends it, and how it fades.
import { valueOn } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { ladderPolicy as policy } from './policy.ts'
import { lowVerdicts, type VerdictGrades, verdictHostility } from './verdict-hostility.ts'

const said = (
  achieved: number,
  experience: number,
  days = 0,
  rest: Partial<VerdictGrades> = {},
): VerdictGrades => ({
  id: `ver_${achieved}_${experience}_${days}`,
  occurredOn: dayAt(days),
  stakeholderId: 'stk_a',
  outcomeId: 'out_1',
  achieved,
  experience,
  ...rest,
})
const of = (verdicts: readonly VerdictGrades[], at = 0) =>
  verdictHostility(verdicts, policy, dayAt(at)).map(({ value }) => value)

describe('a verdict', () => {
  it('puts its person against us by the worse of both grades', () => {
    expect(
      [said(1, 5), said(5, 1), said(2, 5), said(5, 2), said(2, 1), said(3, 3)].map(v => of([v])),
    ).toEqual([...[[1], [0.5], [0.3], [0.15], [0.5], [0]]])
  })

  it('holds for 90 days and halves every 90 after, as in the worked example', () => {
    expect([0, 90, 180, 270].map(at => of([said(1, 5)], at)[0])).toEqual([1, 1, 0.5, 0.25])
    // From day 90 on it is what it was, halving.
    const moving = { value: 1, move: { from: dayAt(90), halfLifeDays: 90 } }
    expect(verdictHostility([said(1, 5)], policy, dayAt(180))).toEqual([
      { stakeholderId: 'stk_a', value: 0.5, evidence: ['ver_1_5_0'], ageDays: 180, moving },
    ])
  })

  it('is mended by a better one on the same outcome, and by no better one on another', () => {
    expect(of([said(1, 1), said(4, 4, 10)], 10)).toEqual([0])
    expect(of([said(1, 1), said(5, 5, 10, { outcomeId: 'out_2' })], 10)).toEqual([1])
    expect(of([said(1, 1), said(4, 4, 10)], 9)).toEqual([1])
    expect(of([said(1, 1, 5)], 4)).toEqual([])
  })

  it('is low where either grade puts its person against us', () => {
    const all = [said(5, 5), said(3, 3), said(5, 2), said(2, 5), said(1, 1)]
    expect(lowVerdicts(all, policy).map(({ achieved, experience }) => [achieved, experience])).toEqual([
      [5, 2],
      [2, 5],
      [1, 1],
    ])
  })

  it('is its person’s own', () => {
    expect(
      verdictHostility([said(5, 5), said(1, 5, 0, { stakeholderId: 'stk_0' })], policy, dayAt(0)),
    ).toMatchObject([
      { stakeholderId: 'stk_0', value: 1 },
      { stakeholderId: 'stk_a', value: 0 },
    ])
    const other = said(1, 5, 0, { id: 'ver_9', stakeholderId: 'stk_b' })
    expect(of([said(5, 5), other])).toEqual([0, 1])
    expect(of([said(5, 5), { ...other, id: 'ver_0' }])).toEqual([0, 1])
  })

  it('counts by the later id of two on one day, and the worst of several outcomes whatever their order', () => {
    expect(of([said(1, 5, 0, { id: 'ver_1' }), said(4, 4, 0, { id: 'ver_2' })])).toEqual([0])
    expect(of([said(1, 5, 9, { id: 'ver_1' }), said(4, 4, 0, { id: 'ver_2' })], 9)).toEqual([1])
    const two = [said(2, 5, 0, { id: 'ver_1' }), said(1, 5, 0, { id: 'ver_2', outcomeId: 'out_2' })]
    expect([of(two), of([said(1, 5), said(2, 5, 0, { id: 'ver_9', outcomeId: 'out_2' })])]).toEqual([
      [1],
      [1],
    ])
  })
})

describe('what holds of all verdicts', () => {
  const verdicts = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(300), fc.nat(2))
      .map(([achieved, experience, days, outcome]) =>
        said(achieved, experience, days, { outcomeId: `out_${outcome}` }),
      ),
    { maxLength: 8 },
  )

  it('no day of its own changes it by more than a day of its half-life does', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(900), (given, after) => {
        const [today = 0] = of(given, 300 + after)
        const [tomorrow = 0] = of(given, 301 + after)
        expect(tomorrow).toBeLessThanOrEqual(today)
        expect(tomorrow).toBeGreaterThanOrEqual(today * 2 ** (-1 / 90) - 1e-12)
      }),
    )
  })

  it('what is kept of it is the same until another verdict is the worst, and says of each day what is judged', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(600), fc.nat(300), (given, at, days) => {
        const [before] = verdictHostility(given, policy, dayAt(at))
        const [after] = verdictHostility(given, policy, dayAt(at + days))
        if (before === undefined || after === undefined) return
        expect(valueOn(after.moving, dayAt(at + days))).toBeCloseTo(after.value, 9)
        if (before.evidence[0] === after.evidence[0]) expect(after.moving).toEqual(before.moving)
      }),
    )
  })

  it('no order of them matters', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(600), (given, at) => {
        expect(verdictHostility(given.toReversed(), policy, dayAt(at))).toEqual(
          verdictHostility(given, policy, dayAt(at)),
        )
      }),
    )
  })
})
