// PATCH /v1/workspace, by status.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('PATCH /v1/workspace', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
  })
  afterAll(() => on.close())

  const change = (body: object, key?: string | null) => on.call('PATCH', '/v1/workspace', body, key)
  const audited = async () =>
    (await on.call('GET', '/v1/audit?action=workspace.changed')).body.data.map(
      ({ before, after, key }: { before: object; after: object; key: string }) => ({ before, after, key }),
    )

  it('200: keeps the colour, shows it, and says in the audit what it was, once', async () => {
    expect((await on.call('GET', '/v1/workspace')).body.brandColour).toBeNull()
    for (const _ of ['once', 'again']) {
      expect(await change({ brandColour: '#1f6f4a' })).toMatchObject({
        status: 200,
        body: { brandColour: '#1f6f4a' },
      })
    }
    expect((await on.call('GET', '/v1/workspace')).body.brandColour).toBe('#1f6f4a')
    expect(await change({ brandColour: null })).toMatchObject({ status: 200, body: { brandColour: null } })
    expect(await audited()).toMatchObject([
      { before: { brandColour: '#1f6f4a' }, after: { brandColour: null } },
      { before: { brandColour: null }, after: { brandColour: '#1f6f4a' } },
    ])
  })

  it.each(['green', '#1F6F4A', '#fff', '#1f6f4a;}', 7])(
    '400: %s is no colour of a style sheet',
    async brandColour => {
      expect(await change({ brandColour })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'brandColour' }] },
      })
    },
  )

  it('401 and 403: is for admins', async () => {
    expect((await change({ brandColour: null }, null)).status).toBe(401)
    const { key } = (await on.call('POST', '/v1/keys', { scope: 'write' })).body
    expect((await change({ brandColour: null }, key)).status).toBe(403)
  })
})
