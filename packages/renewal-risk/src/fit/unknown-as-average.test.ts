// What is unknown is no harm: with every source down, customers look as risky as all of them are.
import { day, isRefusal } from '@rung/kernel'
import { sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { assessRisk } from '../assess-risk.ts'
import { learnModel } from '../backtest/learn-model.ts'
import type { RiskFeatures } from '../feature.ts'
import { fitPolicy } from './fit-policy.ts'
import { drawRows, prior } from './rows.fixture.ts'
import { unknownAsAverage } from './unknown-as-average.ts'

const today = day('2026-03-01')
const NAMES = [
  'attained',
  'usage_score',
  'relationship',
  'seat_utilisation',
  'open_tickets',
  'single_threaded',
] as const

/** Shares 0..1, a count and a flag; `holes` of each are unknown, whoever the customer is. */
function worldOf(holes: number, policy = fitPolicy) {
  const rows = drawRows(
    1_200,
    7,
    draw =>
      Object.fromEntries(
        NAMES.map(name => {
          const value =
            name === 'single_threaded'
              ? draw() < 0.4
              : name === 'open_tickets'
                ? Math.floor(8 * draw())
                : draw()
          return [name, draw() < holes ? null : value]
        }),
      ),
    each =>
      1 -
      2 * Number(each.attained ?? 0.5) -
      1.5 * Number(each.usage_score ?? 0.5) -
      1.5 * Number(each.seat_utilisation ?? 0.5) +
      0.25 * Number(each.open_tickets ?? 3.5) +
      (each.single_threaded ? 0.8 : 0) +
      (Number(each.usage_score ?? 0.5) < 0.4 && Number(each.seat_utilisation ?? 0.5) < 0.4 ? 1.5 : 0),
  )
  const model = learnModel(rows, { version: 'v', leadDays: 30, prior }, policy)
  if (isRefusal(model)) throw model
  const risk = (features: RiskFeatures) =>
    assessRisk({ dueOn: today, termType: 'annual', features }, model, today)
  return { rows, model, risk }
}

describe('a model that has learned', () => {
  for (const holes of [0, 0.005, 0.15]) {
    it(`with ${100 * holes} % unknown looks at customers of whom nothing is known as at all others`, () => {
      const { rows, risk } = worldOf(holes)
      const mean = rows.reduce((sum, row) => sum + risk(row.features).probabilityLost, 0) / rows.length
      // The risk at the mean of log-odds lies below the mean of risks.
      const dark = risk({}).probabilityLost
      expect(dark / mean).toBeGreaterThan(0.7)
      expect(dark / mean).toBeLessThan(1.2)
      const withoutUsage = rows.map(({ features }) =>
        risk({ ...features, usage_score: null, seat_utilisation: null }),
      )
      const ratio = withoutUsage.reduce((sum, each) => sum + each.probabilityLost, 0) / rows.length / mean
      expect(ratio).toBeGreaterThan(0.85)
      expect(ratio).toBeLessThan(1.15)
    })
  }

  it('says so of pairs too, and still adds up', () => {
    const eager = { ...fitPolicy, folds: 2, shapesFromEvents: 50, mustWinBy: -99, ridges: [4] }
    const { rows, model, risk } = worldOf(0, eager)
    expect(model.pairs.length).toBeGreaterThan(0)
    const mean = rows.reduce((sum, row) => sum + risk(row.features).probabilityLost, 0) / rows.length
    expect(risk({}).probabilityLost / mean).toBeLessThan(1.2)
    const { contributions, interval, logitMillionths, probabilityLost } = risk({ attained: 0.2 })
    expect(contributions.reduce((sum, each) => sum + each.millionths, 0)).toBe(logitMillionths)
    expect(sigmoid(logitMillionths / 1e6)).toBe(probabilityLost)
    expect(interval.low).toBeLessThan(interval.high)
    expect(new Set(model.draws?.map(({ length }) => length))).toEqual(new Set([5 + model.terms.length]))
  })

  it('without draws, as of a former release, has none afterwards', () => {
    const { rows, model } = worldOf(0)
    const { draws: _, ...former } = model
    const filled = unknownAsAverage(
      former,
      rows.map(row => row.features),
    )
    expect(filled.draws).toBeUndefined()
  })
})
