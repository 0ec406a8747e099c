// Replay and rebuild over HTTP: pages of accounts, those that wait, rows of other engines, and what is refused.
import { day } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WELL, WORKSPACE } from '../../health-under-test.ts'

type Replay = {
  readonly accounts: number
  readonly allAccounts: number
  readonly checked: number
  readonly otherVersions: number
  readonly waiting: readonly string[]
  readonly differenceCount: number
  readonly differences: readonly { readonly field: string; readonly stored: unknown }[]
  readonly nextCursor: string | null
}

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  for (const id of ['acc_1', 'acc_2', 'acc_3']) await test.addAccount(id)
  for (let passed = 0; passed < 3; passed++) {
    for (const id of ['acc_1', 'acc_2', 'acc_3']) {
      await test.record(id, 'usage', [{ values: WELL.usage }])
      await test.record(id, 'outcomes', [
        { values: WELL.ladder },
        { kind: 'outcome', id: `out_${id}`, values: WELL.outcome },
      ])
    }
    await test.service.runDueWork()
    test.clock.advance({ days: 1 })
  }
})
afterAll(() => test.close())

const post = <T = Replay>(path: string, body: object) => test.post<T>(path, body, { scope: 'admin' })
const SPAN = { from: '2026-03-01', to: '2026-03-04' }

describe('POST /v1/scores/replay', () => {
  it('checks every row of the span and finds no difference', async () => {
    const { status, body } = await post('/v1/scores/replay', SPAN)
    expect([status, body]).toEqual([
      200,
      {
        accounts: 3,
        allAccounts: 3,
        checked: 9,
        currentChecked: 3,
        otherVersions: 0,
        notRebuilt: 0,
        waiting: [],
        differenceCount: 0,
        differences: [],
        nextCursor: null,
      },
    ])
    const one = await post('/v1/scores/replay', { from: '2026-03-02', to: '2026-03-02', accounts: ['acc_2'] })
    expect(one.body).toMatchObject({ allAccounts: 1, checked: 1 })
  })

  it('goes by pages of accounts when the span is long', async () => {
    const long = { from: '2018-01-01', to: '2026-03-04' }
    const seen: number[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { body } = await post('/v1/scores/replay', { ...long, ...(cursor ? { cursor } : {}) })
      seen.push(body.checked)
      cursor = body.nextCursor
    }
    expect(seen).toEqual([3, 3, 3])
  })

  it('leaves out accounts that wait to be judged, and names them', async () => {
    await test.database
      .asService('health')
      .inWorkspace(WORKSPACE, tx =>
        markDue(tx, ['health'], [{ accountId: 'acc_3', since: day('2026-03-02') }]),
      )
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({ waiting: ['acc_3'], checked: 6 })
    const before = { from: '2026-03-01', to: '2026-03-01' }
    expect((await post('/v1/scores/replay', before)).body).toMatchObject({ waiting: [], checked: 3 })
    // With the pass of a fourth day, on which nothing was new: a row of it too.
    await test.service.runDueWork()
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({ checked: 12, differenceCount: 0 })
  })

  it('counts rows of another engine, and compares them with nothing', async () => {
    await test.database.query(
      `update health.scores set engine_version = 'an older one', score_hundredths = 1
       where account_id = 'acc_1' and as_of = '2026-03-02'`,
    )
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({
      checked: 11,
      otherVersions: 1,
      differenceCount: 0,
    })
    await test.database.query(
      `update health.scores set engine_version = 'health-score-6' where account_id = 'acc_1'`,
    )
    const { differences } = (await post('/v1/scores/replay', SPAN)).body
    expect(differences.map(each => [each.field, each.stored])).toEqual([['scoreHundredths', 1]])
  })

  it('finds a current row that is not what its day gives, and one that is missing', async () => {
    const fields = async () =>
      (await post('/v1/scores/replay', SPAN)).body.differences.map(each => each.field)
    await post('/v1/scores/rebuild', { since: '2026-03-01' })
    await test.service.runDueWork()
    await test.database.query(
      `update health.current_accounts set flags = '{hostile}' where account_id = 'acc_1'`,
    )
    expect(await fields()).toEqual(['current'])
    await test.database.query(`delete from health.current_accounts where account_id = 'acc_1'`)
    await post('/v1/scores/rebuild', { since: '2026-03-01' })
    await test.service.runDueWork()
    expect(await fields()).toEqual([])
  })

  it('compares rows from before lists could be read of them by what they hold, and counts them', async () => {
    await test.database.query(
      `update health.scores set flags = null, renewals = null, decided_renewals = null where account_id = 'acc_3'`,
    )
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({
      notRebuilt: 4,
      checked: 12,
      differenceCount: 0,
    })
    await post('/v1/scores/rebuild', { since: '2026-03-01' })
    await test.service.runDueWork()
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({ notRebuilt: 0, differenceCount: 0 })
  })

  it.each([
    ['to', { from: '2026-03-01', to: '2026-03-05' }],
    ['to', { from: '2026-03-03', to: '2026-03-02' }],
    ['from', { from: '2010-03-03', to: '2026-03-02' }],
    ['cursor', { ...SPAN, cursor: 'nonsense' }],
  ])('refuses %s of %j', async (field, body) => {
    const answer = await post<{ errors: { field: string }[] }>('/v1/scores/replay', body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.body.errors[0]?.field).toBe(field)
  })

  it('takes an admin key', async () => {
    expect((await test.post('/v1/scores/replay', SPAN)).status).toBe(403)
    expect((await test.post('/v1/scores/rebuild', { since: '2026-03-01' })).status).toBe(403)
  })
})

describe('POST /v1/scores/rebuild', () => {
  it('brings back what other hands took or changed', async () => {
    await test.database.query(`delete from health.scores where account_id = 'acc_2'`)
    const answer = await post('/v1/scores/rebuild', { since: '2026-03-01' })
    expect([answer.status, answer.body]).toEqual([202, { accounts: 3 }])
    await test.service.runDueWork()
    expect((await post('/v1/scores/replay', SPAN)).body).toMatchObject({ checked: 12, differenceCount: 0 })
  })
})
