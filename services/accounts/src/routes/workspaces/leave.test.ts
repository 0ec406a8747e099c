// GET /v1/workspace, its export, its deletion and the import of another, by status.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest, OPERATOR } from '../../accounts-under-test.ts'

let on: AccountsUnderTest
beforeAll(async () => {
  on = await accountsUnderTest('2026-03-01')
})
afterAll(() => on.close())

const keyOf = async (wanted: object): Promise<string> => (await on.call('POST', '/v1/keys', wanted)).body.key

describe('GET /v1/workspace', () => {
  it('200: says which workspace the key opens', async () => {
    const { status, body } = await on.call('GET', '/v1/workspace')
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: on.workspaceId, currency: expect.any(String) })
  })
})

describe('GET /v1/workspace/export', () => {
  it('403: to a key that names a person, since sealed verdicts are in it, and to one of less than admin', async () => {
    await on.make('people', { externalId: 'cleo', name: 'Cleo' })
    const named = await keyOf({ scope: 'admin', person: 'cleo' })
    const answer = await on.call('GET', '/v1/workspace/export', undefined, named)
    expect(answer).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('names no person') },
    })
    const reads = await keyOf({ scope: 'read' })
    expect((await on.call('GET', '/v1/workspace/export', undefined, reads)).status).toBe(403)
  })
})

describe('DELETE /v1/workspace', () => {
  it('400 and 403: not without the exact name, nor by less than an admin', async () => {
    const wrong = await on.call('DELETE', '/v1/workspace?confirm=Another')
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'confirm' }] } })
    expect(await on.call('DELETE', '/v1/workspace')).toMatchObject({ status: 400 })
    const writes = await keyOf({ scope: 'write' })
    expect((await on.call('DELETE', '/v1/workspace?confirm=X', undefined, writes)).status).toBe(403)
  })
})

describe('POST /v1/workspace-imports', () => {
  const id = `ws_${'7'.repeat(26)}`
  const head = async () => ({
    rungExport: 1,
    schema: (await on.testDatabase.query<{ number: number }>('select access.schema_number() as number'))[0]
      ?.number,
    exportedAt: '2026-02-01T00:00:00Z',
    workspace: { id, name: 'Moved', currency: 'EUR', createdAt: '2025-01-01T00:00:00Z' },
  })
  const rows = (table: string, row: object, to = id) =>
    on.call('POST', `/v1/workspace-imports/${to}/rows`, { rows: [{ table, row }] }, OPERATOR)

  it('401 and 403: is for the operator alone', async () => {
    expect((await on.call('POST', '/v1/workspace-imports', await head(), null)).status).toBe(401)
    expect((await on.call('POST', '/v1/workspace-imports', await head())).status).toBe(403)
  })

  it('409: refuses a file of another schema, and a workspace that is here', async () => {
    const other = await on.call('POST', '/v1/workspace-imports', { ...(await head()), schema: 1 }, OPERATOR)
    expect(other).toMatchObject({ status: 409, body: { errors: [{ field: 'schema' }] } })
    const here = { ...(await head()).workspace, id: on.workspaceId }
    const taken = { ...(await head()), workspace: here }
    expect((await on.call('POST', '/v1/workspace-imports', taken, OPERATOR)).status).toBe(409)
  })

  it('404: takes no rows before it was begun, nor into a workspace that is open', async () => {
    expect((await rows('accounts.words', { id: 'wrd_1' })).status).toBe(404)
    const word = { id: 'wrd_1', kind: 'account.name', text: 'Planted', stored_at: '2025-01-01' }
    expect((await rows('accounts.words', word, on.workspaceId)).status).toBe(404)
  })

  it('400: refuses a table that no export has, and puts no row into another workspace', async () => {
    expect((await on.call('POST', '/v1/workspace-imports', await head(), OPERATOR)).status).toBe(201)
    expect(await rows('rung_migrations.applied', { number: 999 })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'rows.0.table' }] },
    })
    const word = {
      workspace_id: on.workspaceId,
      id: 'wrd_1',
      kind: 'account.name',
      text: 'Planted',
      stored_at: '2025-01-01',
    }
    const bad = await rows('accounts.words', { ...word, id: null })
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ field: 'rows' }] } })
    expect(await rows('accounts.words', word)).toMatchObject({ status: 200, body: { added: 1 } })
    const planted = await on.testDatabase.query('select workspace_id from accounts.words where id = $1', [
      'wrd_1',
    ])
    expect(planted).toEqual([{ workspace_id: id }])
  })

  it('200: an import that was begun can be abandoned, with all of its rows', async () => {
    const abandoned = await on.call('DELETE', `/v1/workspace-imports/${id}`, undefined, OPERATOR)
    expect(abandoned).toMatchObject({ status: 200, body: { rows: 2 } })
    expect(await on.testDatabase.query('select from accounts.words where id = $1', ['wrd_1'])).toEqual([])
  })
})
