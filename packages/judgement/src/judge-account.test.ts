// One account judged: usage never reaches what was attained, order and other systems change nothing.
import { addDays, day } from '@rung/kernel'
import type { Context, Signal, SignalValue, Snapshot } from '@rung/signals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPolicies } from './health-policies.ts'
import { judgeAccount, rejudgeRenewals } from './judge-account.ts'
import { storedScoreOf } from './stored-score.ts'

const asOf = day('2026-03-01')

function told(kind: Signal['subject']['kind'], id: string, values: Record<string, SignalValue>): Signal[] {
  return Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [`fact_of_${name}`],
    ageDays: 1,
  }))
}

function snapshot(context: Context, signals: Signal[]): Snapshot {
  const recordedAt = new Date('2026-03-01T08:00:00Z')
  return { accountId: 'acc_1', context, asOf, recordedAt, policyVersion: 'p', signals }
}

const outcomes = snapshot('outcomes', [
  ...told('outcome', 'out_1', {
    outcome_importance: 3,
    outcome_active: true,
    attained: 0.4,
    customer_verdict: 0.25,
    vendor_verdict: 0.75,
    experience: 0.5,
    'needs_milestone:go_live': 2,
    'needs_milestone:invoices': 1,
  }),
  ...told('outcome', 'out_2', { outcome_importance: 1, outcome_active: false, attained: 1 }),
  ...told('stakeholder', 'stk_1', { ladder_known: true, ladder_expected: 4 }),
  ...told('stakeholder', 'stk_2', { ladder_known: true, ladder_expected: 1.5 }),
  ...told('account', 'acc_1', { relationship: 0.3, ladder_hostile: false, clarity: 0.5 }),
])
const accounts = snapshot('accounts', [
  ...told('account', 'acc_1', {
    resolution: 0.4,
    nps: 9,
    csat: 5,
    pulse: 'healthy',
    customer_since: '2025-03-01',
    tickets_30d: 6,
    tickets_usual_30d: 2,
  }),
  ...told('stakeholder', 'stk_1', { role: 'champion', influence: 0.6, departed_on: null }),
  ...told('stakeholder', 'stk_2', { role: 'economic_buyer', influence: 0.9, departed_on: null }),
  ...told('renewal', 'rnw_b', { due_on: '2026-04-01', term_months: 12, csm_call: 'renewed', arr_minor: 100 }),
  ...told('renewal', 'rnw_a', { due_on: '2026-04-01', term_months: null, notice_on: '2026-02-20' }),
  ...told('renewal', 'rnw_c', { due_on: '2026-01-15', term_months: 1, csm_call: 'churned' }),
  ...told('renewal', 'rnw_d', { due_on: '2026-01-01', resolution: 'renewed' }),
])
const usage = snapshot(
  'usage',
  told('account', 'acc_1', { usage_score: 0.9, 'milestone:go_live': '2026-02-01' }),
)

const judge = (snapshots: Snapshot[]) =>
  judgeAccount({ accountId: 'acc_1', asOf, snapshots, previous: null }, defaultPolicies)

describe('the judgement of an account', () => {
  it('holds the gaps apart, functional use beside attainment', () => {
    const { gap, state, health } = judge([accounts, outcomes, usage])
    expect(gap.attained.value).toBeCloseTo(0.4, 12)
    expect(gap.completionGap.value).toBeCloseTo(0.6, 12)
    expect(gap.perceptionGap).toMatchObject({ value: 0.5, basis: 'vendor' })
    expect(state.state).toBe('hollow')
    expect(health.dampers.map(({ name }) => name)).toEqual(['outcome_short'])
  })

  it('finds every pair that disagrees, the worst first', () => {
    const { contradictions } = judge([accounts, outcomes, usage])
    expect(contradictions.map(({ pair, left, right }) => [pair, left.name, right.name])).toEqual([
      ['champion_buyer', 'champion', 'economic_buyer'],
      ['model_csm', 'model', 'csm'],
      ['usage_outcome', 'usage', 'outcomes'],
      ['survey_tickets', 'surveys', 'tickets'],
      ['vendor_customer', 'vendor', 'customer'],
      ['pulse_health', 'pulse', 'health'],
    ])
  })

  it('holds no pulse against what a score loses for not knowing how an agreed outcome stands', () => {
    const pulses = (signals: Signal[]) =>
      judge([accounts, snapshot('outcomes', signals), usage]).contradictions.filter(
        ({ pair }) => pair === 'pulse_health',
      )
    const standing = (attained: number | null, ageDays = 1) =>
      told('outcome', 'out_1', {
        outcome_importance: 3,
        outcome_active: true,
        attained,
        attained_last_known: 0.1,
      }).map(each => ({ ...each, ageDays }))
    const people = told('account', 'acc_1', { relationship: 0.1, clarity: 0.1 })
    const [known] = pulses([...standing(0.1), ...people])
    expect(known).toMatchObject({ left: { value: 0.85 } })
    expect(pulses([...standing(null, 200), ...people])).toEqual([])
    // As the only fact runs out, a little more of it every day.
    const [fading] = pulses([...standing(0.1, 165), ...people])
    expect(fading?.size).toBeLessThan(known?.size ?? 0)
    // Where nobody agreed on anything the pulse stands beside use alone.
    expect(pulses(people)).toHaveLength(1)
  })

  it('holds the sponsor against those who work with it, both sides with what stands behind them', () => {
    const person = (id: string, role: string, influence: number, departed: string | null = null) =>
      told('stakeholder', id, { role, influence, departed_on: departed })
    const people = snapshot('accounts', [
      ...person('stk_sue', 'executive_sponsor', 0.9),
      ...person('stk_una', 'user', 0.3),
      ...person('stk_uwe', 'user', 0.3),
      ...person('stk_adam', 'admin', 0.6),
      ...person('stk_left', 'user', 0.9, '2026-01-01'),
    ])
    const said = (id: string, share: number | null) => told('stakeholder', id, { verdict_share: share })
    const verdicts = [
      ...said('stk_sue', 0),
      ...said('stk_una', 1),
      ...said('stk_adam', 0.5),
      ...said('stk_uwe', null),
      ...said('stk_left', 0),
    ]
    const found = judge([people, snapshot('outcomes', verdicts)]).contradictions
    // Una 1 by 0.3, Adam 0.5 by 0.6: 2 / 3. Uwe said nothing, and who left is not asked.
    expect(found).toMatchObject([
      { pair: 'sponsor_users', left: { name: 'executive_sponsor', value: 0 }, right: { name: 'user' } },
    ])
    expect(found[0]?.right.value).toBeCloseTo(2 / 3, 12)
    expect(found[0]?.right.evidence).toEqual(['fact_of_verdict_share'])
    const onLadder = [
      ...told('stakeholder', 'stk_sue', { ladder_known: true, ladder_doubt_1: 4 }),
      ...told('stakeholder', 'stk_una', { ladder_known: true, ladder_support_5: 4 }),
    ]
    expect(judge([people, snapshot('outcomes', onLadder)]).contradictions.map(each => each.pair)).toContain(
      'sponsor_users',
    )
    expect(judge([people, snapshot('outcomes', said('stk_sue', 0))]).contradictions).toEqual([])
  })

  it('judges open renewals, the first due first, ties by id, and none that is decided', () => {
    const { renewals } = judge([accounts, outcomes, usage])
    expect(renewals.map(each => each.renewal.renewalId)).toEqual(['rnw_c', 'rnw_a', 'rnw_b'])
    expect(renewals.map(each => each.risk.daysToDue)).toEqual([-45, 31, 31])
    expect(renewals.map(each => each.risk.contributions[0]?.name)).toEqual(['monthly', 'unknown', 'annual'])
    const [, noticed, kept] = renewals
    expect(noticed?.risk.drivers[0]?.words).toBe('They have given notice.')
    expect(noticed?.arrAtRiskMinor).toBeNull()
    expect(kept?.arrAtRiskMinor).toBe(Math.round(100 * Number(kept?.risk.probabilityLost)))
  })

  it('takes the model of another lead when asked', () => {
    const judgement = judge([accounts, outcomes, usage])
    const leads = rejudgeRenewals(judgement, defaultPolicies, 180).map(each => each.risk.leadDays)
    // The first is a month of a plan, which only the hazard of a month speaks of.
    expect(leads).toEqual([30, 180, 180])
    // Of its own a term 31 days ahead lies between two leads.
    expect(judgement.renewals.map(each => each.risk.leadDays)).toEqual([30, 30, 30])
    expect(judgement.renewals.map(each => each.risk.mixedWith?.leadDays)).toEqual([undefined, 90, 90])
  })

  it('reads a fall of trust behind a stale answer', () => {
    const stale = snapshot(
      'accounts',
      told('account', 'acc_1', { benevolence: null, benevolence_last_known: 0.1 }),
    )
    const { judged } = judge([stale, outcomes])
    expect(judged.trust.benevolence).toMatchObject({ value: null, lastKnown: 0.1 })
    expect(judged.components.trust.value).toBe(0.5)
    expect(judged.components.trust.lastKnown).toBeCloseTo(0.3, 12)
  })

  it('remembers what a person who fell silent thought, while others still speak', () => {
    const said = (now: number | null, before: number | null) =>
      judge([
        snapshot(
          'outcomes',
          told('account', 'acc_1', { relationship: now, relationship_last_known: before }),
        ),
      ]).judged.components.relationship
    expect(said(0.8, 0.5)).toMatchObject({ value: 0.8, lastKnown: 0.5 })
    expect(said(0.8, 0.8)).toMatchObject({ value: 0.8, lastKnown: null })
    expect(said(null, 0.5)).toMatchObject({ value: null, lastKnown: 0.5 })
    expect(said(null, null)).toMatchObject({ value: null, lastKnown: null })
  })

  it('calls a fall that was outgrown a quiet success, and no contradiction', () => {
    const use = (confirmedOn: string) => [
      snapshot('outcomes', [
        ...told('outcome', 'out_1', { outcome_importance: 3, outcome_active: true, attained: 0.95 }),
        ...told('account', 'acc_1', { achieved_confirmed_on: confirmedOn }),
      ]),
      snapshot(
        'usage',
        told('account', 'acc_1', {
          usage_score: 0.55,
          use_change: Math.log(0.5),
          use_fell_on: '2026-01-01',
        }),
      ),
    ]
    const after = judge(use('2026-02-01'))
    expect(after.state.state).toBe('quiet_success')
    expect(after.contradictions.map(({ pair }) => pair)).toEqual([])
    const before = judge(use('2025-12-01'))
    expect(before.state.state).toBe('thriving')
    expect(before.contradictions.map(({ pair }) => pair)).toEqual(['usage_outcome'])
  })

  it('remembers hostility whose evidence went stale, less with every day since', () => {
    const gone = snapshot(
      'outcomes',
      told('stakeholder', 'stk_amy', {
        ladder_known: false,
        ladder_doubt_1: 0.5,
        ladder_against: 0.1,
        ladder_was_known: true,
        // 180 days ago: a quarter of q = 1.5 / (2 + 3), which is all of it. Today q = 1.5 / 2.1 is none.
        ladder_was_known_until: addDays(asOf, -180),
        ladder_doubt_1_last_known: 5.5,
        ladder_against_last_known: 3,
      }),
    )
    const people = snapshot('accounts', told('stakeholder', 'stk_amy', { role: 'user', influence: 0.5 }))
    expect(judge([gone, people]).judged.reads.hostile).toEqual({
      now: { hostility: 0 },
      lastKnown: { hostility: expect.closeTo(0.25, 12) },
    })
  })

  it('tells hostility from what was said against us and since, and from all that is remembered where that was not told apart', () => {
    const people = snapshot('accounts', told('stakeholder', 'stk_amy', { role: 'user', influence: 0.5 }))
    const hostilityBy = (more: object) => {
      const sums = { ladder_known: true, ladder_doubt_1: 2, ladder_support_3: 0.5, ladder_support_4: 0.5 }
      const outcomes = snapshot('outcomes', told('stakeholder', 'stk_amy', { ...sums, ...more }))
      return judge([outcomes, people]).signals.account.value('hostility')
    }
    // q = (1.5 + 1) / (2 + 1 + 2) = 0.5; told apart 1.75 / 3.75, a thirtieth less, and 0.6 of q is all below the line.
    expect(hostilityBy({})).toBeCloseTo(0.5 + 0.1 / 0.6, 12)
    expect(hostilityBy({ ladder_against: 1.5, ladder_in_favour: 0.25 })).toBeCloseTo(
      0.5 + (0.1 + 1 / 30) / 0.6,
      12,
    )
  })

  it('takes who was called hostile before degrees were told for hostile by a half, and a champion for gone since then', () => {
    const before = snapshot(
      'outcomes',
      told('account', 'acc_1', { ladder_hostile: true, relationship: 0.2, champion_gone: true }),
    )
    const people = snapshot(
      'accounts',
      told('stakeholder', 'stk_amy', { role: 'champion', departed_on: '2026-02-01' }),
    )
    const { judged, signals, relationship } = judge([before, people])
    expect(relationship).toBeNull()
    expect(judged.reads.hostile).toEqual({ now: { hostility: 0.5 }, lastKnown: {} })
    expect(signals.account.value('champion_left_on')).toBe('2026-02-01')
  })

  it('reads in what somebody said of what they got how far they are against us', () => {
    const angry = snapshot('outcomes', told('stakeholder', 'stk_amy', { verdict_hostility: 0.3 }))
    const people = snapshot('accounts', told('stakeholder', 'stk_amy', { role: 'user', influence: 0.5 }))
    const { signals } = judge([angry, people])
    expect(signals.account.reading('hostility')).toMatchObject({ value: 0.3 })
    expect(signals.subjects('stakeholder')[0]?.value('hostility')).toBe(0.3)
  })
})

describe('what always holds of a judgement', () => {
  const usageValues = fc.record({
    usage_score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    seat_utilisation: fc.option(fc.double({ min: 0, max: 3, noNaN: true })),
    'milestone:go_live': fc.constantFrom(null, '2026-01-01', '2026-02-28'),
    'milestone:invoices': fc.constantFrom(null, '2026-02-01'),
  })

  it('no usage signal changes attained, the experience gap, or a perception gap where our verdict is known', () => {
    const without = judge([accounts, outcomes])
    fc.assert(
      fc.property(usageValues, values => {
        const { gap } = judge([accounts, outcomes, snapshot('usage', told('account', 'acc_1', values))])
        expect(gap.attained).toEqual(without.gap.attained)
        expect(gap.experienceGap).toEqual(without.gap.experienceGap)
        expect(gap.perceptionGap).toEqual(without.gap.perceptionGap)
      }),
    )
  })

  it('the order of snapshots changes nothing', () => {
    const expected = storedScoreOf(judge([accounts, outcomes, usage]), defaultPolicies)
    fc.assert(
      fc.property(fc.shuffledSubarray([accounts, outcomes, usage], { minLength: 3 }), shuffled => {
        expect(storedScoreOf(judge(shuffled), defaultPolicies)).toEqual(expected)
      }),
    )
  })

  it('what another system publishes never replaces what was judged here', () => {
    const external = snapshot('external', told('outcome', 'out_1', { attained: 1 }))
    expect(judge([accounts, external, outcomes, usage]).gap.attained.value).toBeCloseTo(0.4, 12)
  })
})
