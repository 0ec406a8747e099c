// POST /v1/workspaces, by status.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest, OPERATOR } from '../../accounts-under-test.ts'

describe('POST /v1/workspaces', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
  })
  afterAll(() => on.close())

  it('201: makes a workspace and an admin key that opens it', async () => {
    const body = { name: 'Fieldwork', currency: 'CHF' }
    const made = await on.call('POST', '/v1/workspaces', body, OPERATOR)
    expect(made).toMatchObject({ status: 201, body: { ...body, createdAt: '2026-03-01T12:00:00.000Z' } })
    expect(made.body.id).toMatch(/^ws_[0-9a-z]{26}$/)
    expect(made.body.adminKey).toMatch(/^rung_[0-9a-z]{26}_[A-Za-z0-9_-]{43}$/)
    const keys = await on.call('GET', '/v1/keys', undefined, made.body.adminKey)
    expect(keys.body.data).toMatchObject([{ id: made.body.adminKeyId, scope: 'admin', createdBy: null }])
  })

  it('400: names the field that is wrong', async () => {
    const answer = await on.call('POST', '/v1/workspaces', { name: 'X', currency: 'euro' }, OPERATOR)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'currency' }] } })
  })

  it('401 and 403: is for the operator alone', async () => {
    const body = { name: 'X', currency: 'EUR' }
    expect((await on.call('POST', '/v1/workspaces', body, null)).status).toBe(401)
    expect((await on.call('POST', '/v1/workspaces', body)).status).toBe(403)
  })

  it('keeps no key anywhere, only its digest', async () => {
    const [row] = await on.testDatabase.query<{ all: string }>(
      'select string_agg(keys::text, chr(10)) as all from accounts.keys',
    )
    expect(row?.all).not.toContain(on.adminKey.slice(32))
    expect(row?.all).toMatch(/[0-9a-f]{64}/)
  })
})
