// GET /v1/audit and its export, through the door: what is audited, how it is narrowed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

const TODAY = '2026-03-10'

type Entry = {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly account: string | null
  readonly before: object | null
  readonly after: object | null
  readonly by: { readonly keyId: string | null; readonly personId: string | null }
}

let under: AccountsUnderTest
let personKey: string
let accountId: string
beforeAll(async () => {
  under = await accountsUnderTest(TODAY)
  await under.make('people', { externalId: 'cleo', name: 'Cleo' })
  const made = await under.call('POST', '/v1/keys', { scope: 'admin', name: 'laptop', person: 'cleo' })
  personKey = made.body.key
  accountId = (await under.make('accounts', { externalId: 'acme', name: 'Acme' })).id
  await under.make('tickets', { externalId: 't1', account: 'acme', subject: 'It is broken' })
  under.clock.advance({ hours: 1 })
  await under.call('PATCH', '/v1/tickets/t1', { escalated: true, subject: 'It is still broken' }, personKey)
  await under.call('PATCH', '/v1/tickets/t1', { retracted: true }, personKey)
})
afterAll(() => under.close())

const list = async (query = '', key?: string): Promise<Entry[]> => {
  const { status, body } = await under.call('GET', `/v1/audit${query}`, undefined, key)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.data
}
const actions = (entries: readonly Entry[]) => entries.map(({ action }) => action)
const lines = async (query = '', key = under.adminKey): Promise<Entry[]> => {
  const answer = await under.app.inject({
    url: `/v1/audit/export${query}`,
    headers: { authorization: `Bearer ${key}` },
  })
  expect(answer.headers['content-type']).toBe('application/x-ndjson')
  return answer.body
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
}

describe('the audit', () => {
  it('tells of the workspace, of keys and of corrections, newest first, by whom and when', async () => {
    const entries = await list()
    expect(actions(entries)).toEqual([
      'fact.retracted',
      'fact.corrected',
      'key.created',
      'key.created',
      'workspace.created',
    ])
    expect(entries[1]).toMatchObject({
      at: '2026-03-10T13:00:00.000Z',
      subject: { kind: 'tickets' },
      account: accountId,
      before: { revision: 1, escalated: false, subject: expect.stringMatching(/^wrd_/) },
      after: { revision: 2, escalated: true, subject: expect.stringMatching(/^wrd_/) },
      by: { keyId: expect.stringMatching(/^key_/), personId: expect.stringMatching(/^per_/) },
    })
    expect(entries[4]?.by).toEqual({ keyId: null, personId: null, onBehalfOf: null, tool: null })
  })

  it('holds no word and no secret', async () => {
    const text = JSON.stringify(await list())
    for (const word of ['broken', 'laptop', 'Cleo', 'Acme', 'rung_']) expect(text).not.toContain(word)
  })

  it('tells of a key that is revoked, once', async () => {
    const { body: made } = await under.call('POST', '/v1/keys', { scope: 'read' })
    for (let times = 0; times < 2; times++) await under.call('POST', `/v1/keys/${made.id}/revoke`)
    expect(await list(`?subject=${made.id}`)).toMatchObject([
      { action: 'key.revoked', before: { revokedAt: null }, after: { revokedAt: expect.any(String) } },
      { action: 'key.created', before: null, after: { scope: 'read', person: null } },
    ])
  })

  it('is narrowed by account, kind, action, person and time', async () => {
    expect(actions(await list('?account=acme'))).toEqual(['fact.retracted', 'fact.corrected'])
    expect(actions(await list(`?account=${accountId}&action=fact.corrected`))).toEqual(['fact.corrected'])
    expect(actions(await list('?person=cleo'))).toEqual(['fact.retracted', 'fact.corrected'])
    expect(actions(await list('?kind=workspaces'))).toEqual(['workspace.created'])
    expect(actions(await list('?until=2026-03-10T12:30:00Z&kind=tickets'))).toEqual([])
    expect(actions(await list('?since=2026-03-10T12:30:00Z&kind=tickets'))).toHaveLength(2)
    expect(await list('?account=nobody')).toEqual([])
  })

  it('is read by pages, and refuses a cursor that is none of its own', async () => {
    const whole = await list()
    const paged: Entry[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await under.call('GET', `/v1/audit?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`)
      paged.push(...body.data)
      cursor = body.nextCursor
    }
    expect(paged).toEqual(whole)
    expect((await under.call('GET', '/v1/audit?cursor=nonsense')).status).toBe(400)
  })

  it('is for admin keys alone, and shows nothing of another workspace', async () => {
    const { body: made } = await under.call('POST', '/v1/keys', { scope: 'write' })
    for (const path of ['/v1/audit', '/v1/audit/export']) {
      expect((await under.call('GET', path, undefined, made.key)).status).toBe(403)
    }
    expect(actions(await list('', under.otherKey))).toEqual(['key.created', 'workspace.created'])
    expect(await lines('', under.otherKey)).toHaveLength(2)
  })
})

describe('its export', () => {
  it('is the list the other way round, an entry a line', async () => {
    expect(await lines()).toEqual((await list('?limit=1000')).toReversed())
  })

  it('streams more than it holds at once, each entry once', async () => {
    await under.testDatabase.query(
      `insert into audit.entries (workspace_id, at, action, subject_kind, subject_id)
       select $1, '2026-03-01T00:00:00Z'::timestamptz + (made.number / 7) * interval '1 s', 'fact.corrected', 'many', made.number::text
       from generate_series(1, 3500) as made (number)`,
      [under.workspaceId],
    )
    const exported = await lines('?kind=many')
    expect(exported.map(({ subject }) => subject.id)).toEqual(
      Array.from({ length: 3500 }, (_, index) => String(index + 1)),
    )
  })
})
