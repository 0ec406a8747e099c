// GET /v1/accounts/:id/health/changes: what moved the score.
import { dayOf, startOf } from '@rung/kernel'
import { type Context, publish, type Signal } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WORKSPACE } from '../../health-under-test.ts'
import type { HealthChangesAnswer } from './schema.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  await test.addAccount('acc_1', 'Harbour')
  await outcomes({ attained: 0.9 })
  await test.service.runDueWork()
  test.clock.advance({ days: 1 })
  await outcomes({ attained: 0.8, opening: true })
  await outcomes({ attained: 0.2, fact: 'cvd_2' })
  await test.service.runDueWork()
  test.clock.advance({ days: 1 })
  await outcomes({ attained: 0.15, opening: true, fact: 'cvd_2' })
  await test.service.runDueWork()
})
afterAll(() => test.close())

function signals(attained: number, fact: string): Signal[] {
  const outcome = { kind: 'outcome', id: 'out_1' } as const
  const named = { outcome_importance: 3, outcome_active: true, attained }
  return Object.entries(named).map(([name, value]) => ({
    subject: outcome,
    name,
    value,
    evidence: [fact],
    ageDays: 1,
  }))
}

async function outcomes(told: {
  readonly attained: number
  readonly opening?: boolean
  readonly fact?: string
}): Promise<void> {
  const { attained, opening = false, fact = 'cvd_1' } = told
  const now = test.clock.now()
  await test.database.asService('outcomes').inWorkspace(WORKSPACE, tx =>
    publish<Context>(tx, [
      {
        accountId: 'acc_1',
        context: 'outcomes',
        asOf: dayOf(now),
        knownAt: opening ? startOf(dayOf(now)) : now,
        policyVersion: 'p',
        kept: opening,
        signals: signals(attained, fact),
      },
    ]),
  )
}

const PATH = '/v1/accounts/crm-acc_1/health/changes'

describe('what moved the health of an account', () => {
  // With A alone known: 90, 80 as the second day opened, 20 x 0.57 = 11.40 as it closed, 15 x 0.52 = 7.80.
  it('is told by cause, contribution, day and evidence', async () => {
    const { status, body } = await test.get<HealthChangesAnswer>(`${PATH}?since=2026-03-01`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      accountId: 'acc_1',
      name: 'Harbour',
      from: { asOf: '2026-03-01', score: 90, band: 'healthy' },
      to: { asOf: '2026-03-03', knownAt: '2026-03-03T08:00:00.000Z', score: 7.8 },
      totalHundredths: -8220,
    })
    expect(body.causes.map(({ cause, hundredths }) => [cause, hundredths])).toEqual([
      ['customer_facts', -6860],
      ['decay', -1360],
      ['corrections', 0],
      ['config', 0],
      ['engine_or_model', 0],
    ])
    expect(body.steps.map(({ day: on, cause, hundredths }) => [on, cause, hundredths])).toEqual([
      ['2026-03-02', 'decay', -1000],
      ['2026-03-02', 'customer_facts', -6860],
      ['2026-03-03', 'decay', -360],
    ])
    expect(body.steps[1]?.contributions).toMatchObject([
      { kind: 'component', name: 'outcomes', hundredths: -6000, gained: ['cvd_2'], lost: ['cvd_1'] },
      { kind: 'damper', name: 'outcome_short', hundredths: -860, gained: ['cvd_2'], lost: ['cvd_1'] },
    ])
  })

  it('begins four weeks back unless said, and is nothing from a day to itself', async () => {
    const usual = await test.get<HealthChangesAnswer>(PATH)
    expect(usual.body.from).toMatchObject({ asOf: '2026-02-03', score: null })
    expect(usual.body.totalHundredths).toBe(780)
    const same = await test.get<HealthChangesAnswer>(`${PATH}?since=2026-03-02&until=2026-03-02`)
    expect(same.body).toMatchObject({ totalHundredths: 0, steps: [], bandChanges: [] })
  })

  it('tells what another engine made of an end apart', async () => {
    await test.database.query(
      `update health.scores set engine_version = 'older', score_hundredths = 8000, band = 'healthy',
         contributions = '[{"kind":"component","name":"outcomes","hundredths":8500},
           {"kind":"guard","name":"stale","hundredths":-500}]'
       where as_of = '2026-03-01'`,
    )
    const { body } = await test.get<HealthChangesAnswer>(`${PATH}?since=2026-03-01`)
    expect(body.from).toMatchObject({ score: 80, versions: { engine: 'older' } })
    expect(body.totalHundredths).toBe(-7220)
    expect(body.causes.at(-1)).toEqual({
      cause: 'engine_or_model',
      hundredths: 1000,
      contributions: [
        { kind: 'component', name: 'outcomes', hundredths: 500 },
        { kind: 'guard', name: 'stale', hundredths: 500 },
      ],
    })
    expect(body.bandChanges.map(({ cause, from, to }) => [cause, from, to])).toEqual([
      ['customer_facts', 'healthy', 'at_risk'],
    ])
  })

  it.each([
    ['until', 'since=2026-03-01&until=2026-03-04'],
    ['since', 'since=2026-03-03&until=2026-03-02'],
    ['since', 'since=2025-01-01&until=2026-03-02'],
  ])('refuses %s of %s', async (field, query) => {
    const { status, body } = await test.get<{ errors: { field: string }[] }>(`${PATH}?${query}`)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.errors[0]?.field).toBe(field)
  })

  it('tells which marks began and ended, by a fact or by the day alone', async () => {
    await test.addAccount('acc_2', 'Mill')
    const told = { onboarding_from: '2026-02-01', onboarding_until: '2026-03-05' }
    await test.record('acc_2', 'accounts', [{ values: told }])
    test.clock.advance({ days: 1 })
    await test.record('acc_2', 'accounts', [
      { values: { ...told, paused_from: '2026-03-04', paused_until: null } },
    ])
    test.clock.advance({ days: 2 })
    // Back earlier than anybody knew.
    await test.record('acc_2', 'accounts', [{ values: told }])
    const { body } = await test.get<HealthChangesAnswer>(
      '/v1/accounts/crm-acc_2/health/changes?since=2026-03-02',
    )
    const onboarding = { mark: 'onboarding', from: '2026-02-01', until: '2026-03-05' }
    const paused = { mark: 'paused', from: '2026-03-04' }
    expect(body.markChanges).toEqual([
      { day: '2026-03-03', change: 'began', ...onboarding },
      { day: '2026-03-04', change: 'began', ...paused, until: null },
      { day: '2026-03-05', change: 'ended', ...onboarding },
      { day: '2026-03-06', change: 'ended', ...paused, until: '2026-03-06' },
    ])
    const later = await test.get<HealthChangesAnswer>(
      '/v1/accounts/crm-acc_2/health/changes?since=2026-03-04&until=2026-03-05',
    )
    expect(later.body.markChanges).toEqual([{ day: '2026-03-05', change: 'ended', ...onboarding }])
  })

  it('knows no account of another name', async () => {
    expect((await test.get('/v1/accounts/nobody/health/changes')).status).toBe(404)
  })
})
