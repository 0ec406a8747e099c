// Keys: made, listed, used, revoked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('keys', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    await on.make('people', { externalId: 'ann', name: 'Ann' })
  })
  afterAll(() => on.close())

  const makeKey = (body: object, key?: string) => on.call('POST', '/v1/keys', body, key)

  it('201: shows the key once, with its scope, person and end', async () => {
    const made = await makeKey({
      scope: 'read',
      name: 'BI',
      person: 'ann',
      expiresAt: '2026-04-01T00:00:00Z',
    })
    expect(made).toMatchObject({
      status: 201,
      body: { scope: 'read', name: 'BI', expiresAt: '2026-04-01T00:00:00.000Z', revokedAt: null },
    })
    expect(made.body.person).toMatch(/^per_/)
    const listed = await on.call('GET', '/v1/keys')
    expect(listed.body.data.map((key: { id: string }) => key.id)).toContain(made.body.id)
    expect(JSON.stringify(listed.body)).not.toContain(made.body.key)
    expect(JSON.stringify(listed.body)).not.toContain('sha256')
  })

  it('open what their scope allows, and no more', async () => {
    const keyOf = async (scope: string): Promise<string> => (await makeKey({ scope })).body.key
    const [collect, read, write] = [await keyOf('collect'), await keyOf('read'), await keyOf('write')]
    expect((await on.call('GET', '/v1/accounts', undefined, collect)).status).toBe(403)
    expect((await on.call('GET', '/v1/accounts', undefined, read)).status).toBe(200)
    expect((await on.call('POST', '/v1/accounts', { name: 'A' }, read)).status).toBe(403)
    expect((await on.call('POST', '/v1/accounts', { name: 'A' }, write)).status).toBe(201)
    expect((await makeKey({ scope: 'read' }, write)).status).toBe(403)
    expect((await on.call('GET', '/v1/keys', undefined, write)).status).toBe(403)
  })

  it('may be publishable: they show it, name the pages they may stand in, and open nothing of ours', async () => {
    const origins = ['https://App.vendor.example/', 'https://*.vendor.io', 'http://localhost:3000']
    const made = await makeKey({ scope: 'collect', name: 'Web', publishable: true, origins })
    expect(made).toMatchObject({
      status: 201,
      body: {
        publishable: true,
        origins: ['https://app.vendor.example', 'https://*.vendor.io', 'http://localhost:3000'],
        person: null,
      },
    })
    expect(made.body.key).toMatch(/^rung_pub_/)
    const listed = await on.call('GET', '/v1/keys?limit=1000')
    const found = listed.body.data.find((each: { id: string }) => each.id === made.body.id)
    expect(found).toMatchObject({ publishable: true, origins: made.body.origins })
    expect(
      listed.body.data.filter((each: { publishable: boolean }) => !each.publishable).length,
    ).toBeGreaterThan(0)
    expect((await on.call('GET', '/v1/accounts', undefined, made.body.key)).status).toBe(403)
    const audit = await on.testDatabase.query<{ after: { origins: string[] } }>(
      `select after from audit.entries where action = 'key.created' and subject_id = $1`,
      [made.body.id],
    )
    expect(audit[0]?.after.origins).toEqual(made.body.origins)
  })

  it('400: a publishable key that would read, speak for somebody or stand anywhere unsaid is refused by field', async () => {
    const fields = async (body: object) =>
      (await makeKey(body)).body.errors.map((error: { field: string }) => error.field)
    const origins = ['https://app.vendor.example']
    for (const scope of ['read', 'write', 'admin']) {
      expect(await fields({ scope, publishable: true, origins })).toEqual(['scope'])
    }
    expect(await fields({ scope: 'collect', publishable: true })).toEqual(['origins'])
    expect(await fields({ scope: 'collect', publishable: true, origins: [] })).toEqual(['origins'])
    expect(await fields({ scope: 'collect', publishable: true, origins, person: 'ann' })).toEqual(['person'])
    expect(await fields({ scope: 'collect', origins })).toEqual(['origins'])
    expect(await fields({ scope: 'collect', publishable: false, origins })).toEqual(['origins'])
    for (const bad of ['app.vendor.example', 'https://app.vendor.example/path', 'https://*', 'null', 7]) {
      expect(await fields({ scope: 'collect', publishable: true, origins: [...origins, bad] })).toEqual([
        'origins.1',
      ])
    }
    expect((await makeKey({ scope: 'collect', publishable: true, origins: ['*'] })).status).toBe(201)
  })

  it('are refused once they expired, and once they are revoked, which is for good', async () => {
    const brief = (await makeKey({ scope: 'read', expiresAt: '2026-03-01T13:00:00Z' })).body
    const { id, key } = (await makeKey({ scope: 'read' })).body
    expect((await on.call('GET', '/v1/accounts', undefined, brief.key)).status).toBe(200)
    on.clock.advance({ hours: 1 })
    const expired = await on.call('GET', '/v1/accounts', undefined, brief.key)
    expect(expired).toMatchObject({ status: 401, body: { detail: expect.stringContaining('expired') } })

    const revoked = await on.call('POST', `/v1/keys/${id}/revoke`)
    expect(revoked).toMatchObject({ status: 200, body: { revokedAt: '2026-03-01T13:00:00.000Z' } })
    on.clock.advance({ hours: 1 })
    const again = await on.call('POST', `/v1/keys/${id}/revoke`)
    expect(again.body.revokedAt).toBe('2026-03-01T13:00:00.000Z')
    const refused = await on.call('GET', '/v1/accounts', undefined, key)
    expect(refused).toMatchObject({ status: 401, body: { detail: expect.stringContaining('revoked') } })
  })

  it('say when they were last used', async () => {
    const { id, key } = (await makeKey({ scope: 'read' })).body
    await on.call('GET', '/v1/accounts', undefined, key)
    const listed = await on.call('GET', '/v1/keys?limit=1000')
    const found = listed.body.data.find((each: { id: string }) => each.id === id)
    expect(found.lastUsedAt).toBe(on.clock.now().toISOString())
  })

  it('400: a past end, an unknown person and an unknown scope are named', async () => {
    const fields = async (body: object) =>
      (await makeKey(body)).body.errors.map((error: { field: string }) => error.field)
    expect(await fields({ scope: 'read', expiresAt: '2020-01-01T00:00:00Z' })).toEqual(['expiresAt'])
    expect(await fields({ scope: 'read', person: 'nobody' })).toEqual(['person'])
    expect(await fields({ scope: 'root' })).toEqual(['scope'])
  })

  it('404: a key of another workspace is not there', async () => {
    const { id } = (await makeKey({ scope: 'read' })).body
    expect((await on.call('POST', `/v1/keys/${id}/revoke`, undefined, on.otherKey)).status).toBe(404)
    const theirs = await on.call('GET', '/v1/keys', undefined, on.otherKey)
    expect(theirs.body.data).toHaveLength(1)
  })

  it('come page by page', async () => {
    const first = await on.call('GET', '/v1/keys?limit=2')
    expect(first.body.data).toHaveLength(2)
    const second = await on.call('GET', `/v1/keys?limit=2&cursor=${first.body.nextCursor}`)
    expect(second.body.data[0].id > first.body.data[1].id).toBe(true)
  })
})
