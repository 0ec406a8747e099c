// Onboarding in the score: use against the plan, lateness, and no step as it ends or the first milestone is reached.
import { addDays, type Day, day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import { indexSignals } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { readOnboarding } from './read-onboarding.ts'
import { weighAccount } from './weigh-account.ts'

const BEGAN = day('2026-01-01')
const at = (days: number): Day => addDays(BEGAN, days)

type Account = {
  readonly usage: number | null
  readonly lastKnown?: number | null
  /** Days from the beginning; null: none is planned. */
  readonly planned?: number | null
  /** Days from the beginning; null: not reached; left out: there is none to reach. */
  readonly reached?: number | null
  readonly more?: Record<string, SignalValue>
}

function signalsOf({ usage, lastKnown, planned = 19, reached, more }: Account): [Context, Signal[]][] {
  const told = (values: Record<string, SignalValue>): Signal[] =>
    Object.entries(values).map(([name, value]) => ({
      subject: { kind: 'account', id: 'acc_1' },
      name,
      value,
      evidence: [],
      ageDays: null,
    }))
  const reachedOn = reached === undefined ? {} : { 'milestone:live': reached === null ? null : at(reached) }
  return [
    ['usage', told({ usage_score: usage, usage_score_last_known: lastKnown ?? usage, ...reachedOn })],
    [
      'accounts',
      told({
        onboarding_from: BEGAN,
        onboarding_until: at(90),
        first_value_due_on: planned === null ? null : at(planned),
        ...more,
      }),
    ],
  ]
}

const standing = (account: Account, days: number) =>
  readOnboarding(
    indexSignals(
      'acc_1',
      signalsOf(account).flatMap(([, signals]) => signals),
    ).account,
    at(days),
  )

function weigh(account: Account, days: number) {
  const snapshots: Snapshot[] = signalsOf(account).map(([context, signals]) => ({
    accountId: 'acc_1',
    context,
    asOf: at(days),
    recordedAt: new Date('2026-06-30T00:00:00Z'),
    policyVersion: 'p',
    signals,
  }))
  return weighAccount({ accountId: 'acc_1', asOf: at(days), snapshots }, defaultPolicies)
}
const score = (account: Account, days: number) => weigh(account, days).health.scoreHundredths ?? 0

describe('where a customer stands in onboarding', () => {
  it('is the days planned to the first milestone by those taken so far, and how late it is', () => {
    const account = { usage: 0.2, reached: null }
    expect(standing(account, 12)).toEqual({ share: 1, pace: 1, late: 0 })
    expect(standing(account, 19)).toEqual({ share: 1, pace: 1, late: 0 })
    expect(standing(account, 40)).toEqual({ share: 1, pace: 19 / 40, late: 0.75 })
    expect(standing(account, 80)).toEqual({ share: 10 / 15, pace: 19 / 80, late: 1 })
    expect(standing(account, 90)).toEqual({ share: 0, pace: 0, late: 0 })
  })

  it('takes a plan of some days for one of 15: no day late takes more than a fifteenth', () => {
    for (const planned of [0, 1, 4, 14, 15]) {
      const account = { usage: 0.2, reached: null, planned }
      const paces = Array.from({ length: 60 }, (_, days) => standing(account, planned + days).pace)
      expect(paces.slice(0, 3)).toEqual([1, 15 / 16, 15 / 17])
    }
  })

  it('keeps the pace at which the first milestone was reached, fading within 15 days', () => {
    expect(standing({ usage: 0.2, reached: 15 }, 15)).toEqual({ share: 1, pace: 1, late: 0 })
    expect(standing({ usage: 0.2, reached: 15 }, 20).pace).toBeCloseTo(2 / 3, 12)
    expect(standing({ usage: 0.2, reached: 38 }, 38)).toEqual({ share: 1, pace: 0.5, late: 0 })
    expect(standing({ usage: 0.2, reached: 15 }, 40).pace).toBe(0)
  })

  it('fades from the day planned on where there is no milestone to reach, and knows no lateness then', () => {
    expect(standing({ usage: 0.2 }, 19)).toEqual({ share: 1, pace: 1, late: 0 })
    expect(standing({ usage: 0.2 }, 29)).toEqual({ share: 1, pace: 1 - 10 / 15, late: 0 })
    expect(standing({ usage: 0.2 }, 40)).toEqual({ share: 1, pace: 0, late: 0 })
  })

  it('is nothing to be held against where nobody knows a beginning or a plan', () => {
    const unknown = { onboarding_from: null, onboarding_until: null, first_value_due_on: null }
    expect(standing({ usage: 0.2, reached: null, more: unknown }, 40)).toEqual({ share: 0, pace: 0, late: 0 })
    expect(standing({ usage: 0.2, reached: null, planned: null }, 40)).toEqual({
      share: 1,
      pace: 0,
      late: 0,
    })
    expect(standing({ usage: 0.2, reached: null, more: { onboarding_from: null } }, 40).pace).toBe(0)
  })

  it('takes a plan of before the beginning for one of 15 days that is late by then', () => {
    expect(standing({ usage: 0.2, reached: null, planned: -3 }, 0)).toEqual({
      share: 1,
      pace: 15 / 18,
      late: 3 / 28,
    })
  })

  it('does not fade on in a pause', () => {
    const paused = { usage: 0.2, reached: 15, more: { paused_from: at(18), paused_until: null } }
    expect(standing(paused, 17).pace).toBeCloseTo(1 - 2 / 15, 12)
    expect(standing(paused, 18).pace).toBeCloseTo(1 - 3 / 15, 12)
    expect(standing(paused, 60).pace).toBeCloseTo(1 - 3 / 15, 12)
  })
})

describe('the score in onboarding', () => {
  it('holds use against the plan, and takes for the milestone that is late', () => {
    // On plan U is 1 with three of twenty in; outcome and people cannot be known yet.
    expect(weigh({ usage: 0.2, reached: null }, 12)).toMatchObject({
      judged: { components: { usage: { value: 1, lastKnown: null } } },
      health: { scoreHundredths: 10_000, band: 'watch', provisional: true, dampers: [] },
    })
    // Day 40 of 19: U = 0.475, 1 - 0.5 x 21 / 28 = 0.625: 29.69.
    expect(weigh({ usage: 0.2, reached: null }, 40).health).toMatchObject({
      scoreHundredths: 2969,
      band: 'at_risk',
      dampers: [{ name: 'onboarding_late', factor: 0.625 }],
    })
    // On the first day after it the ordinary rules alone.
    expect(weigh({ usage: 0.2, reached: null }, 90).health.dampers.map(({ name }) => name)).toEqual([
      'unproven',
    ])
  })

  it('leaves use unknown before the first event, and as last known while its source is down', () => {
    expect(weigh({ usage: null, reached: null }, 12).judged.components.usage.value).toBeNull()
    const down = weigh({ usage: null, lastKnown: 0.2, reached: null }, 12).judged.components.usage
    expect(down).toMatchObject({ value: null, lastKnown: 1 })
  })

  const anyAccount = fc.record({
    usage: fc.double({ min: 0, max: 1, noNaN: true }),
    planned: fc.integer({ min: 14, max: 60 }),
    reached: fc.option(fc.integer({ min: 1, max: 89 })),
  })

  it('makes no step by date alone, on no day of the first 120: a fifteenth of what can be had, and a half more', () => {
    fc.assert(
      fc.property(anyAccount, fc.boolean(), ({ reached, ...account }, isDefined) => {
        // What is reached is a fact of its day: either before all, never, or there is none to reach.
        const known = isDefined ? { ...account, reached: reached === null ? null : 0 } : account
        const scores = Array.from({ length: 120 }, (_, days) => score(known, days))
        const steps = scores.slice(1).map((each, index) => Math.abs(each - (scores[index] ?? 0)))
        expect(Math.max(...steps)).toBeLessThanOrEqual(1000)
      }),
    )
  })

  it('is never lowered by a milestone that is reached, on the day it is', () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 1, max: 120 }), (account, days) => {
        const before = score({ ...account, reached: null }, days)
        expect(score({ ...account, reached: days }, days)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
