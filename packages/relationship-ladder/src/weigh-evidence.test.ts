// Weight of one piece, and where it lands.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import type { Evidence } from './evidence.ts'
import { ladderPolicy as policy } from './policy.ts'
import { flowDown, isLive, weighEvidence } from './weigh-evidence.ts'

const piece = (change: Partial<Evidence> = {}): Evidence => ({
  id: 'evd_1',
  occurredOn: dayAt(0),
  stakeholderId: 'stk_a',
  level: 3,
  polarity: 1,
  strength: 'strong',
  source: 'observed',
  ...change,
})
const doubt = piece({ polarity: -1, level: 1 })
const hostile = (pieces: readonly Evidence[], days: number) => {
  const { against, inFavour } = weighEvidence(pieces, policy, dayAt(days))
  return [against, inFavour]
}
const none = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }

describe('the weight of evidence', () => {
  it('is strength x source, and support flows down', () => {
    const weighed = weighEvidence([piece()], policy, dayAt(0))
    expect(weighed).toMatchObject({ support: { ...none, 3: 1.6 }, doubt: none })
    expect(flowDown(weighed.support)).toEqual({ 1: 1.6, 2: 1.6, 3: 1.6, 4: 0, 5: 0 })
  })

  it('halves with the half-life of its own level, and doubt stays at its level', () => {
    const doubt = piece({ polarity: -1, level: 4, strength: 'moderate', source: 'customer_said' })
    expect(weighEvidence([doubt], policy, dayAt(240))).toEqual({
      ...{ support: none, doubt: { ...none, 4: 0.5 } },
      ...{ against: 0, inFavour: 0 },
    })
  })

  it('ranks strengths and sources', () => {
    const weightOf = (change: Partial<Evidence>) =>
      weighEvidence([piece(change)], policy, dayAt(0)).support[3]
    expect(weightOf({ strength: 'weak', source: 'customer_said' })).toBe(0.5)
    expect(weightOf({ strength: 'weak', source: 'csm_judgement' })).toBe(0.2)
  })

  it('of hostility is the doubt about the first rung and what was said for us since, both halved in 120 days', () => {
    expect(hostile([doubt, piece()], 0)).toEqual([1.6, 1.6])
    expect(hostile([doubt, piece()], 120)).toEqual([0.8, 0.8])
    expect(hostile([piece({ polarity: -1, level: 2 })], 0)).toEqual([0, 0])
    const before = piece({ occurredOn: dayAt(-1) })
    expect([hostile([doubt, before], 0), hostile([before], -1)]).toEqual([
      [1.6, 0],
      [0, 1.6],
    ])
    const twice = [{ ...doubt, occurredOn: dayAt(-9) }, piece({ occurredOn: dayAt(-2) }), doubt]
    expect([hostile(twice, -2)[1], hostile(twice, 0)[1]]).toEqual([1.6, 0])
  })

  it('counts an eighth in hostility where it was said elsewhere, and turns nobody', () => {
    const elsewhere = [{ ...doubt, elsewhere: true } as const, piece({ elsewhere: true })]
    expect(hostile(elsewhere, 0)).toEqual([0.2, 0.2])
    const before = piece({ occurredOn: dayAt(-120) })
    expect(hostile([...elsewhere, before], 0)).toEqual([0.2, 0.2 + 0.8])
    expect(hostile([doubt, { ...before, elsewhere: true }], 0)).toEqual([1.6, 0.1])
  })

  it('of what was said for us before a low verdict excuses nothing after it', () => {
    const verdict = { id: 'ver_1', occurredOn: dayAt(0) }
    const { inFavour } = weighEvidence([piece({ occurredOn: dayAt(-1) })], policy, dayAt(0), [verdict])
    expect(inFavour).toBe(0)
    expect(weighEvidence([piece()], policy, dayAt(0), [verdict]).inFavour).toBe(1.6)
    expect(weighEvidence([piece()], policy, dayAt(0), [{ ...verdict, occurredOn: dayAt(1) }]).inFavour).toBe(
      1.6,
    )
  })

  it('is nothing before the day it occurred', () => {
    expect(weighEvidence([piece()], policy, dayAt(-1))).toEqual({
      ...{ support: none, doubt: none },
      ...{ against: 0, inFavour: 0 },
    })
    expect(isLive(piece(), policy, dayAt(-1))).toBe(false)
  })

  it('is live while younger than its half-life', () => {
    expect(isLive(piece(), policy, dayAt(179))).toBe(true)
    expect(isLive(piece(), policy, dayAt(180))).toBe(false)
  })
})
