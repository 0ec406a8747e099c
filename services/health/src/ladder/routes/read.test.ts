// The ladder as health judges it: from what outcomes weighs and who accounts says is there, and of days before that was so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest } from '../../health-under-test.ts'
import type { LadderAnswer } from './schema.ts'

let test: HealthUnderTest

beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-08T09:00:00Z')
  for (const id of ['acc_1', 'acc_before', 'acc_pinned', 'acc_silent']) await test.addAccount(id)
})
afterAll(() => test.close())

const ladder = async (account: string, query = ''): Promise<LadderAnswer> => {
  const { status, body } = await test.get(`/v1/accounts/crm-${account}/ladder${query}`)
  expect(status).toBe(200)
  return body as LadderAnswer
}

describe('GET /v1/accounts/:id/ladder', () => {
  it('adds what was weighed and judges it, person by person', async () => {
    await test.record('acc_1', 'accounts', [
      { values: { segment: 'smb' } },
      { kind: 'stakeholder', id: 'stk_amy', values: { role: 'economic_buyer', influence: 0.75 } },
      { kind: 'stakeholder', id: 'stk_bob', values: { role: 'user', influence: 0.25 } },
    ])
    await test.record('acc_1', 'outcomes', [
      {
        kind: 'stakeholder',
        id: 'stk_amy',
        values: { ladder_known: true, ladder_said_level: 2, ladder_support_2: 2 },
      },
      { kind: 'stakeholder', id: 'stk_bob', values: { ladder_known: false } },
    ])
    const answer = await ladder('acc_1')
    expect(answer).toMatchObject({
      level: 2,
      expected: expect.closeTo(2.325, 12),
      relationship: { value: expect.closeTo(0.6625, 12), evidence: ['fact_of_ladder_known'], ageDays: 3 },
      relationshipLastKnown: { value: expect.closeTo(0.6625, 12) },
      hostile: false,
      hostileShare: 0,
      targetLevel: 3,
      singleThreaded: true,
      noEconomicBuyer: false,
      championGone: false,
      next: {
        level: 3,
        whom: 'stk_amy',
        missing: { level: 3, askAbout: 3, lacks: 'evidence' },
      },
      pin: null,
    })
    expect(answer.stakeholders).toMatchObject([
      { id: 'stk_amy', known: true, level: 2, atLeast: { 2: expect.closeTo(0.725, 12) } },
      { id: 'stk_bob', known: false, level: null, atLeast: null, next: { level: 2, askAbout: 2 } },
    ])
  })

  it('holds who has gone silent at what was last known of them', async () => {
    await test.record('acc_silent', 'accounts', [
      { kind: 'stakeholder', id: 'stk_amy', values: { role: 'user', influence: 0.5 } },
    ])
    await test.record('acc_silent', 'outcomes', [
      {
        kind: 'stakeholder',
        id: 'stk_amy',
        values: {
          ladder_known: false,
          ladder_doubt_1: 0.5,
          ladder_was_known: true,
          ladder_doubt_1_last_known: 4,
        },
      },
    ])
    expect(await ladder('acc_silent')).toMatchObject({
      level: null,
      relationship: { value: null },
      relationshipLastKnown: { value: expect.any(Number), evidence: ['fact_of_ladder_was_known'] },
    })
    const { body } = await test.get('/v1/accounts/crm-acc_silent/health')
    expect(body).toMatchObject({
      components: { relationship: { value: null, lastKnown: expect.any(Number) } },
    })
  })

  it('answers of days on which outcomes judged the ladder itself, in what was said then', async () => {
    await test.record('acc_before', 'accounts', [
      { kind: 'stakeholder', id: 'stk_amy', values: { role: 'user', influence: 0.5 } },
    ])
    const standing = {
      ladder_level: 2,
      ladder_expected: 2.25,
      ladder_p1: 1,
      ladder_p2: 0.75,
      ladder_p3: 0.25,
      ladder_p4: 0.125,
      ladder_p5: 0.125,
      ladder_hostile: false,
    }
    await test.record('acc_before', 'outcomes', [
      {
        values: {
          ...standing,
          relationship: 0.625,
          ladder_next_level: 3,
          ladder_next_stakeholder: 'stk_amy',
        },
      },
      { kind: 'stakeholder', id: 'stk_amy', values: { ...standing, ladder_known: true } },
    ])
    expect(await ladder('acc_before')).toMatchObject({
      level: 2,
      expected: 2.25,
      distribution: { 1: 0.25, 2: 0.5, 3: 0.125, 4: 0, 5: 0.125 },
      relationship: { value: 0.625 },
      hostileShare: null,
      next: { level: 3, whom: 'stk_amy', missing: null },
      stakeholders: [{ id: 'stk_amy', known: true, level: 2, expected: 2.25, next: null }],
    })
  })

  it('shows the pin beside, with the words why, until it expires', async () => {
    await test.addWords('wrd_why', 'ladder-pin.reason', null, 'They asked me to join their board')
    await test.record('acc_pinned', 'outcomes', [
      {
        values: {
          ladder_pin_level: 4,
          ladder_pin_by: 'per_ann',
          ladder_pin_since: '2026-03-01',
          ladder_pin_until: '2026-03-10',
          ladder_pin_reason_ref: 'wrd_why',
        },
      },
    ])
    expect((await ladder('acc_pinned')).pin).toEqual({
      id: 'fact_of_ladder_pin_level',
      level: 4,
      by: 'per_ann',
      reason: 'They asked me to join their board',
      since: '2026-03-01',
      expiresOn: '2026-03-10',
    })
    test.clock.advance({ days: 2 })
    expect((await ladder('acc_pinned')).pin).toBeNull()
  })

  it('knows nothing of an account before anything was published, and no account of another name', async () => {
    expect(await ladder('acc_1', '?asOf=2026-03-01')).toMatchObject({ level: null, stakeholders: [] })
    expect((await test.get('/v1/accounts/nobody/ladder')).status).toBe(404)
  })
})
