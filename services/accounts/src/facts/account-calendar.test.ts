// Pauses and seasons as somebody may write them: taken as they are meant, or refused with the field and what to do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'

describe('pauses and seasons', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    await on.make('accounts', { externalId: 'acme', name: 'Acme', occurredAt: '2025-01-01' })
  })
  afterAll(() => on.close())
  const pause = (body: object) => on.call('POST', '/v1/account-pauses', { account: 'acme', ...body })
  const season = (body: object) => on.call('POST', '/v1/account-seasons', { account: 'acme', ...body })

  it('a pause may overlap another, lie in the past, and end earlier or later than was planned', async () => {
    const open = await pause({ startsOn: '2026-02-01', endsOn: null })
    const overlapping = await pause({ startsOn: '2026-02-10', endsOn: '2026-04-01' })
    const past = await pause({ startsOn: '2026-01-05', endsOn: '2026-01-20' })
    expect([open.status, overlapping.status, past.status]).toEqual([201, 201, 201])
    for (const endsOn of ['2026-02-20', '2026-05-01', null]) {
      const changed = await on.call('PATCH', `/v1/account-pauses/${overlapping.body.id}`, { endsOn })
      expect(changed).toMatchObject({ status: 200, body: { endsOn } })
    }
  })

  it('a pause that ends before it begins or as it does is refused, sent at once or by a change of either day', async () => {
    const refused = {
      status: 400,
      body: {
        errors: [{ field: 'endsOn', fix: expect.stringContaining('first day on which they are back') }],
      },
    }
    expect(await pause({ startsOn: '2026-02-10', endsOn: '2026-02-10' })).toMatchObject(refused)
    expect(await pause({ startsOn: '2026-02-10', endsOn: '2026-02-09' })).toMatchObject(refused)
    const { body: held } = await pause({ startsOn: '2026-02-10', endsOn: '2026-02-20' })
    const change = (to: object) => on.call('PATCH', `/v1/account-pauses/${held.id}`, to)
    expect(await change({ endsOn: '2026-02-01' })).toMatchObject(refused)
    expect(await change({ startsOn: '2026-02-20' })).toMatchObject(refused)
    expect((await change({ startsOn: '2026-02-19' })).status).toBe(200)
  })

  it('a season of all twelve months is taken: it says that there is none any more', async () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(await season({ months })).toMatchObject({ status: 201, body: { months } })
  })

  it.each([
    ['no month', [], 'months'],
    ['a month twice', [4, 4], 'months'],
    ['a month that is none', [4, 13], 'months.1'],
  ])('a season of %s is refused', async (_, months, field) => {
    const { status, body } = await season({ months })
    expect([status, body.errors[0].field]).toEqual([400, field])
    expect(body.errors[0].fix).toEqual(expect.any(String))
  })
})
