// What is told of an effect, and when: no more than the lot can tell.
import { hashShare } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { assessEffect, type EffectPolicy, type SettledDraw } from './assess-effect.ts'

const policy: EffectPolicy = { resultDays: 60, errorRate: 0.05, leastPerArm: 20, worthKnowing: 0.1 }
const draw = (over: Partial<SettledDraw> = {}): SettledDraw => ({
  arm: 'now',
  chance: 0.5,
  result: 0.5,
  expected: 0.5,
  ...over,
})
/** So many of each arm, in turn. */
const both = (pairs: number, now: number, delayed: number, over: Partial<SettledDraw> = {}) =>
  Array.from({ length: pairs }).flatMap(() => [
    draw({ ...over, arm: 'now', result: now }),
    draw({ ...over, arm: 'delayed', result: delayed }),
  ])

describe('assessEffect', () => {
  it('says nothing of nothing', () => {
    expect(assessEffect([], policy)).toEqual({
      now: { n: 0, result: null, expected: null },
      delayed: { n: 0, result: null, expected: null },
      difference: null,
      low: -1,
      high: 1,
      answer: 'not_yet',
      needed: null,
    })
  })

  it('says “not yet” below the cards that can tell, however clear they look', () => {
    const few = assessEffect(both(19, 1, 0), policy)
    expect(few.low).toBeGreaterThan(0)
    expect(few.answer).toBe('not_yet')
    expect(assessEffect(both(20, 1, 0), policy).answer).toBe('helps')
    expect(assessEffect([draw(), draw()], policy)).toMatchObject({ difference: null, answer: 'not_yet' })
  })

  it('tells what helps from what harms, and from what makes no difference', () => {
    expect(assessEffect(both(100, 0.9, 0.3), policy)).toMatchObject({
      answer: 'helps',
      difference: expect.closeTo(0.6, 9),
    })
    expect(assessEffect(both(100, 0.3, 0.9), policy).answer).toBe('harms')
    expect(assessEffect(both(200, 0.5, 0.5), policy).answer).toBe('no_difference')
    expect(assessEffect(both(30, 0.55, 0.5), policy).answer).toBe('not_yet')
  })

  it('takes what was expected out of the scatter, and lets it change no difference', () => {
    const mixed = Array.from({ length: 400 }, (_, index): SettledDraw => {
      const expected = hashShare('expected', String(index))
      const arm = hashShare('arm', String(index)) < 0.2 ? 'delayed' : 'now'
      return { arm, chance: 0.2, expected, result: Math.min(1, expected + (arm === 'now' ? 0.1 : 0)) }
    })
    const blind = mixed.map(each => ({ ...each, expected: 0.5 }))
    const [seeing, seen] = [assessEffect(mixed, policy), assessEffect(blind, policy)]
    expect(seeing.high - seeing.low).toBeLessThan(seen.high - seen.low)
    expect(seeing.low).toBeLessThan(0.1)
    expect(seeing.high).toBeGreaterThan(0.09)
    expect(Number(seeing.needed)).toBeLessThan(Number(seen.needed))
    expect(seeing.now.n + seeing.delayed.n).toBe(400)
  })

  it('needs no fewer cards than each arm does', () => {
    expect(assessEffect(both(10, 0.5, 0.5), policy).needed).toBe(40)
  })
})
