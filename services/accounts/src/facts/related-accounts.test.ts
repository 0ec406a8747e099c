// Accounts that belong to others and pay for others: two forests, whoever writes them and whenever it was known.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'

describe('related accounts', () => {
  let on: AccountsUnderTest
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    for (const externalId of ['holding', 'north', 'south', 'shop'])
      await on.make('accounts', { externalId, name: externalId, occurredAt: '2025-01-01' })
  })
  afterAll(() => on.close())
  const patch = (id: string, body: object) => on.call('PATCH', `/v1/accounts/${id}`, body)

  it('are answered by our ids, and found by their parent', async () => {
    const { body: holding } = await on.call('GET', '/v1/accounts/holding')
    expect((await patch('north', { parent: 'holding' })).body).toMatchObject({ parent: holding.id })
    expect((await patch('shop', { parent: 'north' })).status).toBe(200)
    const { body: north } = await on.call('GET', '/v1/accounts/north')
    expect((await patch('holding', { paysFor: ['north'] })).body).toMatchObject({ paysFor: [north.id] })
    const listed = await on.call('GET', '/v1/accounts?parent=holding')
    expect(listed.body.data.map((account: { externalId: string }) => account.externalId)).toEqual(['north'])
  })

  it('go round in no circle: the field and all on it are named', async () => {
    const round = await patch('holding', { parent: 'shop' })
    expect(round).toMatchObject({
      status: 409,
      body: {
        errors: [
          {
            field: 'parent',
            message: expect.stringMatching(/circle: "holding", "shop", "north"/),
          },
        ],
      },
    })
    expect((await patch('shop', { parent: 'shop' })).body.errors).toMatchObject([{ field: 'parent' }])
    expect((await patch('north', { paysFor: ['holding'] })).body.errors).toMatchObject([{ field: 'paysFor' }])
    expect((await on.call('GET', '/v1/accounts/holding')).body.parent).toBeNull()
  })

  it('have one payer at most', async () => {
    const second = await patch('south', { paysFor: ['north'] })
    expect(second).toMatchObject({ status: 409, body: { errors: [{ field: 'paysFor' }] } })
    expect(second.body.errors[0].message).toContain('"holding"')
  })

  it('lose in a batch the item that closes the circle, and no other', async () => {
    const { body } = await on.call('POST', '/v1/accounts/batch', {
      items: [
        { externalId: 'south', parent: 'shop' },
        { externalId: 'holding', parent: 'south' },
        { externalId: 'north', segment: 'retail' },
      ],
    })
    expect(body.results).toMatchObject([
      { status: 'corrected' },
      { status: 'rejected', problem: { errors: [{ field: 'parent' }] } },
      { status: 'corrected' },
    ])
  })

  it('come in one batch in any order, each naming the other: children before parents, payers and paid', async () => {
    const { body } = await on.call('POST', '/v1/accounts/batch', {
      items: [
        { externalId: 'leaf', parent: 'branch' },
        { externalId: 'branch', parent: 'root' },
        { externalId: 'root', paysFor: ['branch', 'leaf'] },
      ],
    })
    expect(body.results).toMatchObject([{ status: 'created' }, { status: 'created' }, { status: 'created' }])
    const [leaf, branch, root] = body.results.map(({ id }: { id: string }) => id)
    expect((await on.call('GET', '/v1/accounts/leaf')).body).toMatchObject({ id: leaf, parent: branch })
    expect((await on.call('GET', '/v1/accounts/root')).body).toMatchObject({
      id: root,
      paysFor: [branch, leaf],
      parent: null,
    })
  })

  it('lose in a batch of new ones whoever goes round or is refused, with those under them, and nobody else', async () => {
    const { body } = await on.call('POST', '/v1/accounts/batch', {
      items: [
        { externalId: 'under', parent: 'ring-b' },
        { externalId: 'ring-a', parent: 'ring-b' },
        { externalId: 'fine', parent: 'top' },
        { externalId: 'ring-b', parent: 'ring-a' },
        { externalId: 'self', paysFor: ['self'] },
        { externalId: 'late', parent: 'bad' },
        { externalId: 'bad', seats: -1 },
        { externalId: 'south', parent: 'fine' },
        { externalId: 'north', parent: 'shop' },
        { externalId: 'top' },
      ],
    })
    const told = body.results.map(
      ({
        status,
        problem,
      }: {
        status: string
        problem?: { errors: { field: string; message: string }[] }
      }) => (problem ? problem.errors.map(({ field, message }) => `${field} ${message}`).join() : status),
    )
    expect(told).toEqual([
      'parent no account is called "ring-b" in this workspace',
      'parent goes round in a circle: "ring-a", "ring-b"',
      'created',
      'parent goes round in a circle: "ring-b", "ring-a"',
      'paysFor goes round in a circle: "self"',
      'parent no account is called "bad" in this workspace',
      expect.stringMatching(/^seats /),
      'corrected',
      expect.stringMatching(/^parent goes round in a circle: "north", "shop"/),
      'created',
    ])
  })

  it('are held so at every instant: a late correction of the past closes none either', async () => {
    await on.make('accounts', { externalId: 'a', occurredAt: '2025-01-01', recordedAt: '2025-01-01' })
    await on.make('accounts', { externalId: 'b', occurredAt: '2025-01-01', recordedAt: '2025-01-01' })
    const state = (body: object) => on.call('POST', '/v1/accounts', body)
    await state({ externalId: 'a', parent: 'b', recordedAt: '2025-06-01' })
    await state({ externalId: 'a', parent: null, recordedAt: '2025-09-01' })
    expect((await state({ externalId: 'b', parent: 'a', recordedAt: '2025-03-01' })).status).toBe(409)
    expect((await state({ externalId: 'b', parent: 'a', recordedAt: '2025-10-01' })).status).toBeLessThan(300)
  })
})
