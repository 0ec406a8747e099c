// GET /v1/accounts/:id/health: the answer, its past, and who may not see it.
import { day, dayOf, endOf } from '@rung/kernel'
import { type Context, publish } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  type Recorded,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import type { HealthAnswer } from './schema/health.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

const health = async (accountId: string, query = '') => {
  const { status, body } = await test.get<HealthAnswer>(`/v1/accounts/${accountId}/health${query}`)
  expect(status).toBe(200)
  return body
}

async function recordAll(
  accountId: string,
  change: { usage?: object; outcome?: object; ladder?: object; standing?: object } = {},
  asOf?: ReturnType<typeof day>,
): Promise<void> {
  const values = (base: object, changed: object | undefined) =>
    ({ ...base, ...changed }) as Recorded['values']
  await test.record(
    accountId,
    'usage',
    [{ values: { ...values(WELL.usage, change.usage), 'milestone:go_live': '2026-02-01' } }],
    asOf,
  )
  await test.record(
    accountId,
    'outcomes',
    [
      { values: values(WELL.ladder, change.ladder) },
      {
        kind: 'outcome',
        id: `out_${accountId}`,
        values: {
          ...values(WELL.outcome, change.outcome),
          'needs_milestone:go_live': 1,
          outcome_statement_ref: `wrd_statement_${accountId}`,
        },
      },
    ],
    asOf,
  )
  await test.record(accountId, 'accounts', [{ values: values(WELL.standing, change.standing) }], asOf)
}

describe('the health of an account', () => {
  it('carries score, band, contributions, dampers, gaps, state, ladder, next rung and evidence', async () => {
    await test.addAccount('acc_well', 'Acme')
    await test.addWords('wrd_statement_acc_well', 'outcome.statement', 'stk_1', 'Close the books in 3 days')
    await test.addWords('wrd_stk_1', 'stakeholder.name', 'stk_1', 'Ada')
    await recordAll('acc_well')
    const answer = await health('acc_well')
    expect(answer).toMatchObject({
      accountId: 'acc_well',
      externalId: 'crm-acc_well',
      name: 'Acme',
      segment: 'smb',
      asOf: '2026-03-01',
      knownAt: '2026-03-01T08:00:00.000Z',
      score: 80.25,
      scoreHundredths: 8025,
      band: 'healthy',
      coverage: 1,
      provisional: false,
      dampers: [],
      marks: [],
      parent: null,
      paysFor: [],
      topics: [],
      wouldSettle: [],
      state: { state: 'thriving', since: '2026-03-01', partedOn: null },
      contradictions: [],
      versions: { engine: 'health-score-6', policy: 'health-2', model: 'prior-2' },
    })
    expect(answer.contributions).toEqual([
      { kind: 'component', name: 'outcomes', hundredths: 3200 },
      { kind: 'component', name: 'relationship', hundredths: 1400 },
      { kind: 'component', name: 'trust', hundredths: 1625 },
      { kind: 'component', name: 'usage', hundredths: 1800 },
    ])
    expect(answer.components.outcomes).toMatchObject({
      value: 0.8,
      lastKnown: null,
      weight: 40,
      evidence: ['fact_of_attained'],
    })
    expect(answer.components.trust.evidence).toEqual([
      'fact_of_benevolence',
      'fact_of_clarity',
      'fact_of_reliability',
      'fact_of_resolution',
    ])
    expect(answer.gaps.completion.value).toBeCloseTo(0.2, 12)
    expect(answer.gaps.perception).toMatchObject({ value: 0, basis: 'vendor', coverage: 1 })
    expect(answer.gaps.experience.value).toBeCloseTo(0.05, 12)
    expect(answer.outcomes).toMatchObject([
      { outcomeId: 'out_acc_well', statement: 'Close the books in 3 days', functional: 1, attained: 0.8 },
    ])
    expect(answer.ladder).toMatchObject({ level: 3, expected: 3, hostile: false })
    expect(answer.ladder.distribution?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
    expect(answer.nextLevel).toEqual({
      level: 4,
      question: 'What are their outcomes?',
      stakeholderId: 'stk_1',
      stakeholderName: 'Ada',
    })
    expect(answer.nearestBandChange).toMatchObject({ band: 'watch' })
    expect(answer.freshness.map(({ context, asOf }) => [context, asOf])).toEqual([
      ['accounts', '2026-03-01'],
      ['outcomes', '2026-03-01'],
      ['usage', '2026-03-01'],
    ])
  })

  it('says where each measure is heading, as outcomes told it, and nothing where they did not', async () => {
    await test.addAccount('acc_heading')
    await recordAll('acc_heading', {
      outcome: {
        measured_slope_30d: 0.1,
        measured_direction: 'towards',
        pace_needed_30d: 0.15,
        expected_on: '2026-08-28',
        outcome_due_on: '2026-06-29',
        on_pace: false,
      },
    })
    expect((await health('acc_heading')).outcomes[0]).toMatchObject({
      slope30d: 0.1,
      direction: 'towards',
      paceNeeded30d: 0.15,
      expectedOn: '2026-08-28',
      dueOn: '2026-06-29',
      onPace: false,
    })
    expect((await health('acc_well')).outcomes[0]).toMatchObject({
      slope30d: null,
      direction: null,
      paceNeeded30d: null,
      expectedOn: null,
      dueOn: null,
      onPace: null,
    })
  })

  it('is found by the caller’s own id too', async () => {
    expect((await health('crm-acc_well')).accountId).toBe('acc_well')
  })

  it('shows a hollow account as at risk, with the damper that takes most of it', async () => {
    await test.addAccount('acc_hollow')
    await recordAll('acc_hollow', { outcome: { attained: 0.2, customer_verdict: 0.1 } })
    const answer = await health('acc_hollow')
    // 18 + 8 + 14 + 16.25 = 56.25, of which 0.37 + 0.2 leaves 32.06.
    expect(answer).toMatchObject({ score: 32.06, band: 'at_risk', state: { state: 'hollow' }, name: null })
    expect(answer.dampers).toEqual([
      { name: 'outcome_short', factor: expect.closeTo(0.57, 12), hundredths: -2419, components: [] },
    ])
    expect(answer.contributions.reduce((sum, each) => sum + each.hundredths, 0)).toBe(answer.scoreHundredths)
    expect(answer.contradictions.map(({ pair }) => pair)).toEqual([
      'usage_outcome',
      'vendor_customer',
      'pulse_health',
    ])
    expect(answer.contradictions[0]).toMatchObject({
      left: { name: 'usage', value: 0.9, evidence: ['fact_of_usage_score'] },
      right: { name: 'outcomes', value: 0.2, evidence: ['fact_of_attained'] },
      distance: 0.7,
      size: expect.closeTo(2, 12),
      since: '2026-03-01',
      acknowledgedAt: null,
      acknowledgedBy: null,
    })
  })

  it('holds down a score whose outcome went stale', async () => {
    await test.addAccount('acc_stale')
    await recordAll('acc_stale', { outcome: { attained: null, attained_last_known: 0.3 } })
    const answer = await health('acc_stale')
    expect(answer.components.outcomes).toMatchObject({ value: null, lastKnown: 0.3 })
    // 48.25 / 60 = 80.42 without it, of which `unproven` leaves 55.49; with 0.3 put back 60.25 x 0.67 = 40.37.
    expect(answer.dampers.map(({ name }) => name)).toEqual(['unproven', 'stale'])
    expect(answer.score).toBe(40.37)
  })

  it('names a provisional band, and what would settle it and of whom', async () => {
    await test.addAccount('acc_little')
    await test.addWords('wrd_stk_9', 'stakeholder.name', 'stk_9', 'Bea')
    await test.addWords('wrd_statement_out_little', 'outcome.statement', 'stk_9', 'Ship on Fridays')
    await test.record('acc_little', 'usage', [{ values: { usage_score: 0.9 } }])
    await test.record('acc_little', 'outcomes', [
      {
        kind: 'outcome',
        id: 'out_little',
        values: {
          outcome_importance: 3,
          outcome_active: true,
          outcome_stakeholder: 'stk_9',
          outcome_statement_ref: 'wrd_statement_out_little',
          attained: null,
        },
      },
    ])
    await test.record('acc_little', 'accounts', [
      { values: { onboarding_until: '2026-04-01' } },
      { kind: 'stakeholder', id: 'stk_9', values: { role: 'economic_buyer', influence: 0.8 } },
    ])
    const answer = await health('acc_little')
    expect(answer).toMatchObject({ score: 90, band: 'watch', provisional: true, marks: ['onboarding'] })
    expect(answer.wouldSettle).toMatchObject([
      {
        fact: 'customer_verdict',
        component: 'outcomes',
        subjectId: 'out_little',
        statement: 'Ship on Fridays',
        stakeholderId: 'stk_9',
        stakeholderName: 'Bea',
        coverage: expect.closeTo(0.6, 12),
      },
      { fact: 'ladder_evidence', stakeholderName: 'Bea', coverage: expect.closeTo(0.4, 12) },
      { fact: 'benevolence', stakeholderName: 'Bea' },
    ])
  })

  it('names the accounts that it pays for, and what they spoke of', async () => {
    await test.addAccount('acc_payer', 'Holding')
    await test.record('acc_payer', 'accounts', [
      {
        values: {
          'pays_for:acc_south': 900_000,
          'pays_for:acc_north': 300_000,
          'pays_for:acc_closed': 0,
          'topic_90d:onboarding': 1,
          'topic_90d:price': 3,
          'topic_90d:api': 1,
        },
      },
    ])
    const [subject, now] = [{ kind: 'account', id: 'acc_payer' } as const, test.clock.now()]
    const risk = { subject, name: 'paid_risk:acc_south', value: 0.25, evidence: [], ageDays: null }
    const heard = { accountId: 'acc_payer', context: 'health', asOf: dayOf(now), knownAt: now } as const
    await test.database
      .asService('health')
      .inWorkspace(WORKSPACE, tx =>
        publish<Context>(tx, [{ ...heard, policyVersion: 'test-1', signals: [risk] }]),
      )
    const { paysFor, topics } = await health('acc_payer')
    expect(paysFor).toEqual([
      { accountId: 'acc_north', weight: 300_000, probabilityLost: null },
      { accountId: 'acc_south', weight: 900_000, probabilityLost: 0.25 },
    ])
    expect(topics.map(({ topic, count }) => [topic, count])).toEqual([
      ['price', 3],
      ['api', 1],
      ['onboarding', 1],
    ])
    expect(topics[0]?.evidence).toEqual(['fact_of_topic_90d:price'])
  })

  it('names the account that it belongs to, as known then', async () => {
    await test.addAccount('acc_group', 'Group')
    await test.addAccount('acc_branch')
    const belongs = (revision: number, parent: string | null, at: string) =>
      test.database.query(
        `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
           stored_at, declared, retracted, recorded_by, parent_id)
         values ($1, 'acc_branch', $2, 'crm-acc_branch', 'acc_branch', '2026-01-01', $3, $3, false, false, 'key_1', $4)`,
        [WORKSPACE, revision, at, parent],
      )
    const group = { accountId: 'acc_group', externalId: 'crm-acc_group', name: 'Group' }
    const [joined, left] = ['2026-03-01T08:00:01Z', '2026-03-01T08:00:02Z']
    await belongs(2, 'acc_group', joined)
    test.clock.set('2026-03-01T08:00:03Z')
    await belongs(3, null, left)
    const parentAt = async (knownAt: string) => (await health('acc_branch', `?knownAt=${knownAt}`)).parent
    expect(await parentAt('2026-03-01T08:00:00Z')).toBeNull()
    expect(await parentAt(joined)).toEqual(group)
    expect(await parentAt(left)).toBeNull()
  })

  it('says unknown, not zero, of an account nobody published anything about', async () => {
    await test.addAccount('acc_new')
    expect(await health('acc_new')).toMatchObject({
      score: null,
      scoreHundredths: null,
      band: 'unknown',
      contributions: [],
      coverage: 0,
      state: { state: 'unknown' },
      ladder: { level: null, distribution: null },
      nextLevel: null,
      nearestBandChange: null,
      freshness: [],
    })
  })

  it('is 404 for an account of another workspace, as for one that is nowhere', async () => {
    await test.addAccount('acc_theirs', undefined, OTHER)
    const theirs = await test.get('/v1/accounts/acc_theirs/health')
    const nobodys = await test.get('/v1/accounts/acc_nobody/health')
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
    expect(theirs.body).toMatchObject({ type: 'urn:rung:problem:not_found', status: 404 })
    expect((await test.get('/v1/accounts/acc_theirs/health', OTHER)).status).toBe(200)
  })

  it('is 400 for a day in the future and for what is no day', async () => {
    const future = await test.get<{ errors: { field: string }[] }>(
      '/v1/accounts/acc_well/health?asOf=2026-03-02',
    )
    expect(future.status).toBe(400)
    expect(future.body.errors[0]?.field).toBe('asOf')
    expect((await test.get('/v1/accounts/acc_well/health?asOf=2026-02-30')).status).toBe(400)
    expect((await test.get('/v1/accounts/acc_well/health?knownAt=yesterday')).status).toBe(400)
  })
})

describe('the health of an account in the past', () => {
  it('is what was known then, while a late fact changes what is known of that day now', async () => {
    await test.addAccount('acc_past')
    test.clock.set('2026-03-03T09:00:00Z')
    await recordAll('acc_past')
    await test.service.runDueWork()
    test.clock.set('2026-03-06T09:00:00Z')
    await recordAll('acc_past', { outcome: { attained: 0.3 } }, day('2026-03-03'))
    await recordAll('acc_past', { outcome: { attained: 0.3 } })
    await test.service.runDueWork()
    const then = await health('acc_past', '?asOf=2026-03-03&knownAt=2026-03-03')
    const now = await health('acc_past', '?asOf=2026-03-03')
    expect([then.scoreHundredths, then.state.state]).toEqual([8025, 'thriving'])
    expect([now.scoreHundredths, now.state.state]).toEqual([4037, 'hollow'])
    expect((await health('acc_past')).state).toEqual({
      state: 'hollow',
      since: '2026-03-03',
      partedOn: '2026-03-03',
    })
  })

  it('equals the kept row bit for bit, for every row there is', async () => {
    await test.service.runDueWork()
    const rows = await test.database.query<{
      account_id: string
      as_of: string
      recorded_at: Date
      score_hundredths: number | null
      contributions: unknown
      state: string
      since: string
      usage: number | null
      attained: number | null
      coverage: number
      band: string
    }>(
      `select scores.account_id, scores.as_of::text as as_of, scores.recorded_at, scores.score_hundredths,
         scores.contributions, scores.state, scores.since::text as since, scores.usage, scores.attained,
         scores.coverage, scores.band
       from health.scores where scores.account_id <> 'acc_theirs'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const again = await health(
        row.account_id,
        `?asOf=${row.as_of}&knownAt=${row.recorded_at.toISOString()}`,
      )
      expect({
        score: again.scoreHundredths,
        contributions: again.contributions,
        state: { state: again.state.state, since: again.state.since },
        usage: again.components.usage.value,
        attained: again.components.outcomes.value,
        coverage: again.coverage,
        band: again.band,
      }).toEqual({
        score: row.score_hundredths,
        contributions: row.contributions,
        state: { state: row.state, since: row.since },
        usage: row.usage,
        attained: row.attained,
        coverage: row.coverage,
        band: row.band,
      })
    }
  })

  it('answers the same twice, and takes a later knownAt for now', async () => {
    const query = '?asOf=2026-03-03&knownAt=2026-03-06T08:00:00Z'
    expect(await health('acc_past', query)).toEqual(await health('acc_past', query))
    const later = await health('acc_past', `?knownAt=${endOf(day('2030-01-01')).toISOString()}`)
    expect(later.knownAt).toBe(test.clock.now().toISOString())
  })
})
