// GET /v1/capabilities: one capability over all accounts says what each account's own promises say.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OutcomesUnderTest, outcomesUnderTest, WORKSPACE } from '../../outcomes-under-test.ts'

const PROMISE = { account: 'acme', capability: 'sso', weight: 2, madeBy: 'sales', madeOn: '2026-02-01' }

describe('capabilities across the workspace', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest('2026-03-01')
    await under.testDatabase.query(`insert into accounts.accounts (workspace_id, id, revision, external_id, account_id,
        occurred_at, recorded_at, stored_at, declared, retracted, recorded_by, segment)
      values ('${WORKSPACE}', 'acc_crux', 1, 'crux', 'acc_crux', '2025-01-01', '2025-01-01', '2025-01-01', false, false,
        'key_seed', 'enterprise')`)
    const understood = { customerWords: 'One login', understanding: 'aligned', confirmedOn: '2026-02-02' }
    const made: object[] = [
      { concern: { level: 2 }, ...understood },
      { account: 'bolt', concern: { level: 3 }, weight: 4, understanding: 'misaligned', dueOn: '2026-02-20' },
      { account: 'crux', concern: { level: 3 }, weight: 1, status: 'kept', settledOn: '2026-03-01' },
      { account: 'bolt', status: 'broken', settledOn: '2026-03-01', weight: 1 },
      { account: 'bolt', status: 'withdrawn', settledOn: '2026-03-01' },
      { capability: 'offline', dueOn: '2026-02-10' },
      { capability: 'import', ...understood },
    ]
    for (const change of made) {
      expect((await under.call('POST', '/v1/promises', { ...PROMISE, ...change })).status).toBe(201)
    }
  })
  afterAll(() => under.close())

  const list = async (query = '') => {
    const { status, body } = await under.call('GET', `/v1/capabilities${query}`)
    expect([status, body.detail]).toEqual([200, undefined])
    return body
  }
  const named = (body: { data: { capability: string }[] }) => body.data.map(each => each.capability)
  const count = (promises: number, weight: number) => ({ promises, weight })

  it('come the least reliable first, untried ones at the prior', async () => {
    const body = await list()
    expect(named(body)).toEqual(['offline', 'sso', 'import'])
    expect(body).toMatchObject({ asOf: '2026-03-01', nextCursor: null })
    expect(body.data[2]).toMatchObject({ reliability: null, clarity: 1 })
  })

  it('say what is open, kept, broken, overdue and understood, by concern too', async () => {
    const { data } = await list()
    expect(data[1]).toMatchObject({
      capability: 'sso',
      accounts: 3,
      open: count(2, 6),
      kept: count(1, 1),
      broken: count(1, 1),
      withdrawn: count(1, 2),
      overdue: count(1, 4),
      pastGrace: count(0, 0),
      clarity: 2 / 6,
      promiseGap: 4 / 6,
      unconfirmedShare: 4 / 6,
      reliability: 4 / 7,
    })
    expect(
      data[1].concerns.map((each: { level: number | null; accounts: number }) => [each.level, each.accounts]),
    ).toEqual([
      [2, 1],
      [3, 2],
      [null, 1],
    ])
    expect(data[1].concerns[1]).toMatchObject({ open: count(1, 4), kept: count(1, 1), promiseGap: 1 })
    expect(data[0]).toMatchObject({ open: count(1, 2), overdue: count(1, 2), pastGrace: count(1, 2) })
  })

  it('are those of one segment, of a day, and as known then', async () => {
    expect((await list('?segment=enterprise')).data).toMatchObject([
      { capability: 'sso', accounts: 1, open: count(0, 0) },
    ])
    expect(named(await list('?asOf=2026-01-31'))).toEqual([])
    expect(named(await list('?knownAt=2026-02-28'))).toEqual([])
    const [sso] = (await list('?asOf=2026-02-28')).data.filter(
      (each: { capability: string }) => each.capability === 'sso',
    )
    expect(sso).toMatchObject({ open: count(5, 10), kept: count(0, 0), reliability: null })
  })

  it('say of one account’s capability what the account’s own view says', async () => {
    const { body } = await under.call('GET', '/v1/accounts/crux/promises')
    const [sso] = (await list('?segment=enterprise')).data
    expect(sso.reliability).toBeCloseTo(body.reliability.value, 12)
  })

  it('come in pages, and nothing of another workspace is in them', async () => {
    const first = await list('?limit=2')
    const second = await list(`?limit=2&cursor=${first.nextCursor}`)
    expect([...named(first), ...named(second)]).toEqual(['offline', 'sso', 'import'])
    expect(second.nextCursor).toBeNull()
    expect((await under.call('GET', '/v1/capabilities?cursor=bad')).status).toBe(400)
    expect((await under.call('GET', '/v1/capabilities', undefined, 'other')).body.data).toEqual([])
  })

  it('cost a statement for each 2,000 accounts, whatever was promised them', async () => {
    const cost = async () => {
      const before = under.statements()
      await list()
      return under.statements() - before
    }
    const few = await cost()
    await under.call('POST', '/v1/promises/batch', {
      items: Array.from({ length: 200 }, (_, n) => ({ ...PROMISE, capability: `capability ${n % 50}` })),
    })
    expect(await cost()).toBe(few)
    expect(named(await list('?limit=1000'))).toHaveLength(53)
  })
})
