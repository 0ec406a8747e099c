// What a card is worth, and what results teach about that.
import { addDays, type Day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, candidate, effects, playFor, policy } from './candidate.fixture.ts'
import { learnEffects, type RecordedResult, riskBandOf } from './effect.ts'
import { basisOf, freshnessOf, shareKeptPerHour, urgencyOf, valueCard } from './value-card.ts'

describe('the value of a card', () => {
  it('is the loss a play can be expected to prevent, for each hour', () => {
    const play = {
      ...playFor('success_gap'),
      hours: 2,
      preventsWhenItWorks: 0.4,
      works: { low: { a: 1, b: 1 }, medium: { a: 1, b: 1 }, high: { a: 1, b: 1 } },
    }
    const { renewals } = candidate('acc_1', [])
    expect(valueCard(renewals, { play, size: 1, distinct: 1 }, new Map(), policy, asOf)).toEqual({
      arrAtStakeMinor: 10_000_000,
      probabilityLost: 0.2,
      probabilityLostWithPlay: 0.2 * 0.8,
      riskBand: 'medium',
      preventableMinor: 400_000,
      preventablePerHourMinor: 200_000,
      // Sixty days to go and a lead of sixty: all of it is gone in two weeks.
      urgency: 1,
      distinct: 1,
      worthTodayPerHourMinor: 200_000,
    })
    expect(valueCard(renewals, { play, size: 0.5, distinct: 0.25 }, new Map(), policy, asOf)).toMatchObject({
      probabilityLostWithPlay: 0.2 * 0.9,
      preventableMinor: 200_000,
      // 100,000 an hour, and three of four others lack the same.
      worthTodayPerHourMinor: 25_000,
    })
  })

  it('is a first guess until results of the workspace weigh as much as what was thought', () => {
    const play = {
      ...playFor('success_gap'),
      works: { low: { a: 1, b: 1 }, medium: { a: 1, b: 1 }, high: { a: 1, b: 1 } },
    }
    const { renewals } = candidate('acc_1', [])
    const after = (times: number, band: RecordedResult['band'] = 'medium') =>
      basisOf(
        renewals,
        { play },
        learnEffects([play], [{ play: play.key, band, result: 'partly', times }]),
        policy,
      )
    expect(after(1)).toEqual({ basis: 'first_guess', ownResults: 1 })
    expect(after(2)).toEqual({ basis: 'own_results', ownResults: 2 })
    expect(after(9, 'high')).toEqual({ basis: 'first_guess', ownResults: 0 })
    expect(basisOf(renewals, { play }, new Map(), policy)).toEqual({ basis: 'first_guess', ownResults: 0 })
  })

  it('is less once the reason is old, and never less than three fifths of what it was', () => {
    const play = { ...playFor('use_fell'), effectHalvesDays: 21 }
    const left = (daysAgo: number) => freshnessOf(addDays(asOf, -daysAgo), play, asOf)
    expect([left(0), left(21), left(42)]).toEqual([1, 0.8, 0.7])
    expect(left(400)).toBeCloseTo(0.6, 4)
    expect(freshnessOf(undefined, play, asOf)).toBe(1)
    // A day that lies ahead has cost nothing yet.
    expect(left(-9)).toBe(1)
    const { renewals } = candidate('acc_1', [])
    const worth = (since?: Day) =>
      valueCard(renewals, { play, size: 1, since, distinct: 1 }, effects, policy, asOf)?.preventableMinor
    // 20,000.00 x 0.35 x 0.36, and four fifths of that.
    expect([worth(), worth(addDays(asOf, -21))]).toEqual([252_000, 201_600])
  })

  it('counts what waiting two weeks takes away: by the decision, and by an effect that cools', () => {
    const play = { ...playFor('success_gap'), leadDays: 60, effectHalvesDays: 90 }
    const due = (inDays: number) => candidate('acc_1', [], { dueOn: addDays(asOf, inDays) }).renewals
    // 1 - (1 - (60 / 190)^2) x (1 - (1 - 2^(-14 / 90)) x 120 / 190)
    expect(urgencyOf(due(190), play, asOf)).toBeCloseTo(0.1578, 4)
    // Within twice the lead time waiting counts whole: 1 - (1 - (60 / 120)^2) x 2^(-14 / 90)
    expect(urgencyOf(due(120), play, asOf)).toBeCloseTo(0.3267, 4)
    expect(urgencyOf(due(23), play, asOf)).toBe(1)
    expect(urgencyOf(due(-3), play, asOf)).toBe(1)
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 1500 }), fc.integer({ min: 0, max: 500 }), (days, more) => {
        const [sooner, later] = [urgencyOf(due(days), play, asOf), urgencyOf(due(days + more), play, asOf)]
        expect(later).toBeLessThanOrEqual(sooner)
        expect(later).toBeGreaterThan(0)
      }),
    )
  })

  it('puts what burns behind what is decided soon, while its own decision is far', () => {
    const due = (inDays: number) => candidate('acc_1', [], { dueOn: addDays(asOf, inDays) }).renewals
    const hostile = { ...playFor('hostile'), leadDays: 60, effectHalvesDays: 14 }
    // Two weeks take half, of which 120 / 240 counts: 1 - (1 - (60 / 240)^2) x 0.75
    expect(urgencyOf(due(240), hostile, asOf)).toBeCloseTo(0.296875, 9)
    expect(urgencyOf(due(121), hostile, asOf)).toBeGreaterThan(0.6)
    expect(urgencyOf(due(1200), hostile, asOf)).toBeLessThan(0.06)
  })

  it('counts what waiting takes whole where no renewal is known', () => {
    const play = { ...playFor('hostile'), effectHalvesDays: 14 }
    expect(urgencyOf([], play, asOf)).toBe(0.5)
    expect(shareKeptPerHour([], { play, size: 1, distinct: 1 }, effects, policy, asOf)).toBeGreaterThan(0)
  })

  it('is unknown while no ARR is, and counts the renewals whose ARR is known', () => {
    const bet = { play: playFor('success_gap'), size: 1, distinct: 1 }
    expect(
      valueCard(candidate('acc_1', [], { arrMinor: null }).renewals, bet, effects, policy, asOf),
    ).toBeNull()
    expect(valueCard([], bet, effects, policy, asOf)).toBeNull()
    const both = [candidate('acc_1', [], { arrMinor: null }), candidate('acc_1', [])].flatMap(
      each => each.renewals,
    )
    expect(valueCard(both, bet, effects, policy, asOf)?.arrAtStakeMinor).toBe(10_000_000)
  })

  it('learns from results: what works more often is worth more', () => {
    const results: RecordedResult[] = [
      { play: 'close_the_gap', band: 'medium', result: 'worked', times: 8 },
      { play: 'close_the_gap', band: 'medium', result: 'partly', times: 2 },
      { play: 'close_the_gap', band: 'high', result: 'did_not_work', times: 4 },
      { play: 'close_the_gap', band: 'high', result: 'no_answer', times: 1 },
      { play: 'forgotten_play', band: 'low', result: 'worked', times: 9 },
    ]
    const learned = learnEffects(policy.plays, results)
    expect(learned.get('close_the_gap')).toEqual({
      low: { a: 5, b: 5 },
      medium: { a: 4 + 9, b: 6 + 1 },
      high: { a: expect.closeTo(3.2, 9), b: expect.closeTo(11.8, 9) },
    })
    expect(learned.has('forgotten_play')).toBe(false)
  })

  it('knows three bands of risk', () => {
    expect([0.09, 0.1, 0.29, 0.3].map(p => riskBandOf(p, policy.riskBands))).toEqual([
      'low',
      'medium',
      'medium',
      'high',
    ])
  })
})
