// From facts to published signals: today, closed days again when late facts alter them, and what each signal says.
import { day } from '@rung/kernel'
import { indexSignals, readSnapshots } from '@rung/signals'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest, WORKSPACE } from '../outcomes-under-test.ts'

describe('what outcomes publishes', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest('2026-02-20')
  })
  afterEach(() => expect(under.faults).toEqual([]))
  afterAll(() => under.close())

  const state = async (resource: string, body: object) => {
    const answer = await under.call('POST', `/v1/${resource}`, body)
    expect(answer.body.status).not.toBe(400)
    return answer.body
  }
  const published = async (account: string, asOf: string, knownAt = under.clock.now()) => {
    const accountIds = [`acc_${account}`]
    const snapshots = await under.database.inWorkspace(WORKSPACE, tx =>
      readSnapshots(tx, { accountIds, asOf: day(asOf), knownAt }),
    )
    return {
      snapshots,
      index: indexSignals(
        `acc_${account}`,
        snapshots.flatMap(({ signals }) => signals),
      ),
    }
  }

  it('is unknown for an account nothing was recorded of', async () => {
    await under.service.runDueWork()
    const { index, snapshots } = await published('bolt', '2026-02-20')
    expect(snapshots).toMatchObject([
      { context: 'outcomes', asOf: '2026-02-20', policyVersion: 'outcomes-2' },
    ])
    expect(index.account.signal('clarity')).toEqual({
      subject: { kind: 'account', id: 'acc_bolt' },
      name: 'clarity',
      value: null,
      evidence: [],
      ageDays: null,
    })
    expect(index.subjects('stakeholder').map(person => [person.id, person.value('ladder_known')])).toEqual([
      ['stk_cleo', false],
    ])
  })

  it('says of an outcome what was measured and what each side says', async () => {
    const { id } = await state('outcomes', OUTCOME)
    const { id: measured } = await state('measurements', {
      outcome: 'tickets',
      value: 34,
      source: 'integration',
      occurredAt: '2026-02-20',
    })
    await state('customer-verdicts', {
      outcome: 'tickets',
      stakeholder: 'amy',
      achieved: 4,
      experience: 3,
      occurredAt: '2026-02-20',
    })
    await state('vendor-verdicts', {
      outcome: 'tickets',
      person: 'ann',
      verdict: 5,
      periodStartsOn: '2026-02-01',
      occurredAt: '2026-02-20',
    })
    expect(await under.service.runDueWork()).toBeGreaterThan(0)
    const [outcome] = (await published('acme', '2026-02-20')).index.subjects('outcome')
    expect(outcome?.id).toBe(id)
    expect(outcome?.value('outcome_importance')).toBe(5)
    expect(outcome?.value('outcome_active')).toBe(true)
    expect(outcome?.value('outcome_confirmed')).toBe(false)
    expect(outcome?.value('outcome_stakeholder')).toBe('stk_amy')
    expect(outcome?.value('outcome_due_on')).toBe('2026-04-11')
    expect(outcome?.signal('measured')).toMatchObject({ value: 0.3, evidence: [measured], ageDays: 0 })
    expect(outcome?.value('on_track')).toBeCloseTo(0.6)
    expect(outcome?.value('customer_verdict')).toBe(0.75)
    expect(outcome?.value('vendor_verdict')).toBe(1)
    const people = (await published('acme', '2026-02-20')).index.subjects('stakeholder')
    const amy = people.find(person => person.id === 'stk_amy')
    expect(amy?.signal('verdict_hostility')).toMatchObject({ value: 0, ageDays: 0 })
    expect(outcome?.value('vendor_verdict_missing')).toBe(false)
    expect(outcome?.value('experience')).toBe(0.5)
    expect(outcome?.value('attained')).toBeCloseTo(0.6983, 4)
    expect(outcome?.value('attained_last_known')).toBeCloseTo(0.6983, 4)
    expect(outcome?.signal('measured_direction')).toMatchObject({ value: null, evidence: [measured] })
    expect(outcome?.value('pace_needed_30d')).toBeCloseTo(0.42)
    expect(outcome?.value('on_pace')).toBeNull()
    expect(outcome?.keys('needs_milestone:')).toEqual(['first_bot'])
    expect(outcome?.value('needs_milestone:first_bot')).toBe(2)
    const { body } = await under.call('GET', '/v1/accounts/acme/success-gap')
    expect(body.outcomes[0]).toMatchObject({
      id,
      slope30d: null,
      direction: null,
      paceNeeded30d: expect.closeTo(0.42, 12),
      expectedOn: null,
      onPace: null,
      statement: OUTCOME.statement,
      measured: { value: 0.3, reason: 'newest_measurement' },
    })
    expect(body.attained.value).toBeCloseTo(0.6983, 4)
    expect(body.outcomes[0].vendorPerceptionGap.value).toBe(0.25)
  })

  it('says where a measure is heading, and when it should arrive', async () => {
    const earlier = { outcome: 'tickets', value: 37, source: 'integration', occurredAt: '2026-01-21' }
    await state('measurements', earlier)
    await under.service.runDueWork()
    const { body } = await under.call('GET', '/v1/accounts/acme/success-gap')
    expect(body.outcomes[0]).toMatchObject({
      slope30d: expect.closeTo(0.15, 12),
      direction: 'towards',
      paceNeeded30d: expect.closeTo(0.42, 12),
      expectedOn: '2026-07-10',
      dueOn: '2026-04-11',
      onPace: false,
    })
    const [outcome] = (await published('acme', '2026-02-20')).index.subjects('outcome')
    expect(outcome?.value('measured_direction')).toBe('towards')
    expect(outcome?.value('expected_on')).toBe('2026-07-10')
    expect(outcome?.value('on_pace')).toBe(false)
  })

  it('says of the people what speaks for and against each level, and judges none', async () => {
    const piece = { account: 'acme', strength: 'strong', source: 'customer_said', occurredAt: '2026-02-20' }
    await state('ladder-evidence', { ...piece, stakeholder: 'amy', level: 2, polarity: 1 })
    await state('ladder-evidence', { ...piece, stakeholder: 'bob', level: 1, polarity: -1 })
    await state('ladder-evidence', { ...piece, stakeholder: 'bob', level: 1, polarity: -1 })
    await under.service.runDueWork()
    const { index } = await published('acme', '2026-02-20')
    const [amy, bob] = index.subjects('stakeholder')
    expect([amy?.id, bob?.id]).toEqual(['stk_amy', 'stk_bob'])
    expect([amy?.value('ladder_known'), amy?.value('ladder_said_level')]).toEqual([true, 2])
    expect([amy?.value('ladder_support_2'), amy?.signal('ladder_support_1')]).toEqual([2, undefined])
    expect([bob?.value('ladder_doubt_1'), bob?.signal('ladder_said_level')]).toEqual([4, undefined])
    expect(bob?.signal('ladder_doubt_1')?.evidence).toHaveLength(2)
    expect(index.account.signal('relationship')).toBeUndefined()
  })

  it('says what last spoke for somebody who has been silent for too long', async () => {
    const before = under.clock.now()
    under.clock.advance({ days: 150 })
    await under.service.runDueWork()
    const { index } = await published('acme', '2026-07-20')
    const [amy] = index.subjects('stakeholder')
    expect([amy?.value('ladder_known'), amy?.value('ladder_was_known')]).toEqual([false, true])
    expect(amy?.value('ladder_support_2')).toBe(1)
    expect(amy?.value('ladder_support_2_last_known')).toBeCloseTo(2 * 2 ** (-149 / 150), 12)
    expect(amy?.signal('ladder_was_known')?.ageDays).toBe(150)
    under.clock.set(before.toISOString())
  })

  it('says of the promises how they are understood and kept', async () => {
    const promise = {
      account: 'acme',
      capability: 'sso',
      madeBy: 'sales',
      madeOn: '2026-01-10',
      ourWords: 'By March',
    }
    const { id } = await state('promises', {
      ...promise,
      weight: 3,
      understanding: 'aligned',
      customerWords: 'One login before the audit',
      dueOn: '2026-02-10',
    })
    await state('promises', { ...promise, weight: 1, understanding: 'partial' })
    await under.service.runDueWork()
    const { index } = await published('acme', '2026-02-20')
    expect(index.account.value('clarity')).toBe(0.75)
    expect(index.account.value('promise_gap')).toBe(0.25)
    expect(index.account.value('unconfirmed_share')).toBe(1)
    expect(index.account.value('reliability')).toBeNull()
    const told = index.subjects('promise').find(each => each.id === id)
    expect(told?.value('promise_understanding')).toBe('aligned')
    expect(told?.value('promise_handoff_symptom')).toBe(true)
    expect(told?.value('promise_overdue')).toBe(true)
    expect([
      told?.value('promise_status'),
      told?.value('promise_due_on'),
      told?.value('promise_weight'),
    ]).toEqual(['open', '2026-02-10', 3])
    const { body } = await under.call('GET', '/v1/accounts/acme/promises')
    expect(body.promises[0]).toMatchObject({ id, ourWords: 'By March', overdue: true, handoffSymptom: true })
  })

  it('adds a revision to a closed day when a late fact alters it, and leaves what was known then', async () => {
    const before = (await published('acme', '2026-02-20')).index.subjects('outcome')[0]?.value('measured')
    const closedAt = under.clock.now()
    under.clock.set('2026-02-22T09:00:00Z')
    await under.service.runDueWork()
    await state('measurements', {
      externalId: 'late',
      outcome: 'tickets',
      value: 30,
      source: 'customer',
      occurredAt: '2026-02-20T15:00:00Z',
    })
    await under.service.runDueWork()
    const on20th = async (knownAt?: Date) =>
      (await published('acme', '2026-02-20', knownAt)).index.subjects('outcome')[0]?.value('measured')
    expect(before).toBe(0.3)
    expect(await on20th(closedAt)).toBe(0.3)
    expect(await on20th()).toBe(0.5)
    await under.call('PATCH', '/v1/measurements/late', { retracted: true })
    await under.service.runDueWork()
    expect(await on20th()).toBe(0.3)
  })

  it('reads nothing of schema usage, and may not', async () => {
    const attempt = under.database.query({ text: 'select events.workspace_id from usage.events' })
    await expect(attempt).rejects.toThrow(/permission denied/)
  })
})
