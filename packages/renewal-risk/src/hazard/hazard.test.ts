// Contracts without an end: their months, the hazard learned from them, and what it comes to over some months.
import { addMonths, day, isRefusal } from '@rung/kernel'
import { fitRidgeLogistic, kaplanMeier, type Lifetime, mulberry32, sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RiskAssessment } from '../assess-risk.ts'
import type { RiskFeatures } from '../feature.ts'
import { fitModel } from '../fit/fit-model.ts'
import type { FitOptions, ResolvedRenewal } from '../fit/fit-options.ts'
import { type FitPolicy, fitPolicy } from '../fit/fit-policy.ts'
import { plainOptions, prior } from '../fit/rows.fixture.ts'
import type { RiskModel } from '../model.ts'
import { hazardAsPrior, hazardPriorPolicy } from './hazard-as-prior.ts'
import { CONTRACT_AGE, hazardRows } from './hazard-rows.ts'
import { lostWithin, type RunningMonth, riskOverMonths } from './over-months.ts'
import { type EvergreenContract, personMonths } from './person-months.ts'

const start = day('2025-01-31')

function learn(
  rows: readonly ResolvedRenewal[],
  options: Partial<FitOptions>,
  policy: Partial<FitPolicy>,
): RiskModel {
  const model = fitModel(rows, { ...plainOptions, ...options }, { ...fitPolicy, ...policy })
  if (isRefusal(model)) throw model
  return model
}

describe('personMonths', () => {
  it('has a row for each month lived through, the one it ended in as lost', () => {
    const months = personMonths(
      { startsOn: day('2026-01-15'), endedOn: day('2026-03-10') },
      day('2026-06-01'),
    )
    expect(months).toEqual([
      { age: 1, startsOn: '2026-01-15', dueOn: '2026-02-15', isLost: false },
      { age: 2, startsOn: '2026-02-15', dueOn: '2026-03-15', isLost: true },
    ])
  })

  it('ends with the month on whose last boundary a contract ended', () => {
    const months = personMonths({ startsOn: start, endedOn: day('2025-02-28') }, day('2025-03-15'))
    expect(months.map(({ age, dueOn, isLost }) => [age, dueOn, isLost])).toEqual([[1, '2025-02-28', true]])
  })

  it('never counts a month that still runs as renewed, nor an end that is not known yet', () => {
    const running = { startsOn: start, endedOn: null }
    expect(personMonths(running, day('2025-03-30')).map(month => month.dueOn)).toEqual(['2025-02-28'])
    expect(personMonths(running, day('2025-02-27'))).toEqual([])
    const endsLater = { startsOn: start, endedOn: day('2025-06-10') }
    expect(personMonths(endsLater, day('2025-04-01'))).toEqual(personMonths(running, day('2025-04-01')))
  })

  it('loses a contract at most once, and in its last row', () => {
    const ages = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null })
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 40 }), (ended, seen) => {
        const contract: EvergreenContract = {
          startsOn: start,
          endedOn: ended === null ? null : addMonths(start, ended),
        }
        const months = personMonths(contract, addMonths(start, seen))
        expect(months.length).toBe(Math.min(ended ?? seen, seen))
        expect(months.slice(0, -1).some(month => month.isLost)).toBe(false)
        expect(months.at(-1)?.isLost ?? false).toBe(ended !== null && ended <= seen && seen > 0)
      }),
    )
  })
})

// Six contracts by hand: ended after 1, 2, 2 and 4 months, seen for 3 and 5 and still there.
const lives: Lifetime[] = [
  { periods: 1, isEnded: true },
  { periods: 2, isEnded: true },
  { periods: 2, isEnded: true },
  { periods: 3, isEnded: false },
  { periods: 4, isEnded: true },
  { periods: 5, isEnded: false },
]

describe('kaplanMeier', () => {
  it('gives the products worked out by hand', () => {
    const expected = [5 / 6, (5 / 6) * (3 / 5), (5 / 6) * (3 / 5), (5 / 6) * (3 / 5) * (1 / 2)]
    expect(kaplanMeier(lives, 6).map(s => s.toFixed(12))).toEqual(
      [...expected, expected[3] as number, expected[3] as number].map(s => s.toFixed(12)),
    )
  })
})

/** Contracts of these lengths, as months; the censored are seen no longer than that. */
function monthsOf(lifetimes: readonly Lifetime[]) {
  return lifetimes.flatMap(({ periods, isEnded }) => {
    const end = addMonths(start, periods)
    return personMonths({ startsOn: start, endedOn: isEnded ? end : null }, end)
  })
}

describe('a hazard', () => {
  it('with a column for each age is Kaplan and Meier, to 1e-6', () => {
    const draw = mulberry32(3)
    const many = Array.from({ length: 400 }, (): Lifetime => {
      const [ended, seen] = [1 + Math.floor(draw() * 14), 1 + Math.floor(draw() * 8)]
      return { periods: Math.min(ended, seen), isEnded: ended <= seen }
    })
    const months = monthsOf(many)
    const ages = [...new Set(months.map(month => month.age))].sort((a, b) => a - b)
    const fit = fitRidgeLogistic({
      columns: ages.map(age => Float64Array.from(months, month => (month.age === age ? 1 : 0))),
      labels: Uint8Array.from(months, month => (month.isLost ? 1 : 0)),
      priorMean: ages.map(() => 0),
      penalty: ages.map(() => 1e-8),
    })
    if (isRefusal(fit)) throw fit
    const survival = kaplanMeier(many, ages.length)
    const hazards = Array.from(fit.weights, sigmoid)
    for (const [at, share] of survival.entries()) {
      expect(Math.abs(1 - lostWithin(hazards.slice(0, at + 1)) - share)).toBeLessThan(1e-6)
    }
  })

  it('learned by the fitter follows the age of the contract: young ones leave more', () => {
    const draw = mulberry32(5)
    const truly = (age: number) => (age <= 2 ? 0.2 : 0.05)
    const many = Array.from({ length: 700 }, (): Lifetime => {
      for (let periods = 1; periods <= 10; periods++) {
        if (draw() < truly(periods)) return { periods, isEnded: true }
      }
      return { periods: 10, isEnded: false }
    })
    const rows = hazardRows(monthsOf(many).map(month => ({ month, features: { noise: draw() } })))
    expect(rows.every((row, at) => at === 0 || (rows[at - 1] as ResolvedRenewal).dueOn <= row.dueOn)).toBe(
      true,
    )
    const model = learn(rows, { basis: 'piecewise', folds: 'shuffled' }, {})
    const first: RunningMonth = {
      dueOn: addMonths(start, 1),
      features: { noise: 0.5, [CONTRACT_AGE]: 1 },
      growing: [CONTRACT_AGE],
    }
    const answer = riskOverMonths(first, 10, model, start)
    const there = kaplanMeier(many, 10).at(-1) as number
    expect(Math.abs(1 - answer.probabilityLost - there)).toBeLessThan(0.03)
    expect(answer.months[0]?.risk.probabilityLost).toBeGreaterThan(0.15)
    expect(answer.months[9]?.risk.probabilityLost).toBeLessThan(0.08)
  })
})

describe('riskOverMonths', () => {
  const aged: RiskModel = {
    ...prior,
    terms: [
      { feature: CONTRACT_AGE, shape: { kind: 'hinge', from: 1, to: 12 }, weight: -1, sd: 0.2 },
      { feature: 'usage_score', shape: { kind: 'hinge', from: 0.5, to: 0 }, weight: 1, sd: 0.3 },
    ],
  }

  /** In its month of that age, as it runs. */
  const running = (age: number, features: RiskFeatures): RunningMonth => ({
    dueOn: addMonths(start, age),
    features: { [CONTRACT_AGE]: age, ...features },
    growing: [CONTRACT_AGE],
  })

  it('adds up: 1 - product(1 - hazard), by month in whole millionths, each hazard a sum of named terms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 20 }),
        (usage_score, months, age) => {
          const answer = riskOverMonths(
            running(age, { usage_score }),
            months,
            aged,
            addMonths(start, age - 1),
          )
          const hazards = answer.months.map(({ risk }) => risk.probabilityLost)
          expect(answer.probabilityLost).toBe(lostWithin(hazards))
          const parts = answer.months.reduce((sum, month) => sum + month.lostMillionths, 0)
          expect(parts).toBe(answer.lostMillionths)
          expect(answer.interval.low).toBeLessThanOrEqual(answer.probabilityLost)
          expect(answer.interval.high).toBeGreaterThanOrEqual(answer.probabilityLost)
          for (const { risk } of answer.months) {
            const sum = risk.contributions.reduce((all, each) => all + each.millionths, 0)
            expect(sum).toBe(risk.logitMillionths)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('begins with the month that runs, and grows with every month', () => {
    const facts = running(2, { usage_score: null })
    const answer = riskOverMonths(facts, 3, aged, day('2025-03-30'))
    const ageOf = (risk: RiskAssessment) =>
      risk.contributions.find(({ name }) => name === CONTRACT_AGE)?.value
    expect(answer.months.map(({ risk }) => [ageOf(risk), risk.dueOn])).toEqual([
      [2, '2025-03-31'],
      [3, '2025-04-30'],
      [4, '2025-05-31'],
    ])
    expect(riskOverMonths(facts, 4, aged, day('2025-03-30')).probabilityLost).toBeGreaterThan(
      answer.probabilityLost,
    )
  })

  it('leaves an age that nobody knows unknown', () => {
    const { months } = riskOverMonths(running(2, { [CONTRACT_AGE]: null }), 2, aged, day('2025-03-30'))
    expect(months.map(({ risk }) => risk.contributions.some(({ kind }) => kind === 'missing'))).toEqual([
      true,
      true,
    ])
  })

  it('puts months together by their product', () => {
    expect(lostWithin([0.1, 0.2])).toBeCloseTo(0.28, 12)
  })
})

describe('hazardAsPrior', () => {
  it('makes a term of its months, and holds weights no more surely than another kind of contract allows', () => {
    const hazard: RiskModel = {
      ...prior,
      base: { ...prior.base, monthly: { logOdds: Math.log(0.02 / 0.98), sd: 0.05 } },
      terms: [
        { feature: 'a', shape: { kind: 'line', center: 0, per: 1 }, weight: 1, sd: 0.01 },
        { feature: 'b', shape: { kind: 'line', center: 0, per: 1 }, weight: 0.1, sd: 0.01 },
      ],
      calibration: { slope: 0.5, offset: 0, steps: null },
    }
    const made = hazardAsPrior(
      { ...hazard, calibration: { slope: 1, offset: 0, steps: null } },
      hazardPriorPolicy,
    )
    expect(sigmoid(made.base.monthly.logOdds)).toBeCloseTo(0.02, 12)
    expect(sigmoid(made.base.annual.logOdds)).toBeCloseTo(1 - 0.98 ** 12, 12)
    expect(made.terms.map(({ weight, sd }) => [weight, sd])).toEqual([
      [1, 0.5],
      [0.1, 0.15],
    ])
    const draws = [1, -1].map(change => new Array<number>(5 + hazard.terms.length).fill(change))
    expect(() => hazardAsPrior({ ...hazard, draws }, hazardPriorPolicy)).toThrow('weights answer')
    const byWeights = hazardAsPrior({ ...hazard, draws, answersBy: 'weights' }, hazardPriorPolicy)
    expect(byWeights).toEqual(hazardAsPrior(hazard, hazardPriorPolicy))
    expect(hazardAsPrior(hazard, hazardPriorPolicy)).toMatchObject({
      terms: [{ weight: 0.5 }, { weight: 0.05 }],
      calibration: { slope: 1, offset: 0 },
      covariance: null,
    })
  })
})
