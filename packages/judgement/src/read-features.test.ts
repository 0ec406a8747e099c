// What a risk model reads of an account: harms that fade bit by bit, so that no date alone moves a risk far.
import { addDays, type Day, day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { featuresOf, judgeAccount } from './judge-account.ts'

const asOf = day('2026-03-01')
type Values = Record<string, SignalValue>

function told(kind: Signal['subject']['kind'], id: string, values: Values, ageDays = 0): Signal[] {
  return Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [],
    ageDays: value === null ? null : ageDays,
  }))
}

function snapshot(context: Context, signals: Signal[]): Snapshot {
  const recordedAt = new Date('2026-03-01T08:00:00Z')
  return { accountId: 'acc_1', context, asOf, recordedAt, policyVersion: 'p', signals }
}

const judgedOn = (snapshots: Snapshot[], on: Day) =>
  judgeAccount({ accountId: 'acc_1', asOf: on, snapshots, previous: null }, defaultPolicies)

function featuresOn(later: number, account: Values, ageDays = 0) {
  const term = told('renewal', 'rnw_1', { due_on: addDays(asOf, 200), term_months: 12 })
  const standing = snapshot('accounts', [...told('account', 'acc_1', account, ageDays), ...term])
  const judgement = judgedOn([standing], addDays(asOf, later))
  const [open] = judgement.renewals
  if (open === undefined) throw new Error('nothing is open')
  return featuresOf(judgement, defaultPolicies, open.renewal)
}

describe('what is read of an account for its renewals', () => {
  it('a topic and a worry are fresh for a month and run out over the next two', () => {
    const said = { 'topic_90d:price': 2, 'topic_90d:competitor': 1, pulse: 'at_risk' }
    expect(featuresOn(0, said, 30)).toMatchObject({
      price_raised: 1,
      competitor_raised: 1,
      leaving_raised: 0,
      csm_worry: 1,
    })
    expect(featuresOn(15, said, 45)).toMatchObject({
      price_raised: 0.5,
      competitor_raised: 0.5,
      csm_worry: 0.5,
    })
    expect(featuresOn(30, said, 60)).toMatchObject({ price_raised: 0, competitor_raised: 0, csm_worry: 0 })
    expect(featuresOn(0, { pulse: 'healthy' })).toMatchObject({ csm_worry: -0.3 })
    expect(featuresOn(0, {})).toMatchObject({ price_raised: 0, csm_worry: null })
  })

  it('a behaviour of trust is what it was as far as it counts no longer, and what it is by now while a promise comes to count', () => {
    const fading = { resolution: 0.7, resolution_last_known: 0.4, resolution_known: 0.25 }
    expect(featuresOn(0, fading).resolution).toBeCloseTo(0.4 + 0.25 * 0.3, 12)
    expect(featuresOn(0, { ...fading, resolution: null })).toMatchObject({ resolution: 0.4 })
    expect(featuresOn(0, { resolution: 0.7, resolution_known: 0.2 })).toMatchObject({ resolution: 0.7 })
    expect(featuresOn(0, { resolution: 0.7 })).toMatchObject({ resolution: 0.7 })
    expect(featuresOn(0, { reliability: 0.2, reliability_eased: 0.6 })).toMatchObject({ reliability: 0.6 })
    expect(featuresOn(0, { reliability: 0.2 })).toMatchObject({ reliability: 0.2 })
  })

  it('use is as last known while its source is down, and unknown before the first event', () => {
    const before = { usage_score_last_known: 0.8, use_change_last_known: -0.2 }
    const down = { usage_score: null, use_change: null, usage_source_up: false, ...before }
    expect(featuresOn(0, down)).toMatchObject({ usage_score: 0.8, people_change: -0.2 })
    expect(
      featuresOn(0, { ...down, usage_source_up: true, usage_score: 0.3, use_change: -0.5 }),
    ).toMatchObject({
      usage_score: 0.3,
      people_change: -0.5,
    })
    expect(featuresOn(0, {})).toMatchObject({ usage_score: null, people_change: null })
  })

  it('in onboarding nobody must have proven anything, and a first milestone that is late weighs by how late it is', () => {
    const started = {
      customer_since: addDays(asOf, -40),
      onboarding_from: addDays(asOf, -40),
      'milestone:go_live': null,
      onboarding_until: addDays(asOf, 50),
      first_value_due_on: addDays(asOf, -21),
      usage_score: 0.3,
    }
    // 19 of 40 days, three of four weeks late
    expect(featuresOn(0, started)).toMatchObject({
      outcome_unproven: 0,
      first_value_late: 0.75,
      usage_score: 0.475,
    })
    const onPlan = { ...started, first_value_due_on: addDays(asOf, 3) }
    expect(featuresOn(0, onPlan)).toMatchObject({ outcome_unproven: 0, first_value_late: 0, usage_score: 1 })
    // five of the last 15 days are left, and it is four weeks late
    const ending = featuresOn(45, onPlan)
    expect([ending.outcome_unproven, ending.first_value_late]).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ])
    expect(featuresOn(50, onPlan)).toMatchObject({
      outcome_unproven: 1,
      first_value_late: 0,
      usage_score: 0.3,
    })
    const reached = { ...started, 'milestone:go_live': addDays(asOf, -2) }
    // It took 38 days for the 19 planned: 0.5, of which 13 of 15 are left.
    expect(featuresOn(0, reached)).toMatchObject({
      outcome_unproven: 0,
      first_value_late: 0,
      usage_score: expect.closeTo((0.5 * 13) / 15, 12),
    })
    const unplanned = { ...started, first_value_due_on: null }
    expect(featuresOn(0, unplanned)).toMatchObject({ outcome_unproven: 0, first_value_late: 0 })
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const ago = fc.integer({ min: -30, max: 400 }).map(days => addDays(asOf, -days))
const verdictAge = fc.integer({ min: 0, max: 179 })
const account = fc.record<Values>(
  {
    usage_score: share,
    use_change: fc.double({ min: -3, max: 1, noNaN: true }),
    relationship: share,
    hostility: share,
    resolution: share,
    reliability: share,
    'topic_90d:price': fc.nat(3),
    'topic_90d:leaving': fc.nat(3),
    pulse: fc.constantFrom('at_risk', 'watch', 'healthy'),
    nps: fc.nat(10),
    customer_since: ago,
    onboarding_from: ago,
    onboarding_until: ago,
    'milestone:go_live': fc.constant(null),
    first_value_due_on: ago,
    tickets_past_target: fc.nat(12),
  },
  { requiredKeys: [] },
)

describe('what always holds of the risk of an account of which nothing new is known', () => {
  it('it moves by less than a quarter of log-odds a day, whatever runs out or falls between two leads', () => {
    const outcome = fc.record({
      attained: share,
      experience: share,
      age: verdictAge,
      importance: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(
        account,
        fc.nat(89),
        fc.array(outcome, { maxLength: 3 }),
        fc.array(fc.record({ influence: share, departed_on: fc.option(ago) }), { maxLength: 3 }),
        fc.record({ due: fc.integer({ min: -20, max: 500 }), term_months: fc.constantFrom(1, 12, 36, null) }),
        fc.nat(300),
        (values, age, outcomes, people, { due, term_months }, later) => {
          const said = outcomes.flatMap(({ attained, experience, importance, age: of }, at) =>
            told(
              'outcome',
              `out_${at}`,
              {
                attained,
                attained_last_known: attained,
                customer_verdict: attained,
                experience,
                outcome_active: true,
                outcome_importance: importance,
              },
              of,
            ),
          )
          const standing = [
            ...told('account', 'acc_1', values, age),
            ...people.flatMap((person, at) =>
              told('stakeholder', `stk_${at}`, { role: 'champion', ...person }),
            ),
            ...told('renewal', 'rnw_1', { due_on: addDays(asOf, due), term_months }),
          ]
          const snapshots = [snapshot('outcomes', said), snapshot('accounts', standing)]
          const logitOn = (on: Day) => judgedOn(snapshots, on).renewals[0]?.risk.logitMillionths ?? 0
          // Who leaves on a day that was announced is a fact of that day.
          const today = addDays(asOf, later)
          const leaves = people.some(({ departed_on }) => departed_on === addDays(today, 1))
          if (!leaves) expect(Math.abs(logitOn(addDays(today, 1)) - logitOn(today))).toBeLessThan(250_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})
