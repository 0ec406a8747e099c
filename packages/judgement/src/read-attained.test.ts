// What is read of outcomes for the score: losing sight of one, or agreeing on one more, never lifts it, and no date makes a step.
import { addDays, day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { weighAccount } from './judge-account.ts'

const asOf = day('2026-03-01')
/** A verdict counts while it is younger than 180 days. */
const LAST_DAY = 179

type Outcome = {
  readonly importance: number
  readonly attained: number
  /** Days since the newest verdict; null where there never was one. */
  readonly age: number | null
}
type Account = {
  readonly usage: number
  readonly relationship: number | null
  readonly trust: number | null
  readonly outcomes: readonly Outcome[]
}

function told(
  kind: 'account' | 'outcome',
  id: string,
  values: Record<string, SignalValue>,
  ageDays = 0,
): Signal[] {
  return Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [`${id} ${name}`],
    ageDays: value === null ? null : ageDays,
  }))
}

function snapshot(context: Context, signals: Signal[]): Snapshot {
  const recordedAt = new Date('2026-03-01T08:00:00Z')
  return { accountId: 'acc_1', context, asOf, recordedAt, policyVersion: 'p', signals }
}

function weigh({ usage, relationship, trust, outcomes }: Account) {
  const said = outcomes.flatMap(({ importance, attained, age }, at) => {
    const now = age !== null && age <= LAST_DAY ? attained : null
    const values = {
      outcome_importance: importance,
      outcome_active: true,
      attained: now,
      customer_verdict: now,
      attained_last_known: age === null ? null : attained,
    }
    return told('outcome', `out_${at}`, values, age ?? 0)
  })
  const snapshots = [
    snapshot('usage', told('account', 'acc_1', { usage_score: usage })),
    snapshot('outcomes', [...told('account', 'acc_1', { relationship, clarity: trust }), ...said]),
  ]
  return weighAccount({ accountId: 'acc_1', asOf, snapshots }, defaultPolicies)
}
const score = (account: Account) => weigh(account).health.scoreHundredths ?? 0

const share = fc.integer({ min: 0, max: 20 }).map(n => n / 20)
const importance = fc.integer({ min: 1, max: 5 })
const outcome = fc.record({
  importance,
  attained: share,
  age: fc.option(fc.integer({ min: 0, max: 260 }), { freq: 4 }),
})
const account: fc.Arbitrary<Account> = fc.record({
  usage: share,
  relationship: fc.option(share),
  trust: fc.option(share),
  outcomes: fc.array(outcome, { maxLength: 4 }),
})
const halfHundredth: Account = {
  usage: 0.95,
  relationship: 0.4,
  trust: null,
  outcomes: [{ importance: 2, attained: 0, age: null }],
}
const rest = { usage: 0.8, relationship: 0.8, trust: 0.8 }

describe('what is read of outcomes', () => {
  it('has the lowest mean with any of the stale ones back, whatever share they hold', () => {
    const { components } = weigh({
      ...rest,
      outcomes: [
        { importance: 3, attained: 0.9, age: 10 },
        { importance: 3, attained: 0.2, age: 200 },
        { importance: 3, attained: 1, age: 200 },
        { importance: 1, attained: 0.5, age: null },
      ],
    }).judged
    // 3 of 10 are known: no A, and 0.9 is all that is known. With 0.2 back the mean is 0.55; 1 would raise it.
    expect(components.outcomes).toMatchObject({ value: null, partlyKnown: 0.9 })
    expect(components.outcomes.lastKnown).toBeCloseTo(0.55, 12)
    expect(components.outcomes.evidence).toContain('out_1 attained_last_known')
  })

  it('tells what runs out, the soonest first, outcomes of one day together', () => {
    const { components } = weigh({
      ...rest,
      outcomes: [
        { importance: 1, attained: 0.4, age: 150 },
        { importance: 1, attained: 0.8, age: 170 },
        { importance: 2, attained: 1, age: 150 },
      ],
    }).judged
    const expiring = components.outcomes.expiring?.map(({ daysLeft, value, lastKnown }) => [
      daysLeft,
      value,
      lastKnown,
    ])
    // Without the second (0.4 + 2 x 1) / 3 = 0.8; then nothing, and 0.4 is the lowest that any of them said.
    expect(expiring).toEqual([
      [10, expect.closeTo(0.8, 12), expect.closeTo(0.8, 12)],
      [30, null, 0.4],
    ])
  })
})

describe('an outcome whose measure has just begun to count', () => {
  const of = (id: string, values: Record<string, SignalValue>) =>
    told('outcome', id, { outcome_importance: 3, outcome_active: true, ...values })
  const read = (days: number, ...others: Signal[]) => {
    const measured = { attained: 0.2, on_track: 0.2, on_track_since: addDays(asOf, 1 - days) }
    const said = of('out_0', { attained: 0.9, customer_verdict: 0.9 })
    const outcomes = snapshot('outcomes', [...said, ...of('out_1', measured), ...others])
    const { judged } = weighAccount({ accountId: 'acc_1', asOf, snapshots: [outcomes] }, defaultPolicies)
    return judged.components.outcomes
  }

  it('is in the score as far as it counts, in what is known of them all the same in full', () => {
    expect(read(15)).toMatchObject({ value: expect.closeTo(0.55, 12), eased: expect.closeTo(0.725, 12) })
    expect(read(45)).toMatchObject({ value: expect.closeTo(0.55, 12) })
    expect(read(45).eased).toBeUndefined()
  })

  it('leaves nothing behind where it would be gone again: it was not known before', () => {
    expect(read(15).expiring?.[0]).toMatchObject({ daysLeft: 15, value: 0.9, lastKnown: null })
  })

  it('weighs no less than another beside one that went stale', () => {
    const stale = of('out_2', { attained: null, attained_last_known: 0.1 })
    // (0.9 + 0.2 / 3 + 0.1) / (1 + 1/3 + 1).
    expect(read(15, ...stale).lastKnown).toBeCloseTo((0.9 + 0.2 / 3 + 0.1) / (7 / 3), 12)
  })

  it('is all there is to know where no other is known', () => {
    const agreed = [...of('out_2', { attained: null }), ...of('out_3', { attained: null })]
    const unknown = read(15, ...agreed, ...of('out_4', { attained: null }))
    expect(unknown).toMatchObject({ value: null, partlyKnown: expect.closeTo(0.725, 12) })
    expect(unknown.eased).toBeUndefined()
  })
})

describe('what always holds of it', () => {
  it('losing sight of an outcome never lifts the score, in whatever order', () => {
    fc.assert(
      fc.property(account, outcome, (others, { importance: weight, attained }) => {
        const with_ = (age: number) => ({
          ...others,
          outcomes: [...others.outcomes, { importance: weight, attained, age }],
        })
        expect(score(with_(200))).toBeLessThanOrEqual(score(with_(0)))
      }),
      // The example is a score of 15.225 on the one way, and the last bit below it on the other.
      { numRuns: 1000, examples: [[halfHundredth, { importance: 1, attained: 0.05, age: null }]] },
    )
  })

  it('agreeing on one more outcome, not yet measured, never lifts it', () => {
    fc.assert(
      fc.property(account, importance, (before, weight) => {
        const more = { importance: weight, attained: 0, age: null }
        expect(score({ ...before, outcomes: [...before.outcomes, more] })).toBeLessThanOrEqual(score(before))
      }),
      { numRuns: 1000 },
    )
  })

  it('more of an outcome never lowers it', () => {
    fc.assert(
      fc.property(account, outcome, share, (others, each, other) => {
        const of = (attained: number) =>
          score({ ...others, outcomes: [...others.outcomes, { ...each, attained }] })
        const [less, more] = [Math.min(each.attained, other), Math.max(each.attained, other)]
        expect(of(more)).toBeGreaterThanOrEqual(of(less))
      }),
      { numRuns: 1000 },
    )
  })

  it('from one day to the next, with nothing new, it moves by what 45 days share, also as 180 are over', () => {
    fc.assert(
      fc.property(account, ({ outcomes, ...others }) => {
        const on = (days: number) =>
          score({
            ...others,
            outcomes: outcomes.map(each => ({ ...each, age: each.age === null ? null : each.age + days })),
          })
        const scores = Array.from({ length: 260 }, (_, days) => on(days))
        const steps = scores.slice(1).map((each, at) => Math.abs(each - (scores[at] ?? 0)))
        // All of 100 points over 45 days, and a hundredth for rounding.
        expect(Math.max(...steps)).toBeLessThanOrEqual(Math.ceil(10_000 / 45) + 1)
      }),
      { numRuns: 60 },
    )
  })
})
