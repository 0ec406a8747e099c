// A change explained over any history: the causes add up to it, and each cause shows alone when it is alone.
import { addChanges, changeBetween } from '@rung/health-score'
import { defaultPolicies, type HealthPolicies, markRuns, versionsOf, weighAccount } from '@rung/judgement'
import { addDays, type Day, day, endOf, startOf } from '@rung/kernel'
import { type DatedSignal, type Revision, snapshotAsOf, timelineOf } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyHistory } from '../judge/policy-history.ts'
import { type Counterfactual, planChange } from './change-counterfactuals.ts'
import { explainHealth } from './explain-health.ts'
import type { ExplainedChange, WeighedScore } from './explained-change.ts'
import { evidenceOf, factsIn } from './facts-behind.ts'

const ACCOUNT = 'acc_1'
const FIRST = day('2026-03-01')
const on = (index: number) => addDays(FIRST, index)

/** What accounts or outcomes say; evidence names the fact, so that it can be told. */
function said(context: 'accounts' | 'outcomes', value: number | null, fact: string): DatedSignal[] {
  const signal = (name: string, of: DatedSignal['value'], subject: DatedSignal['subject']): DatedSignal => ({
    subject,
    name,
    value: of,
    evidence: value === null ? [] : [fact],
    newestOn: value === null ? null : on(-1),
  })
  const account = { kind: 'account', id: ACCOUNT } as const
  const outcome = { kind: 'outcome', id: 'out_1' } as const
  return context === 'accounts'
    ? [signal('resolution', value, account)]
    : [
        signal('outcome_importance', 3, outcome),
        signal('outcome_active', true, outcome),
        signal('attained', value, outcome),
        signal('relationship', value, account),
      ]
}

type Recorded = {
  readonly context?: 'accounts' | 'outcomes'
  readonly on: Day
  readonly at: Date
  readonly value: number | null
  readonly fact?: string
  readonly policy?: string
}

const revision = ({
  context = 'outcomes',
  on: asOf,
  at,
  value,
  fact = 'mea_1',
  policy = 'p',
}: Recorded): Revision => ({
  accountId: ACCOUNT,
  context,
  asOf,
  recordedAt: at,
  policyVersion: policy,
  signals: said(context, value, fact),
})

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (revisions: readonly Revision[]) =>
  revisions.toSorted(
    (a, b) =>
      compare(a.context, b.context) ||
      compare(a.asOf, b.asOf) ||
      compare(a.recordedAt.getTime(), b.recordedAt.getTime()),
  )

const other: HealthPolicies = {
  ...defaultPolicies,
  health: {
    ...defaultPolicies.health,
    version: 'other',
    weights: { outcomes: 10, relationship: 60, trust: 20, usage: 20 },
    dampers: {
      ...defaultPolicies.health.dampers,
      hostile: { takes: 0.8 },
      outcome_short: { atNothing: 0.2 },
      unproven: { factor: 0.5, easedInDays: 45 },
    },
  },
}

function explain(
  revisions: readonly Revision[],
  period: { readonly since: Day; readonly until: Day },
  publishedAt: readonly Date[] = [],
): ExplainedChange {
  const [{ since, until }, timeline] = [period, timelineOf(inOrder(revisions))]
  const [changed] = publishedAt
  const policies = policyHistory(
    knownAt => (changed !== undefined && knownAt >= changed ? other : defaultPolicies),
    publishedAt,
    [],
  )
  const scoreOf = (counterfactual: Counterfactual): WeighedScore => {
    const { asOf } = counterfactual
    const made = counterfactual.revisions.flatMap(key =>
      revisions.filter(
        each =>
          each.context === key.context &&
          each.asOf === key.asOf &&
          each.recordedAt.getTime() === key.recordedAt.getTime(),
      ),
    )
    const snapshots = made.map(each => snapshotAsOf(each, asOf))
    const known = made.map(({ signals }) => factsIn(signals))
    const inForce = policies.at(counterfactual.policiesAt)
    const weighed = weighAccount({ accountId: ACCOUNT, asOf, snapshots }, inForce)
    const { scoreHundredths, band, contributions } = weighed.health
    return {
      scoreHundredths,
      band,
      contributions,
      evidence: evidenceOf(weighed),
      versions: versionsOf(inForce),
      marks: markRuns(weighed.signals, asOf),
      knows: fact => known.some(facts => facts.has(fact)),
    }
  }
  const counterfactuals = planChange(
    timeline,
    { since, until, sinceKnownAt: endOf(since), untilKnownAt: endOf(until) },
    policies,
  )
  return explainHealth(counterfactuals, { from: undefined, to: undefined }, period, scoreOf)
}

/** A day as the services publish it: its opening, then what it came to. */
const opening = (index: number, value: number | null, fact?: string) =>
  revision({ on: on(index), at: startOf(on(index)), value, ...(fact === undefined ? {} : { fact }) })
const closing = (index: number, value: number | null, fact?: string) =>
  revision({ on: on(index), at: hour(index, 12), value, ...(fact === undefined ? {} : { fact }) })
const hour = (index: number, hours: number) => new Date(startOf(on(index)).getTime() + hours * 3_600_000)

const causesOf = (change: ExplainedChange) =>
  Object.entries(change.causes)
    .filter(([, { contributions }]) => contributions.length > 0)
    .map(([cause]) => cause)

describe('a change explained', () => {
  it('is all decay when no fact came and no config was published', () => {
    const change = explain([closing(0, 0.9), opening(1, 0.8), opening(2, 0.7), opening(3, null)], {
      since: on(0),
      until: on(3),
    })
    expect(causesOf(change)).toEqual(['decay'])
    expect(change.causes.decay).toEqual(change.total)
    expect(change.steps.map(step => step.day)).toEqual([on(1), on(2), on(3)])
    expect(change.bandChanges).toEqual([{ day: on(3), cause: 'decay', from: 'healthy', to: 'unknown' }])
  })

  it('is the customer’s when they did something, with what came in and what fell out', () => {
    const change = explain([closing(0, 0.9, 'mea_1'), opening(1, 0.9, 'mea_1'), closing(1, 0.3, 'mea_2')], {
      since: on(0),
      until: on(1),
    })
    expect(causesOf(change)).toEqual(['customer_facts'])
    const [step] = change.steps
    // a damper names what made it apply, as a component does
    for (const name of ['outcomes', 'outcome_short'])
      expect(step?.contributions.find(each => each.name === name)).toMatchObject({
        gained: ['mea_2'],
        lost: ['mea_1'],
      })
    expect(change.bandChanges).toEqual([
      { day: on(1), cause: 'customer_facts', from: 'healthy', to: 'at_risk' },
    ])
  })

  it('is the customer’s where the day opened with what nobody knew the day before, and cites it', () => {
    const change = explain([closing(0, 0.9, 'mea_1'), opening(1, 0.3, 'mea_2'), closing(1, 0.3, 'mea_2')], {
      since: on(0),
      until: on(1),
    })
    // what moved by itself, since others did, is as much of time as it was
    expect(change.causes.customer_facts.contributions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['outcomes', 'outcome_short']),
    )
    expect(change.causes.decay.contributions).toEqual([])
    expect(change.bandChanges).toMatchObject([{ cause: 'customer_facts', from: 'healthy', to: 'at_risk' }])
    const cited = change.steps.flatMap(step => step.contributions.flatMap(({ gained }) => gained))
    expect(cited).toContain('mea_2')
  })

  it('is the customer’s where a damper ended by what nobody knew the day before', () => {
    const change = explain([closing(0, 0.2, 'mea_1'), opening(1, 0.9, 'mea_2'), closing(1, 0.9, 'mea_2')], {
      since: on(0),
      until: on(1),
    })
    expect(change.causes.decay.contributions).toEqual([])
    const ended = change.steps[0]?.contributions.find(({ name }) => name === 'outcome_short')
    expect(ended).toMatchObject({ gained: ['mea_2'], lost: ['mea_1'] })
  })

  it('is nothing where the day gave back what its opening had taken', () => {
    const change = explain([closing(0, 0.9, 'mea_1'), opening(1, 0.2, 'mea_1'), closing(1, 0.9, 'mea_1')], {
      since: on(0),
      until: on(1),
    })
    expect(change).toMatchObject({ total: { hundredths: 0 }, steps: [], bandChanges: [] })
  })

  it('is a correction when what was learned is of a day before', () => {
    const change = explain(
      [
        closing(0, 0.9),
        opening(1, 0.9),
        // Learned at noon of the second day, of the first: both days say otherwise since.
        revision({ on: on(0), at: hour(1, 12), value: 0.2 }),
        closing(1, 0.2),
      ],
      { since: on(0), until: on(1) },
    )
    expect(causesOf(change)).toEqual(['corrections'])
    expect(change.bandChanges).toMatchObject([{ cause: 'corrections' }])
  })

  it('is config alone when nothing else was, and a past that contexts told anew for it is no correction', () => {
    const publishedAt = hour(1, 15)
    const before = { on: on(1), at: hour(1, 12), value: 0.9 } as const
    const change = explain(
      [
        closing(0, 0.9),
        opening(1, 0.9),
        revision(before),
        revision({ ...before, at: publishedAt, value: 0.6, policy: 'q' }),
        revision({ on: on(0), at: hour(1, 16), value: 0.6, policy: 'q' }),
        revision({ context: 'accounts', on: on(0), at: hour(0, 12), value: 0.1 }),
        revision({ context: 'accounts', on: on(1), at: startOf(on(1)), value: 0.1 }),
      ],
      { since: on(0), until: on(1) },
      [publishedAt],
    )
    expect(causesOf(change)).toEqual(['config'])
    expect(change.from.versions.policy).toBe('health-2')
    expect(change.to.versions.policy).toBe('other')
  })

  it('tells facts from a config of the same day', () => {
    const publishedAt = hour(1, 15)
    const change = explain(
      [
        closing(0, 0.9),
        opening(1, 0.9),
        closing(1, 0.7),
        revision({ on: on(1), at: hour(1, 18), value: 0.2 }),
      ],
      { since: on(0), until: on(1) },
      [publishedAt],
    )
    expect(causesOf(change)).toEqual(['customer_facts', 'config'])
    expect(change.bandChanges).toEqual([
      { day: on(1), cause: 'config', from: 'healthy', to: 'watch' },
      { day: on(1), cause: 'customer_facts', from: 'watch', to: 'at_risk' },
    ])
  })

  it('is engine or model where an end was judged by another one', () => {
    const { from } = explain([closing(0, 0.9)], { since: on(0), until: on(0) })
    const scored = { ...from, marks: [], knows: () => true }
    const older = { ...scored, scoreHundredths: 5000, contributions: [], band: 'watch' as const }
    const counterfactuals = { from: COUNTERFACTUAL, days: [], to: COUNTERFACTUAL }
    const period = { since: on(0), until: on(1) }
    const change = explainHealth(counterfactuals, { from: older, to: undefined }, period, () => scored)
    expect(causesOf(change)).toEqual(['engine_or_model'])
    expect(change.bandChanges).toEqual([
      { day: on(0), cause: 'engine_or_model', from: 'watch', to: 'healthy' },
    ])
    const back = explainHealth(counterfactuals, { from: undefined, to: older }, period, () => scored)
    expect(back.total.hundredths).toBe(-change.total.hundredths)
  })
})

const COUNTERFACTUAL: Counterfactual = { id: 'w', asOf: FIRST, revisions: [], policiesAt: endOf(FIRST) }

const anyChange = fc.record({
  context: fc.constantFrom('accounts' as const, 'outcomes' as const),
  index: fc.integer({ min: 0, max: 5 }),
  // Hours after the start of its day: the day itself, and some days late.
  hours: fc.integer({ min: 0, max: 90 }),
  value: fc.option(fc.integer({ min: 0, max: 10 }).map(tenth => tenth / 10)),
  fact: fc.constantFrom('mea_1', 'mea_2', 'mea_3'),
  policy: fc.constantFrom('p', 'q'),
})
const anyHistory = fc.array(anyChange, { maxLength: 30 }).map(list => {
  const told = list.map(({ context, index, hours, value, fact, policy }) =>
    revision({ context, on: on(index), at: hour(index, hours), value, fact, policy }),
  )
  return [...new Map(told.map(each => [`${each.context} ${each.asOf} ${each.recordedAt}`, each])).values()]
})
const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([a, b]) => ({ since: on(Math.min(a, b)), until: on(Math.max(a, b)) }))
const anyConfigs = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 })
  .map(list => list.toSorted((a, b) => a - b).map(hours => hour(0, hours)))

describe('what always holds of it', () => {
  it('adds up to the change from the one score to the other, by cause, by step and by contribution', () => {
    fc.assert(
      fc.property(anyHistory, anyPeriod, anyConfigs, (history, period, configs) => {
        const change = explain(history, period, configs)
        expect(change.total).toEqual(changeBetween(change.from, change.to))
        expect(addChanges(Object.values(change.causes))).toEqual(change.total)
        expect(change.total.hundredths).toBe(
          Number(change.to.scoreHundredths) - Number(change.from.scoreHundredths),
        )
        const steps = change.steps.reduce((sum, step) => sum + step.hundredths, 0)
        expect(steps).toBe(change.total.hundredths)
        for (const [, ofDay] of Map.groupBy(change.steps, step => step.day)) {
          const signs = ofDay
            .filter(({ cause }) => cause === 'decay' || cause === 'customer_facts')
            .flatMap(step => step.contributions.map(part => `${part.name} ${Math.sign(part.hundredths)}`))
          const names = new Set(signs.map(sign => sign.split(' ')[0]))
          expect(new Set(signs).size).toBe(names.size)
        }
        const bands = [change.from.band, ...change.bandChanges.map(each => each.to)]
        expect(bands).toEqual([...change.bandChanges.map(each => each.from), change.to.band])
      }),
    )
  })

  it('is nothing from a day to itself', () => {
    fc.assert(
      fc.property(anyHistory, anyConfigs, fc.integer({ min: 0, max: 8 }), (history, configs, index) => {
        const { total, steps, bandChanges } = explain(
          history,
          { since: on(index), until: on(index) },
          configs,
        )
        expect([total.hundredths, steps, bandChanges]).toEqual([0, [], []])
      }),
    )
  })

  it('is the sum of its parts: two periods in a row add up to the whole', () => {
    fc.assert(
      fc.property(anyHistory, anyPeriod, anyConfigs, fc.nat(), (history, { since, until }, configs, cut) => {
        const days = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(on).filter(each => each >= since && each <= until)
        const middle = days[cut % days.length] ?? since
        const whole = explain(history, { since, until }, configs)
        const parts = [
          explain(history, { since, until: middle }, configs),
          explain(history, { since: middle, until }, configs),
        ]
        expect(addChanges(parts.map(part => part.total))).toEqual(whole.total)
        for (const cause of ['customer_facts', 'decay', 'corrections', 'config'] as const) {
          expect(addChanges(parts.map(part => part.causes[cause]))).toEqual(whole.causes[cause])
        }
      }),
    )
  })
})
