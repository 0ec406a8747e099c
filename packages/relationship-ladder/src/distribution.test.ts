// From likelihoods of rungs to a distribution, by example.
import { describe, expect, it } from 'vitest'
import { atLeastOf, distributionOf, expectedLevel, levelOf, rungLikelihood } from './distribution.ts'
import { perLevel } from './levels.ts'
import { ladderPolicy as policy } from './policy.ts'

const nothing = perLevel(() => 0)

describe('the likelihood of a rung', () => {
  it('starts at the prior, rises with support and falls with doubt', () => {
    const p1 = (support: number, doubt: number) =>
      rungLikelihood({ support: { ...nothing, 1: support }, doubt: { ...nothing, 1: doubt } }, policy)[1]
    expect(p1(0, 0)).toBeCloseTo(0.75, 12)
    expect(p1(2, 0)).toBeCloseTo(0.875, 12)
    expect(p1(0, 2)).toBeCloseTo(0.375, 12)
  })
})

describe('the distribution', () => {
  const p = { 1: 0.9, 2: 0.6, 3: 0.7, 4: 0.2, 5: 0.3 }

  it('lets no rung hold better than one below it, and the lowest always', () => {
    expect(atLeastOf(p)).toEqual({ 1: 1, 2: 0.6, 3: 0.6, 4: 0.2, 5: 0.2 })
    expect(distributionOf(atLeastOf(p))).toEqual({ 1: 0.4, 2: 0, 3: expect.closeTo(0.4, 12), 4: 0, 5: 0.2 })
    expect(expectedLevel(atLeastOf(p))).toBeCloseTo(0.4 * 1 + 0.4 * 3 + 0.2 * 5, 12)
  })

  it('has its level where it is at least as likely as not, and where the customer said so', () => {
    expect(levelOf(atLeastOf(p), 0, policy)).toBe(3)
    const high = perLevel(() => 0.5)
    expect([levelOf(high, 0, policy), levelOf(high, 4, policy), levelOf(high, 5, policy)]).toEqual([3, 4, 5])
  })
})
