// Whom a driver of a risk is about: roles of those set against us, and nothing where nobody is known to be.
import { day } from '@rung/kernel'
import type { Signal, SignalValue } from '@rung/signals'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { judgeAccount } from './judge-account.ts'

const asOf = day('2026-06-30')

type Person = Record<string, SignalValue>

const told = (kind: 'account' | 'renewal' | 'stakeholder', id: string, values: Person) =>
  Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [],
    ageDays: 1,
  }))

function riskOf(signals: readonly Signal[]) {
  const snapshot = {
    accountId: 'acc_1',
    context: 'accounts' as const,
    asOf,
    recordedAt: new Date('2026-06-30T00:00:00Z'),
    policyVersion: 'p',
    signals,
  }
  const judged = judgeAccount(
    { accountId: 'acc_1', asOf, snapshots: [snapshot], previous: null },
    defaultPolicies,
  )
  const risk = judged.renewals[0]?.risk
  if (risk === undefined) throw new Error('no renewal was judged')
  return risk
}

const renewal = told('renewal', 'rnw_1', { due_on: '2026-08-30', term_months: 12 })

/** `against`: how far each is against us, by their own newest verdict. */
function driversWith(people: Readonly<Record<string, Person & { readonly against: number }>>) {
  const signals = Object.entries(people).flatMap(([id, { against, ...person }]) =>
    told('stakeholder', id, { ...person, verdict_hostility: against }),
  )
  return riskOf([...renewal, ...signals]).drivers.find(({ feature }) => feature === 'hostility')?.words
}

describe('the drivers of a risk', () => {
  it('name the role of who is against us, of all who are still there', () => {
    const sponsor = { role: 'executive_sponsor', against: 1, influence: 0.9 }
    const gone = { role: 'admin', against: 1, influence: 0.9, departed_on: '2026-05-01' }
    const going = { role: 'user', against: 0.6, influence: 0.9, departed_on: '2026-08-01' }
    const content = { role: 'champion', against: 0.4, influence: 0.9 }
    expect(driversWith({ stk_1: sponsor, stk_2: gone, stk_3: content })).toBe(
      'The executive sponsor is against us.',
    )
    expect(driversWith({ stk_1: sponsor, stk_2: going })).toBe(
      '2 people there are against us: executive sponsor, user.',
    )
    expect(driversWith({ stk_3: content })).toBe('People of influence there are against us.')
  })

  it('are left as they are where hostility is none of them', () => {
    expect(driversWith({ stk_1: { role: 'admin', against: 0 } })).toBeUndefined()
  })
  it('name of the accounts that somebody pays for the likeliest to be lost, by our id', () => {
    const paying = (values: Person) =>
      riskOf([...told('account', 'acc_1', values), ...renewal]).drivers.find(
        ({ feature }) => feature === 'paid_risk',
      )?.words
    // (30 x 0.2 + 10 x 0.936) / 40 = 0.384.
    const north = { 'pays_for:acc_n': 30, 'paid_risk:acc_n': 0.2 }
    expect(paying({ ...north, 'pays_for:acc_s': 10, 'paid_risk:acc_s': 0.936 })).toBe(
      'The accounts they pay for are likely to leave: 38 % by weight. The likeliest of them is acc_s, with 94 %.',
    )
    expect(paying({ 'pays_for:acc_n': 30 })).toBeUndefined()
  })
})
