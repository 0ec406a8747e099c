// What is read of outcomes for the score: losing sight of one, or agreeing on one more, never lifts it, and no date makes a step.
import { addDays, day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { weighAccount } from './weigh-account.ts'

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
  const scoreOf = (signals: Signal[]) => {
    const usage = snapshot('usage', told('account', 'acc_1', { usage_score: 0.8 }))
    const snapshots = [usage, snapshot('outcomes', signals)]
    return weighAccount({ accountId: 'acc_1', asOf, snapshots }, defaultPolicies)
  }
  const measuredAlone = (id: string, attained: number, days: number) =>
    of(id, { attained, on_track: attained, on_track_since: addDays(asOf, 1 - days) }).map(signal => ({
      ...signal,
      evidence: ['mea_1'],
    }))
  const measured = (days: number, attained: number) => measuredAlone('out_1', attained, days)
  const said = of('out_0', { attained: 0.9, customer_verdict: 0.9 })
  const unknown = of('out_1', { attained: null })
  const points = (signals: Signal[]) => scoreOf(signals).health.scoreHundredths ?? Number.NaN
  /** A score on so many of its days lies as far between that without it and that with all of it. */
  const expectEased = (attained: number, days: number, ...others: Signal[]) => {
    const [before, after] = [
      [...others, ...unknown],
      [...others, ...measured(45, attained)],
    ].map(points)
    const wanted = Number(before) + (days / 45) * (Number(after) - Number(before))
    expect(Math.abs(points([...others, ...measured(days, attained)]) - wanted)).toBeLessThanOrEqual(1)
  }

  // Too little of all that they want is known before as after: what is known of it takes its part by degrees too.
  const agreed = ['out_3', 'out_4', 'out_5', 'out_6'].flatMap(id => of(id, { attained: null }))
  const stale = of('out_2', { attained: null, attained_last_known: 0.1 })

  it('takes or gives a score by as much every day', () => {
    for (const attained of [0, 0.3, 0.9]) {
      for (const days of [1, 15, 44]) {
        expectEased(attained, days)
        expectEased(attained, days, ...said)
        expectEased(attained, days, ...said, ...agreed)
      }
    }
  })

  it('moves none by more than any scale may in a day, whatever has gone stale beside it', () => {
    for (const attained of [0, 0.3, 0.9]) {
      for (const others of [stale, [...said, ...stale], [...stale, ...agreed]]) {
        const daily = Array.from({ length: 46 }, (_, days) =>
          points([...others, ...(days === 0 ? unknown : measured(days, attained))]),
        )
        const steps = daily.slice(1).map((after, at) => Math.abs(after - Number(daily[at])))
        expect(Math.max(...steps)).toBeLessThanOrEqual(10_000 / 28)
      }
    }
  })

  it('is known in full all the same, and says what the score takes it for', () => {
    const { outcomes } = scoreOf([...said, ...measured(15, 0.2)]).judged.components
    expect(outcomes.value).toBeCloseTo(0.55, 12)
    expect(outcomes.eased).toBeGreaterThan(0.55)
    expect(outcomes.comes).toMatchObject([{ share: expect.closeTo(2 / 3, 12), reading: { value: 0.9 } }])
    expect(scoreOf([...said, ...measured(45, 0.2)]).judged.components.outcomes.eased).toBeUndefined()
  })

  it('leaves the others out of it: each of two comes in by itself', () => {
    const second = measuredAlone('out_2', 0.1, 30)
    const { comes } = scoreOf([...said, ...measured(15, 0.2), ...second]).judged.components.outcomes
    expect(comes).toMatchObject([
      // A third of all that they want is known: too little for A.
      { share: expect.closeTo(1 / 3, 12), reading: { value: null, partlyKnown: 0.9 } },
      { share: expect.closeTo(1 / 3, 12), reading: { value: 0.5 } },
    ])
  })

  it('stands beside their word, which runs out as before, and comes from what was known last where it has', () => {
    const live = { attained: 0.5, customer_verdict: 0.8, on_track: 0.3, on_track_since: asOf }
    const { comes } = scoreOf(
      told('outcome', 'out_1', { ...live, outcome_importance: 3, outcome_active: true }, 170),
    ).judged.components.outcomes
    expect(comes?.[0]?.reading).toMatchObject({ value: 0.5, expiring: [{ daysLeft: 10 }] })
    const ranOut = scoreOf([
      ...of('out_1', { on_track: 0.3, on_track_since: asOf, customer_verdict: null }),
      { ...of('out_1', { attained: 0.5 })[2], evidence: ['out_1 on_track', 'a word of long ago'] } as Signal,
    ]).judged.components.outcomes
    expect(ranOut.comes?.[0]?.reading).toMatchObject({ value: null, lastKnown: 0.5 })
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
