// The shadow of a draft beside health: who judges whom when, and what of it may fail.
import { createHealthService, type HealthService } from '@rung/health'
import { createServicesUnderTest, type ServicesUnderTest } from '@rung/test-harness/services-under-test'
import { WELL } from '@rung/test-harness/well-signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConfigService, createConfigService } from './service.ts'

const ADMIN = { scope: 'admin' } as const
/** More often than an account is tried before it is put aside, and longer than it waits between. */
const TRIES = 8

let test: ServicesUnderTest
let health: HealthService
let config: ConfigService
beforeAll(async () => {
  test = await createServicesUnderTest('2026-03-01T08:00:00Z', {
    health: deps => {
      health = createHealthService(deps)
      return health
    },
    config: deps => {
      config = createConfigService(deps)
      return config
    },
  })
  for (const accountId of ['acc_good', 'acc_bad']) {
    await test.addAccount(accountId)
    await test.record(accountId, 'usage', [{ values: WELL.usage }])
    await test.record(accountId, 'accounts', [
      { values: WELL.standing },
      { kind: 'renewal', id: `ren_${accountId}`, values: WELL.renewal },
    ])
  }
  await health.runDueWork()
})
afterAll(() => test.close())

const marked = () =>
  test.database.query<{ account_id: string }>(
    `select account_id from signals.due_work where consumer = 'config' order by 1`,
  )
const stuck = () => test.database.query('select account_id, stage, reason from signals.stuck_accounts')
const progress = async (id: string) => (await test.get(`/v1/config/drafts/${id}/shadow`)).body

async function startShadow(document: object): Promise<string> {
  const draft = await test.post<{ id: string }>('/v1/config/drafts', { document }, ADMIN)
  expect(draft.status).toBe(201)
  const { id } = draft.body
  expect((await test.post(`/v1/config/drafts/${id}/shadow`, {}, ADMIN)).status).toBe(202)
  return id
}

async function end(id: string): Promise<void> {
  const ended = await test.app.inject({
    method: 'DELETE',
    url: `/v1/config/drafts/${id}`,
    headers: test.authorized('admin'),
  })
  expect(ended.statusCode).toBeLessThan(300)
}

describe('a shadow', () => {
  it('judges every account when it starts, and again those that health judged anew', async () => {
    expect(await marked()).toEqual([])
    const id = await startShadow({ health: { dampers: { escalated: { least: 0.45 } } } })
    expect(await marked()).toEqual([{ account_id: 'acc_bad' }, { account_id: 'acc_good' }])
    await config.runDueWork()
    expect(await progress(id)).toMatchObject({ done: 2, of: 2, stuck: 0, complete: true })
    test.clock.advance({ seconds: 300 })
    await test.record('acc_good', 'usage', [{ values: { ...WELL.usage, usage_score: 0.2 } }])
    expect(await marked()).toEqual([])
    await health.runDueWork()
    expect(await marked()).toEqual([{ account_id: 'acc_good' }])
    await config.runDueWork()
    expect(await progress(id)).toMatchObject({ done: 2, judgedAt: test.clock.now().toISOString() })
    await end(id)
  })

  it('asks for nothing once it has ended', async () => {
    await test.record('acc_good', 'usage', [{ values: WELL.usage }])
    await health.runDueWork()
    expect(await marked()).toEqual([])
  })
})

describe('an account that cannot be judged under a draft', () => {
  it('is put aside at that stage alone, holds nothing up, and is stuck no more once the draft ends', async () => {
    const id = await startShadow({ health: { dampers: { escalated: { least: 0.4 } } } })
    await test.database.query(
      `insert into signals.snapshots (workspace_id, account_id, context, draft, as_of, recorded_at, policy_version, digest, signals)
       select workspace_id, account_id, context, $1, as_of, recorded_at, policy_version, digest,
         replace(signals::text, '2026-05-01', 'no day at all')::jsonb
       from signals.snapshots where account_id = 'acc_bad' and context = 'accounts' and draft = ''`,
      [id],
    )
    for (let tried = 0; tried < TRIES; tried++) {
      await config.runDueWork()
      test.clock.advance({ seconds: 1200 })
    }
    expect(await stuck()).toEqual([
      { account_id: 'acc_bad', stage: 'config', reason: expect.stringContaining('not a calendar day') },
    ])
    expect(await progress(id)).toMatchObject({ done: 1, of: 2, stuck: 1, complete: true })
    const shown = await test.get('/v1/accounts/acc_bad/health')
    expect([shown.status, shown.body.stuck]).toEqual([200, null])
    await end(id)
    expect(await stuck()).toEqual([])
  })
})
