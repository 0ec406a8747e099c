// What the routes of config refuse, and how each part of it is named: no accounts are needed for that.

import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Body = {
  readonly id: string
  readonly status: string
  readonly detail: string
  readonly errors: readonly { field: string; message: string; fix: string }[]
  readonly version: number
  readonly publishedAt: string
  readonly policyVersions: Readonly<Record<string, string>>
  readonly data: readonly { readonly id: string }[]
}

let rung: TestRung
let ours: TestWorkspace
let theirs: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  ours = await rung.workspace('Ours')
  theirs = await rung.workspace('Theirs')
})
afterAll(() => rung.stop())

const call = async (method: string, path: string, body?: object, key = ours.adminKey) => {
  const { status, text } = await rung.call({ method, path, key, ...(body === undefined ? {} : { body }) })
  return { status, body: JSON.parse(text) as Body }
}
const draft = (document: object) => call('POST', '/v1/config/drafts', { document })
const discard = (id: string) => call('DELETE', `/v1/config/drafts/${id}`)
const publish = async (document: object) => {
  const { body: made } = await draft(document)
  await call('POST', `/v1/config/drafts/${made.id}/shadow`, {})
  return call('POST', `/v1/config/drafts/${made.id}/publish`, {})
}

describe('a draft is refused', () => {
  it('400 at each field that breaks a rule, with the fix', async () => {
    const { status, body } = await draft({
      health: { bands: { healthyFrom: 30 }, dampers: { hostile: { takes: 101 } } },
      usage: { ramps: { activeDays28: { healthy: 4 } } },
      helth: {},
    })
    expect(status).toBe(400)
    const errors = Object.fromEntries(body.errors.map(({ field, fix }) => [field, fix]))
    expect(errors).toEqual({
      'document.health.bands.healthyFrom': 'Set healthyFrom above watchFrom.',
      'document.health.dampers.hostile.takes': 'Send at most 0.99.',
      'document.usage.ramps.activeDays28.healthy': 'Set healthy above poor: more is better here.',
      'document.helth': 'Leave it out, or check its spelling at /docs.',
    })
    expect((await call('GET', '/v1/config/drafts')).body.data).toEqual([])
  })

  it('403 from a key that may not change config', async () => {
    const { key } = await ours.client.post<{ key: string }>('/v1/keys', { scope: 'write' })
    expect((await call('POST', '/v1/config/drafts', { document: {} }, key)).status).toBe(403)
    expect((await call('GET', '/v1/config', undefined, key)).status).toBe(200)
  })

  it('409 while another is open, which it names; a rollback too', async () => {
    const { body: first } = await draft({ health: { dampers: { escalated: { least: 0.6 } } } })
    const second = await draft({ health: { dampers: { escalated: { least: 0.7 } } } })
    expect(second.status).toBe(409)
    expect(second.body.detail).toContain(`The draft ${first.id} is open, and only one is tried at a time.`)
    expect((await call('POST', '/v1/config/versions/0/rollback', {})).status).toBe(409)
    expect((await discard(first.id)).body.status).toBe('discarded')
    const third = await draft({ health: { dampers: { escalated: { least: 0.7 } } } })
    expect(third.status).toBe(201)
    await discard(third.body.id)
  })

  it('409 once it ended, and 404 when there is none of that name', async () => {
    const { body: ended } = await draft({})
    await discard(ended.id)
    const path = `/v1/config/drafts/${ended.id}`
    expect((await call('PATCH', path, { note: 'late' })).status).toBe(409)
    expect((await call('POST', `${path}/shadow`, {})).status).toBe(409)
    expect((await call('POST', `${path}/publish`, {})).status).toBe(409)
    expect((await call('DELETE', path)).status).toBe(409)
    expect((await call('GET', path)).body.status).toBe('discarded')
    expect((await call('GET', '/v1/config/drafts/cfd_none')).status).toBe(404)
    expect((await call('GET', path, undefined, theirs.adminKey)).status).toBe(404)
    expect((await call('GET', '/v1/config/versions/1')).status).toBe(404)
    expect((await call('POST', '/v1/config/versions/9/rollback', {})).status).toBe(404)
  })
})

describe('a version', () => {
  it('renames only the parts that follow from what it changed', async () => {
    const before = rung.clock.now().toISOString()
    rung.clock.advance({ seconds: 60 })
    const first = await publish({ forecast: { commonFactorSd: 0.5 } })
    expect([first.status, first.body.version]).toEqual([201, 1])
    // At the same instant by the clock: it is in force after the first all the same.
    const second = await publish({ usage: { sourceDownAfterDays: 4 } })
    expect(second.body.publishedAt > first.body.publishedAt).toBe(true)
    const config = await call('GET', '/v1/config')
    rung.clock.advance({ seconds: 60 })
    expect((await call('GET', '/v1/config')).body.policyVersions).toEqual({
      usage: 'config-2',
      outcomes: 'outcomes-2',
      accounts: 'accounts-3',
      health: 'health-2',
      forecast: 'config-1',
      worklist: 'worklist-2026-5',
      nudges: 'nudges-3',
    })
    expect(config.body.version).toBe(1)
    const then = await call('GET', `/v1/config?knownAt=${before}`)
    expect(then.body).toMatchObject({ version: 0, policyVersions: { forecast: 'forecast-2026-1' } })
  })

  it('shows what it changed, from the version before', async () => {
    const { body } = await call('GET', '/v1/config/versions/2')
    expect(body).toMatchObject({
      changed: ['usage'],
      differences: [{ field: 'usage.sourceDownAfterDays', before: 2, after: 4 }],
      document: { forecast: { commonFactorSd: 0.5 } },
    })
  })

  it('cannot be changed or removed, not even by the service that writes it', async () => {
    const rows = await rung.query<{ role: string; may: boolean }>(
      `select role, has_table_privilege(role, 'config.versions', 'update, delete, truncate') as may
       from unnest(array['rung_config', 'rung_health', 'rung_usage', 'rung_outcomes', 'rung_accounts']) as role`,
    )
    expect(rows.filter(row => row.may)).toEqual([])
    expect(rows).toHaveLength(5)
  })

  it('is of its own workspace alone', async () => {
    expect((await call('GET', '/v1/config', undefined, theirs.adminKey)).body.version).toBe(0)
    expect((await call('GET', '/v1/config/versions', undefined, theirs.adminKey)).body.data).toEqual([])
  })
})
