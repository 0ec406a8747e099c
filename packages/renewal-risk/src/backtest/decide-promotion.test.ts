// Why a learned model answers or not, in constructed cases: the reason given is the one that holds.
import { describe, expect, it } from 'vitest'
import type { TermType } from '../feature.ts'
import { backtestPolicy } from './backtest-policy.ts'
import { decidePromotion, type Promotion, type Rivals, withoutModel } from './decide-promotion.ts'
import { calibrationDrift } from './drift.ts'

/** 200 renewals, every fifth lost; `sharp` knows them by so much, `off` says so much more or less of all. */
const labels = Uint8Array.from({ length: 200 }, (_, row) => (row % 5 === 0 ? 1 : 0))
const knowing = (lost: number, kept: number, of = labels) =>
  Float64Array.from(of, label => (label === 1 ? lost : kept))
const baseRate = knowing(0.2, 0.2)
const weak = knowing(0.25, 0.19)
const strong = knowing(0.5, 0.12)

/** Annual ones, and from one on those of several years. */
const typesOf = (count: number, severalFrom = count): readonly TermType[] =>
  Array.from({ length: count }, (_, row) => (row < severalFrom ? 'annual' : 'multi_year'))

type Case = {
  readonly challenger: Float64Array
  readonly prior?: Float64Array
  readonly rates?: Float64Array
  readonly of?: Uint8Array
  readonly termTypes?: readonly TermType[]
} & Partial<Pick<Rivals, 'former' | 'newest'>>

const decide = ({
  challenger,
  prior = baseRate,
  rates = baseRate,
  of = labels,
  former = null,
  newest = null,
  termTypes = typesOf(of.length),
}: Case) =>
  decidePromotion(
    {
      prior: { challenger, other: prior, labels: of, termTypes },
      baseRate: { challenger, other: rates, labels: of },
      former,
      newest,
    },
    backtestPolicy,
  )

const former = (other: Float64Array, challenger = strong, of = labels, lost = 40) => ({
  version: 'learned-1',
  lost,
  challenger,
  other,
  prior: knowing(0.25, 0.19, of),
  baseRate: knowing(0.2, 0.2, of),
  labels: of,
  termTypes: typesOf(of.length),
})

/** Strong of annual contracts and wrong of those of several years. */
const wrongFrom = (severalFrom: number) => ({
  challenger: strong.map((p, row) => (row < severalFrom ? p : labels[row] === 1 ? 0.05 : 0.3)),
  termTypes: typesOf(labels.length, severalFrom),
})

const first = (count: number) => labels.slice(0, count)

/** Right of half of the lost and wrong of the others: better by less than a standard error. */
const wavering = Float64Array.from(labels, (label, row) =>
  label === 1 ? (row % 10 === 0 ? 0.075 : 0.55) : 0.18,
)

const cases: readonly [what: string, of: () => Promotion, expected: Partial<Promotion>][] = [
  [
    'none learned, none in force',
    () => withoutModel(null, backtestPolicy),
    { reason: 'too_few_renewals', answers: 'prior' },
  ],
  [
    'none learned, one in force that was',
    () => withoutModel(40, backtestPolicy),
    { reason: 'too_few_renewals', answers: 'former' },
  ],
  [
    'none learned, one in force on a single loss',
    () => withoutModel(1, backtestPolicy),
    { reason: 'too_few_renewals', answers: 'prior' },
  ],
  [
    'nine of the later were lost',
    () =>
      decide({
        challenger: knowing(0.5, 0.1, first(45)),
        of: first(45),
        prior: knowing(0.2, 0.2, first(45)),
        rates: knowing(0.2, 0.2, first(45)),
      }),
    { reason: 'too_few_later', answers: 'prior' },
  ],
  [
    'one as good as the expert',
    () => decide({ challenger: weak, prior: weak }),
    { reason: 'not_better_than_prior', answers: 'prior' },
  ],
  [
    'one better by less than chance',
    () => decide({ challenger: wavering, rates: knowing(0.4, 0.4) }),
    { reason: 'not_better_than_prior' },
  ],
  [
    'one better than a poor expert and worse than base rates',
    () => decide({ challenger: knowing(0.1, 0.19), prior: knowing(0.05, 0.5) }),
    { reason: 'not_better_than_base_rate', answers: 'base_rate' },
  ],
  [
    'one that ranks worse than an overconfident expert',
    () =>
      decide({
        challenger: Float64Array.from(labels, (label, row) =>
          label === 1 ? 0.5 : row % 40 === 1 ? 0.6 : 0.12,
        ),
        prior: knowing(0.02, 0.0195),
      }),
    { reason: 'ranks_worse_than_prior', answers: 'base_rate' },
  ],
  [
    'one that misses the newest level',
    () =>
      decide({
        challenger: strong,
        newest: calibrationDrift(
          new Array<number>(60).fill(0.28),
          Array.from({ length: 60 }, (_, at) => at < 34),
        ),
      }),
    { reason: 'misses_newest_level', answers: 'prior' },
  ],
  [
    'too few since the former',
    () => decide({ challenger: strong, former: former(weak.slice(0, 10), strong.slice(0, 10), first(10)) }),
    { reason: 'too_few_since_former', answers: 'former' },
  ],
  [
    'one worse than the former',
    () => decide({ challenger: strong, former: former(knowing(0.7, 0.05)) }),
    { reason: 'worse_than_former', answers: 'former' },
  ],
  [
    'one surely better',
    () =>
      decide({
        challenger: strong,
        prior: weak,
        newest: calibrationDrift([0.2, 0.2, 0.2, 0.2], [true, false, false, false]),
      }),
    { reason: 'better', answers: 'learned', promoted: true },
  ],
  [
    'one surely better than the former too',
    () => decide({ challenger: strong, former: former(weak) }),
    { reason: 'better', answers: 'learned', promoted: true },
  ],
]

describe('decidePromotion', () => {
  for (const [what, of, expected] of cases) {
    it(`${what}: ${expected.reason}`, () => {
      const { promoted, reason, prior, baseRate: rates, ...rest } = of()
      expect({ promoted, reason, ...rest }).toMatchObject(expected)
      expect(promoted).toBe(reason === 'better')
      if (promoted) {
        expect(Math.min(Number(prior?.betterBy), Number(rates?.betterBy))).toBeGreaterThan(1)
        expect(Number(prior?.challengerAuc)).toBeGreaterThanOrEqual(Number(prior?.otherAuc))
      }
      if (reason === 'not_better_than_prior') expect(Number(prior?.betterBy)).toBeLessThanOrEqual(1)
      if (reason === 'not_better_than_base_rate') expect(Number(rates?.betterBy)).toBeLessThanOrEqual(1)
      if (reason === 'ranks_worse_than_prior')
        expect(Number(prior?.challengerAuc)).toBeLessThan(Number(prior?.otherAuc))
    })
  }

  it('takes a learned model out of force that the expert or the base rates beat since, or that ranks worse', () => {
    const poor = { challenger: weak, prior: weak }
    expect(decide({ ...poor, former: former(knowing(0.05, 0.4), weak) })).toMatchObject({
      promoted: false,
      answers: 'prior',
    })
    const reversed = Float64Array.from(labels, (label, row) =>
      label === 1 ? 0.2 : row % 2 === 0 ? 0.201 : 0.199,
    )
    expect(decide({ ...poor, former: former(reversed, weak) }).answers).not.toBe('former')
    expect(decide({ ...poor, former: former(strong, weak, labels, 3) }).answers).toBe('prior')
    expect(decide({ ...poor, former: former(strong, weak) }).answers).toBe('former')
  })

  it('answers for no term type on which it was surely worse than the expert, however good on the others', () => {
    const worse = decide(wrongFrom(140))
    expect(worse).toMatchObject({ reason: 'worse_for_term_type', answers: 'prior' })
    expect(worse.byTermType).toMatchObject([
      { termType: 'annual', judged: 140, judgedLost: 28 },
      { termType: 'multi_year', judged: 60, judgedLost: 12 },
    ])
    expect(worse.byTermType[1]?.betterBy).toBeLessThan(-1)
    // Nine lost of a type say nothing of it.
    expect(decide(wrongFrom(155))).toMatchObject({ reason: 'better', byTermType: { length: 2 } })
    expect(decide({ challenger: wrongFrom(140).challenger }).byTermType).toEqual([])
  })

  it('takes a learned model out of force that is surely worse since on one term type', () => {
    const since = (severalFrom: number, termTypes = typesOf(labels.length, severalFrom)) => {
      const inForce = former(wrongFrom(severalFrom).challenger, weak)
      return decide({ challenger: weak, prior: weak, former: { ...inForce, prior: baseRate, termTypes } })
    }
    expect(since(140).answers).toBe('prior')
    // Nine lost of a type say nothing of it, and of all together it is the better one.
    expect(since(155).answers).toBe('former')
    expect(since(140, typesOf(labels.length)).answers).toBe('former')
  })

  it('judges nothing where nothing came later', () => {
    const none = { challenger: new Float64Array(0), other: new Float64Array(0), labels: new Uint8Array(0) }
    const { prior, reason } = decidePromotion(
      { prior: { ...none, termTypes: [] }, baseRate: none, former: null, newest: null },
      backtestPolicy,
    )
    expect(prior).toMatchObject({ judged: 0, challengerLogLoss: null, betterBy: null, otherAuc: null })
    expect(reason).toBe('too_few_later')
  })
})
