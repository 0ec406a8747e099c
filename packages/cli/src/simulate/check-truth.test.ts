// The check of planted truths fails on what is not as planted: a wrong band, a wrong first reason, an order that is none.
import { describe, expect, it } from 'vitest'
import { describeCheck } from './describe-check.ts'
import { missesOf } from './expected-signs.ts'
import { orderOf } from './order-of-scores.ts'
import type { SeenAccount } from './see-account.ts'
import { slopeOfRisk } from './slope-of-risk.ts'

const hollow: SeenAccount = {
  driver: 'attained',
  risk: 0.3,
  health: {
    score: 31,
    band: 'at_risk',
    provisional: false,
    marks: [],
    dampers: [{ name: 'outcome_short', factor: 0.5 }],
    state: { state: 'hollow' },
    ladder: { hostile: false, singleThreaded: false, championGone: false },
    trust: { reliability: { value: 0.9 } },
  },
}
const but = (health: Partial<SeenAccount['health']>): SeenAccount => ({
  ...hollow,
  health: { ...hollow.health, ...health },
})

describe('an account as planted', () => {
  it('has a band, a state, a first damper, a first reason of risk and a sign of its kind', () => {
    expect(missesOf('hollow', hollow)).toEqual([])
    expect(missesOf('hollow', but({ band: 'healthy' }))).toEqual(['band healthy, not watch or at_risk'])
    expect(missesOf('hollow', but({ state: { state: 'thriving' } }))).toEqual(['state thriving, not hollow'])
    expect(missesOf('hollow', but({ dampers: [{ name: 'stale', factor: 0.4 }] }))).toEqual([
      'first damper stale, not outcome_short',
    ])
    expect(missesOf('hollow', { ...hollow, driver: null })).toEqual([
      'first reason of the risk none, not attained',
    ])
    expect(missesOf('broken_promise', hollow)).toContain('not reliability under a half')
  })

  it('has no notable damper where all is well, whatever small ones remark', () => {
    const well = { band: 'healthy', state: { state: 'thriving' } }
    expect(missesOf('thriving', but({ ...well, dampers: [{ name: 'stale', factor: 0.97 }] }))).toEqual([])
    expect(missesOf('thriving', but({ ...well, dampers: [{ name: 'stale', factor: 0.8 }] }))).toEqual([
      'damper stale, not none',
    ])
  })
})

const inOrder = Array.from({ length: 20 }, (_, index) => ({
  planted: 'hollow' as const,
  lossProbability: index / 20,
  score: 90 - index,
}))

describe('the order of scores', () => {
  it('holds where who is likelier to leave scores lower, over all and within a kind', () => {
    expect(orderOf(inOrder)).toEqual([
      { kind: 'all', accounts: 20, rankCorrelation: 1, holds: true },
      { kind: 'hollow', accounts: 20, rankCorrelation: 1, holds: true },
    ])
  })

  it('fails where the order is turned round, and where all share one score', () => {
    const turned = inOrder.map(each => ({ ...each, score: 100 - each.score }))
    expect(orderOf(turned).map(({ holds }) => holds)).toEqual([false, false])
    const capped = inOrder.map(each => ({ ...each, score: 59 }))
    expect(orderOf(capped).map(({ holds }) => holds)).toEqual([false, false])
  })

  it('is not asked of a few accounts, which chance alone may order', () => {
    const few = inOrder.slice(0, 5).map(each => ({ ...each, score: 100 - each.score }))
    expect(orderOf(few).map(({ holds }) => holds)).toEqual([true, true])
  })
})

describe('the calibration of the risk', () => {
  const truths = Array.from({ length: 120 }, (_, index) => 0.04 + 0.006 * index)
  const odds = (p: number) => p / (1 - p)
  const said = (stretch: number) =>
    truths.map(lossProbability => {
      const raised = odds(lossProbability) ** stretch
      return { lossProbability, risk: raised / (1 + raised) }
    })

  it('holds where what is said is true, and fails where it is twice as loud or half as loud', () => {
    expect(slopeOfRisk(said(1)).slope).toBeCloseTo(1, 1)
    expect(slopeOfRisk(said(1)).holds).toBe(true)
    expect(slopeOfRisk(said(2)).slope).toBeCloseTo(0.5, 1)
    expect(slopeOfRisk(said(2)).holds).toBe(false)
    expect(slopeOfRisk(said(0.5)).holds).toBe(false)
  })

  const unasked = { slope: null, said: null, truly: null, holds: true }

  it('says the level beside it, which is not asked for', () => {
    const { said: mean, truly } = slopeOfRisk(truths.map(each => ({ lossProbability: each, risk: each / 2 })))
    expect(truly).toBeCloseTo(0.397, 12)
    expect(mean).toBeCloseTo(0.397 / 2, 12)
  })

  it('is not asked of a few accounts, nor of those without an open renewal', () => {
    expect(slopeOfRisk(said(2).slice(0, 90))).toEqual({ accounts: 90, ...unasked })
    const without = said(2).map(each => ({ ...each, risk: null }))
    expect(slopeOfRisk(without)).toEqual({ accounts: 0, ...unasked })
  })
})

it('is told as a table, a line a kind, and a line for each account that is not as planted', () => {
  const [first] = inOrder
  const finding = {
    externalId: 'customer-0001',
    band: 'healthy',
    risk: 0.3,
    misses: ['band healthy, not watch'],
    ...first,
  }
  const words = describeCheck({
    findings: [{ ...finding, planted: 'hollow', lossProbability: 0.4, score: 90 }],
    order: orderOf(inOrder.slice(0, 1)),
    slope: { accounts: 200, slope: 0.6, said: 0.152, truly: 0.2, holds: false },
    holds: false,
  })
  expect(words).toContain(
    'calibration slope 0.60 against the true chances of 200 accounts, not within 0.8 to 1.2',
  )
  expect(words).toContain('15.2 % said on average where 20.0 % is true')
  expect(words.split('\n')[1]).toMatch(/^all +1 +0 +1 +0 +0 +0 +90 to 90 +-$/)
  expect(words).toContain('not as planted: customer-0001, hollow, score 90: band healthy, not watch')
  expect(words.split('\n').at(-1)).toBe('Not as planted.')
})
