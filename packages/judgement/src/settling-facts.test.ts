// What would settle a score: which facts, of whom, and how much of it would be known with each.
import { day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import { describe, expect, it } from 'vitest'
import { accountMarks } from './account-marks.ts'
import { defaultPolicies, type HealthPolicies } from './health-policies.ts'
import { judgeAccount } from './judge-account.ts'
import { settlingFacts } from './settling-facts.ts'

const asOf = day('2026-03-01')

type Values = Record<string, SignalValue>

function told(kind: Signal['subject']['kind'], id: string, values: Values): Signal[] {
  return Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [],
    ageDays: 1,
  }))
}

function snapshot(context: Context, signals: Signal[]): Snapshot {
  const recordedAt = new Date('2026-03-01T08:00:00Z')
  return { accountId: 'acc_1', context, asOf, recordedAt, policyVersion: 'p', signals }
}

const account = (values: Values) => told('account', 'acc_1', values)
const person = (id: string, role: string, values: Values = {}) =>
  told('stakeholder', id, { role, influence: 0.5, ...values })
const outcome = (id: string, importance: number, attained: number | null, values: Values = {}) =>
  told('outcome', id, {
    outcome_importance: importance,
    outcome_active: true,
    attained,
    attained_last_known: null,
    ...values,
  })

function judge(signals: { accounts?: Signal[]; outcomes?: Signal[]; usage?: number }) {
  const snapshots = [
    snapshot('accounts', signals.accounts ?? []),
    snapshot('outcomes', signals.outcomes ?? []),
    ...(signals.usage === undefined ? [] : [snapshot('usage', account({ usage_score: signals.usage }))]),
  ]
  return judgeAccount({ accountId: 'acc_1', asOf, snapshots, previous: null }, defaultPolicies)
}
const settling = (signals: Parameters<typeof judge>[0], policies: HealthPolicies = defaultPolicies) =>
  settlingFacts(judge(signals), policies).map(({ fact, subjectId, stakeholderId, coverage }) => [
    fact,
    subjectId,
    stakeholderId,
    Number(coverage.toFixed(4)),
  ])

describe('what would settle a score', () => {
  it('is asked of whoever decides there: first what they want, then how they see us', () => {
    const accounts = [...person('stk_a', 'user'), ...person('stk_b', 'economic_buyer')]
    expect(settling({ accounts, usage: 0.9 })).toEqual([
      ['outcome', null, 'stk_b', 0.6],
      ['ladder_evidence', null, 'stk_b', 0.4],
      ['benevolence', null, 'stk_b', 0.4],
    ])
  })

  it('is asked of nobody where nobody there is on record, or all have left', () => {
    const accounts = person('stk_a', 'champion', { departed_on: '2026-02-01' })
    expect(settling({ accounts, usage: 0.9 })).toEqual([
      ['outcome', null, null, 0.6],
      ['stakeholder', null, null, 0.4],
      ['benevolence', null, null, 0.4],
    ])
  })

  it('is a verdict on each outcome by the share of what is missing that it brings, of the one it belongs to', () => {
    const accounts = [
      ...person('stk_a', 'user', { influence: 0.9 }),
      ...person('stk_b', 'user', { influence: 0.2 }),
    ]
    const outcomes = [
      ...outcome('out_1', 1, null, { outcome_stakeholder: 'stk_b' }),
      ...outcome('out_2', 5, null, { outcome_stakeholder: 'stk_gone' }),
      ...outcome('out_3', 2, 0.5),
      ...outcome('out_4', 9, null, { outcome_active: false }),
      ...account({ clarity: 0.5, relationship: 0.5 }),
    ]
    // 2 of 8 are known where 4 are needed: out_2 brings all of it, out_1 a half.
    expect(settling({ accounts, outcomes, usage: 0.9 })).toEqual([
      ['customer_verdict', 'out_2', 'stk_a', 1],
      ['customer_verdict', 'out_1', 'stk_b', 0.8],
    ])
  })

  it('is the heaviest open promise, understood by nobody knows whom, before the yearly question', () => {
    const promise = (id: string, weight: number, status = 'open') =>
      told('promise', id, { promise_status: status, promise_weight: weight })
    const outcomes = [
      ...outcome('out_1', 1, 0.8),
      ...promise('prm_1', 2),
      ...promise('prm_2', 4),
      ...promise('prm_3', 5, 'kept'),
      ...account({ relationship: 0.5 }),
    ]
    expect(settling({ outcomes, usage: 0.9 })).toEqual([['promise_confirmation', 'prm_2', null, 1]])
  })

  it('is what they do in the product where nothing of it comes in', () => {
    const outcomes = [...outcome('out_1', 1, 0.8), ...account({ relationship: 0.5, clarity: 1 })]
    expect(settling({ outcomes })).toEqual([['usage', null, null, 1]])
  })

  it('is nothing once all is known, and nothing of a component without weight', () => {
    const known = [...outcome('out_1', 1, 0.8), ...account({ relationship: 0.5, clarity: 1 })]
    expect(settling({ outcomes: known, usage: 0.9 })).toEqual([])
    const weights = { ...defaultPolicies.health.weights, usage: 0 }
    const policies = { ...defaultPolicies, health: { ...defaultPolicies.health, weights } }
    expect(settling({ outcomes: known }, policies)).toEqual([])
  })
})

describe('the marks of a band', () => {
  const marks = (values: Values) => accountMarks(judge({ accounts: account(values) }).signals, asOf)

  it('hold up to the day before they end', () => {
    expect(marks({})).toEqual([])
    expect(marks({ onboarding_until: '2026-03-02' })).toEqual(['onboarding'])
    expect(marks({ onboarding_until: '2026-03-01' })).toEqual([])
    expect(marks({ paused_from: '2026-03-01', paused_until: null })).toEqual(['paused'])
    expect(marks({ paused_from: '2026-02-01', paused_until: '2026-03-02' })).toEqual(['paused'])
    expect(marks({ paused_from: '2026-02-01', paused_until: '2026-03-01' })).toEqual([])
    expect(marks({ paused_from: '2026-03-02', paused_until: '2026-04-01' })).toEqual([])
  })
})
