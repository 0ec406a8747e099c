// GET /v1/accounts/:id/trust: the four behaviours, what each rests on, and that it is the T of the health score.
import { day } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HealthAnswer } from '../../account-health/routes/schema/health.ts'
import { createHealthUnderTest, type HealthUnderTest, OTHER } from '../../health-under-test.ts'
import type { TrustAnswer } from './schema.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

const trust = async (accountId: string, query = '') => {
  const { status, body } = await test.get<TrustAnswer>(`/v1/accounts/${accountId}/trust${query}`)
  expect(status).toBe(200)
  return body
}
const promise = (
  id: string,
  status: string,
  weight: number,
  understanding: string,
  countsAs: string | null,
) => ({
  kind: 'promise' as const,
  id,
  values: {
    promise_status: status,
    promise_weight: weight,
    promise_understanding: understanding,
    promise_counts_as: countsAs,
  },
})

describe('the trust of an account', () => {
  it('is the mean of the known behaviours, each with what it rests on and how it is made', async () => {
    await test.addAccount('acc_1', 'Acme')
    await test.record('acc_1', 'outcomes', [
      {
        values: {
          clarity: 0.75,
          reliability: 0.5,
          promise_gap: 0.25,
          unconfirmed_share: 0.4,
          promises_broken_weight: 3.5,
          promises_kept_weight: 1.25,
        },
      },
      promise('prm_1', 'open', 3, 'aligned', null),
      promise('prm_2', 'open', 1, 'misaligned', 'broken'),
      promise('prm_3', 'open', 5, 'unknown', null),
      promise('prm_4', 'kept', 2, 'aligned', 'kept'),
      promise('prm_5', 'broken', 4, 'unknown', 'broken'),
    ])
    await test.record('acc_1', 'accounts', [
      {
        values: {
          resolution: null,
          resolution_last_known: 0.2,
          segment: 'smb',
          open_tickets: 3,
          tickets_past_target: 2,
        },
      },
    ])
    const answer = await trust('acc_1')
    expect(answer).toMatchObject({
      accountId: 'acc_1',
      externalId: 'crm-acc_1',
      name: 'Acme',
      segment: 'smb',
      asOf: '2026-03-01',
      value: 0.625,
      weight: 20,
      madeOf: '(clarity 0.75 + reliability 0.5) / 2',
      evidence: ['fact_of_clarity', 'fact_of_reliability', 'fact_of_resolution_last_known'],
      ageDays: 3,
      promises: {
        gap: 0.25,
        unconfirmedShare: 0.4,
        open: 9,
        aligned: 3,
        misunderstood: 1,
        unknown: 5,
        kept: 2,
        broken: 4,
        pastGrace: 1,
        brokenWeight: 3.5,
        keptWeight: 1.25,
      },
      tickets: { open: 3, pastTarget: 2, escalated: null },
    })
    expect(answer.lastKnown).toBeCloseTo((0.75 + 0.5 + 0.2) / 3, 12)
    expect(answer.behaviours.clarity).toMatchObject({
      value: 0.75,
      lastKnown: null,
      weight: 0.5,
      madeOf: 'Of open promises, weight 3 of 4 is understood alike; of weight 5 more it is not known.',
      evidence: ['fact_of_clarity'],
    })
    expect(answer.behaviours.reliability.madeOf).toContain(
      'weight 2 were kept, of weight 4 broken, and of weight 1',
    )
    expect(answer.behaviours.resolution).toMatchObject({ value: null, lastKnown: 0.2, weight: 0 })
    expect(answer.behaviours.resolution.madeOf).toBe('Unknown: what was known has grown too old; it was 0.2.')
    expect(answer.behaviours.benevolence).toMatchObject({
      value: null,
      lastKnown: null,
      madeOf: 'Unknown: they have not been asked, or not answered.',
      evidence: [],
      ageDays: null,
    })
    expect(answer.behaviours.benevolence.formula).toContain('yearly answer')
  })

  it('is bit for bit the T of the health score, now and as it was known', async () => {
    for (const query of ['', '?asOf=2026-03-01&knownAt=2026-03-01']) {
      const health = (await test.get<HealthAnswer>(`/v1/accounts/acc_1/health${query}`)).body
      const { value, lastKnown, evidence, weight, versions } = await trust('acc_1', query)
      expect({ value, lastKnown, evidence, weight, versions }).toEqual({
        ...{ value: health.components.trust.value, lastKnown: health.components.trust.lastKnown },
        ...{ evidence: health.components.trust.evidence, weight: health.components.trust.weight },
        versions: health.versions,
      })
    }
  })

  it('tells what was answered and mended where that is known', async () => {
    await test.addAccount('acc_2')
    await test.record('acc_2', 'accounts', [{ values: { resolution: 0.9, benevolence: 0.75 } }])
    const { behaviours, promises, value } = await trust('acc_2')
    expect(value).toBeCloseTo(0.825, 12)
    expect(behaviours.resolution.madeOf).toBe(
      'From 1 ticket, beside what is taken for granted before the first.',
    )
    expect(behaviours.benevolence.madeOf).toBe('Their own answer, 3 days old.')
    expect(promises).toMatchObject({ gap: null, unconfirmedShare: null, open: 0 })
  })

  it('hears a behaviour as far as it counts, and says so', async () => {
    await test.addAccount('acc_5')
    const values = { clarity: 0.9, reliability: 0.2, reliability_eased: 0.7, reliability_known: 0.25 }
    await test.record('acc_5', 'outcomes', [{ values }])
    const answer = await trust('acc_5')
    expect(answer.value).toBeCloseTo((0.9 + 0.25 * 0.7) / 1.25, 12)
    expect(answer.madeOf).toBe('(clarity 0.9 + 0.25 x reliability 0.7) / 1.25')
    expect(answer.behaviours.reliability).toMatchObject({ value: 0.2, eased: 0.7, weight: 0.2 })
    expect(answer.behaviours.reliability.madeOf).toContain('by now 0.7.')
    expect(answer.behaviours.clarity).toMatchObject({ value: 0.9, eased: null, weight: 0.8 })
  })

  it('is unknown, not zero, of an account of which nothing is known', async () => {
    await test.addAccount('acc_3')
    const answer = await trust('acc_3')
    expect(answer).toMatchObject({
      value: null,
      lastKnown: null,
      evidence: [],
      ageDays: null,
      madeOf: 'Unknown: none of the four behaviours is known.',
    })
    expect(Object.values(answer.behaviours).map(each => [each.value, each.weight])).toEqual(
      Array(4).fill([null, 0]),
    )
    expect(answer.behaviours.clarity.madeOf).toContain('Unknown: of no open promise')
    expect(answer.behaviours.reliability.madeOf).toContain('Unknown: no promise was kept or broken')
  })

  it('of a past day is what was known then', async () => {
    await test.addAccount('acc_4')
    await test.record('acc_4', 'outcomes', [{ values: { clarity: 0.9 } }])
    test.clock.set('2026-03-05T08:00:00Z')
    await test.record('acc_4', 'outcomes', [{ values: { clarity: 0.1 } }], day('2026-03-01'))
    await test.record('acc_4', 'outcomes', [{ values: { clarity: 0.1 } }])
    expect((await trust('acc_4', '?asOf=2026-03-01&knownAt=2026-03-01')).value).toBe(0.9)
    expect((await trust('acc_4', '?asOf=2026-03-01')).value).toBe(0.1)
    expect((await trust('acc_4')).value).toBe(0.1)
  })

  it('is 404 for an account of another workspace, and 400 for a day in the future', async () => {
    await test.addAccount('acc_theirs', undefined, OTHER)
    expect((await test.get('/v1/accounts/acc_theirs/trust')).status).toBe(404)
    expect((await test.get('/v1/accounts/acc_1/trust?asOf=2027-01-01')).status).toBe(400)
  })
})

describe('a ladder pin in the health of an account', () => {
  const pinned = { ladder_pin_level: 5, ladder_pin_until: '2026-04-01', ladder_pin_by: 'per_ann' }
  const known = { ladder_expected: 2.5, ladder_level: 2, relationship: 0.5, clarity: 0.8, reliability: 0.6 }

  it('stands beside the ladder while it holds, and no number is another for it', async () => {
    const answers = new Map<string, HealthAnswer>()
    for (const [id, values] of [
      ['acc_plain', known],
      ['acc_pinned', { ...known, ...pinned }],
    ] as const) {
      await test.addAccount(id)
      await test.record(id, 'outcomes', [{ values }])
      answers.set(id, (await test.get<HealthAnswer>(`/v1/accounts/${id}/health`)).body)
    }
    const [plain, withPin] = [...answers.values()].map(
      ({ accountId, externalId, freshness, ...numbers }) => numbers,
    )
    expect(withPin?.ladder.pin).toEqual({ level: 5, until: '2026-04-01', by: 'per_ann' })
    expect(plain?.ladder.pin).toBeNull()
    expect({ ...withPin, ladder: { ...withPin?.ladder, pin: null } }).toEqual(plain)
  })

  it('is gone on the day it expires, also where nothing has been told since', async () => {
    test.clock.set('2026-04-01T08:00:00Z')
    const { body } = await test.get<HealthAnswer>('/v1/accounts/acc_pinned/health')
    expect(body.ladder).toMatchObject({ level: 2, pin: null })
  })
})
