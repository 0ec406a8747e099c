// What a card is worth, and what results teach about that.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, candidate, effects, policy } from './candidate.fixture.ts'
import { learnEffects, type RecordedResult, riskBandOf } from './effect.ts'
import { playFor } from './policy.ts'
import { urgencyOf, valueCard } from './value-card.ts'

describe('the value of a card', () => {
  it('is the loss a play can be expected to prevent, for each hour', () => {
    const play = {
      ...playFor('success_gap', policy),
      hours: 2,
      preventsWhenItWorks: 0.4,
      works: { low: { a: 1, b: 1 }, medium: { a: 1, b: 1 }, high: { a: 1, b: 1 } },
    }
    const { renewals } = candidate('acc_1', [])
    expect(valueCard(renewals, { play, size: 1 }, new Map(), policy, asOf)).toEqual({
      arrAtStakeMinor: 10_000_000,
      probabilityLost: 0.2,
      probabilityLostWithPlay: 0.2 * 0.8,
      riskBand: 'medium',
      preventableMinor: 400_000,
      preventablePerHourMinor: 200_000,
      // Sixty days to go and a lead of sixty: all of it is gone in two weeks.
      urgency: 1,
      worthTodayPerHourMinor: 200_000,
    })
    expect(valueCard(renewals, { play, size: 0.5 }, new Map(), policy, asOf)).toMatchObject({
      probabilityLostWithPlay: 0.2 * 0.9,
      preventableMinor: 200_000,
    })
  })

  it('counts what waiting two weeks takes away: by the decision, and by an effect that cools', () => {
    const play = { ...playFor('success_gap', policy), leadDays: 60, effectHalvesDays: 90 }
    const due = (inDays: number) => candidate('acc_1', [], { dueOn: addDays(asOf, inDays) }).renewals
    // 1 - 130 / 190 x 2^(-14 / 90)
    expect(urgencyOf(due(190), play, asOf)).toBeCloseTo(0.3857, 4)
    expect(urgencyOf(due(23), play, asOf)).toBe(1)
    expect(urgencyOf(due(-3), play, asOf)).toBe(1)
    expect(urgencyOf(due(760), { ...play, effectHalvesDays: 14 }, asOf)).toBeCloseTo(1 - (0.5 * 700) / 760, 9)
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 1500 }), fc.integer({ min: 0, max: 500 }), (days, more) => {
        const [sooner, later] = [urgencyOf(due(days), play, asOf), urgencyOf(due(days + more), play, asOf)]
        expect(later).toBeLessThanOrEqual(sooner)
        expect(later).toBeGreaterThan(0)
      }),
    )
  })

  it('is unknown while no ARR is, and counts the renewals whose ARR is known', () => {
    const bet = { play: playFor('success_gap', policy), size: 1 }
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
