// Promises to a segment through the API: each account's own promise, at once and in the pass over due accounts.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type OutcomesUnderTest, outcomesUnderTest, WORKSPACE } from '../outcomes-under-test.ts'

const PROMISE = {
  segment: 'smb',
  capability: 'sso',
  concern: { level: 2, words: 'One login for all' },
  weight: 3,
  madeBy: 'sales',
  madeOn: '2026-02-01',
  dueOn: '2026-06-01',
  ourWords: 'Single sign-on for everybody by summer',
}

describe('a promise to a segment', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest('2026-02-20')
  })
  afterEach(() => expect(under.faults).toEqual([]))
  afterAll(() => under.close())

  const state = async (externalId: string, change: object = {}) => {
    const answer = await under.call('POST', '/v1/segment-promises', { ...PROMISE, externalId, ...change })
    expect([answer.status, answer.body.detail]).toEqual([expect.toSatisfy(status => status < 300), undefined])
    return answer.body
  }
  const change = (externalId: string, body: object) =>
    under.call('PATCH', `/v1/segment-promises/${externalId}`, body)
  /** The account's own promise that follows it; `query` asks for a past. */
  const own = async (account: string, id: string, query = '') => {
    const { body } = await under.call('GET', `/v1/accounts/${account}/promises${query}`)
    return body.promises.find((each: { segmentPromise: string }) => each.segmentPromise === id)
  }
  const patchOwn = (account: string, id: string, body: object) =>
    under.call('PATCH', `/v1/promises/${id}:acc_${account}`, body)
  const addAccount = (id: string, segment: string, since: string, revision = 1) =>
    under.testDatabase.query(
      `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at,
         recorded_at, stored_at, declared, retracted, recorded_by, segment)
       values ($1, $2, $3, $4, $2, $5, $6, $6, false, false, 'key_seed', $7)`,
      [WORKSPACE, `acc_${id}`, revision, id, since, under.clock.now().toISOString(), segment],
    )
  const countPromises = async () =>
    (await under.testDatabase.query<{ n: number }>('select count(*)::int as n from outcomes.promises'))[0]?.n

  it('is at once a promise of its own to each account of the segment, its words kept once', async () => {
    const { id } = await state('s1')
    for (const account of ['acme', 'bolt']) {
      expect(await own(account, id)).toMatchObject({
        externalId: `${id}:acc_${account}`,
        capability: 'sso',
        concernLevel: 2,
        concernWords: 'One login for all',
        ourWords: PROMISE.ourWords,
        customerWords: null,
        madeOn: '2026-02-01',
        dueOn: '2026-06-01',
        weight: 3,
        status: 'open',
        understanding: 'unknown',
        confirmed: false,
      })
    }
    const words = await under.testDatabase.query('select words.kind from accounts.words')
    expect(words).toHaveLength(2)
    expect((await under.call('GET', '/v1/promises?account=acme')).body.data).toMatchObject([
      { account: 'acc_acme', segmentPromise: id, recordedBy: 'key_nobody', declared: false },
    ])
  })

  it('said twice changes nothing, now and in the daily pass', async () => {
    const before = await countPromises()
    expect((await state('s1')).write).toBe('unchanged')
    await under.service.runDueWork()
    under.clock.advance({ days: 1 })
    await under.service.runDueWork()
    expect(await countPromises()).toBe(before)
  })

  it('is none to an account of another segment', async () => {
    const { id } = await state('elsewhere', { segment: 'enterprise' })
    expect(await own('acme', id)).toBeUndefined()
  })

  it('is understood, confirmed and settled by each account alone; its terms are not theirs to change', async () => {
    const { id } = await state('s2')
    const told = { customerWords: 'One password', confirmedOn: '2026-02-05', understanding: 'aligned' }
    expect((await patchOwn('acme', id, told)).status).toBe(200)
    expect(await own('acme', id)).toMatchObject({ understood: 'aligned', confirmed: true })
    expect(await own('bolt', id)).toMatchObject({ understood: 'unknown', confirmed: false })
    const refused = await patchOwn('acme', id, {
      weight: 5,
      madeOn: '2026-02-02',
      concern: { level: 3, words: 'Another' },
      account: 'bolt',
    })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].fix).toContain('correct it there')
    for (const [field, value] of Object.entries({
      weight: 5,
      madeOn: '2026-02-02',
      account: 'bolt',
      dueOn: null,
    })) {
      const { status, body } = await patchOwn('acme', id, { [field]: value })
      expect([status, body.errors[0].field]).toEqual([409, field])
    }
    expect((await patchOwn('acme', id, { segmentPromise: 's1' })).body.errors[0].field).toBe('segmentPromise')
    const whole = { ...PROMISE, segment: undefined, account: 'acme', ...told, externalId: `${id}:acc_acme` }
    expect((await under.call('POST', '/v1/promises', whole)).body).toMatchObject({
      write: 'unchanged',
      segmentPromise: id,
    })
  })

  it('corrects its terms for all, and leaves to each what is theirs', async () => {
    const { id } = await state('s2', { dueOn: '2026-07-01', ourWords: 'Single sign-on by July' })
    expect(await own('acme', id)).toMatchObject({
      dueOn: '2026-07-01',
      ourWords: 'Single sign-on by July',
      customerWords: 'One password',
      confirmed: true,
      understood: 'aligned',
    })
    expect(await own('bolt', id)).toMatchObject({ dueOn: '2026-07-01', confirmed: false })
  })

  it('settles those still open when it is settled, on its day, and no other', async () => {
    const { id } = await state('s2', { dueOn: '2026-07-01', ourWords: 'Single sign-on by July' })
    await patchOwn('acme', id, { status: 'kept', settledOn: '2026-02-10' })
    await change('s2', { status: 'broken', settledOn: '2026-02-18' })
    expect(await own('acme', id)).toMatchObject({ status: 'kept', countsSince: '2026-02-10' })
    expect(await own('bolt', id)).toMatchObject({ status: 'broken', countsSince: '2026-02-18' })
    expect(await own('bolt', id, '?asOf=2026-02-17')).toMatchObject({ status: 'open' })
    expect((await change('s2', { status: 'kept' })).status).toBe(409)
  })

  it('is taken back and given back with all of it, but for what was taken back by hand', async () => {
    const { id } = await state('s3')
    await patchOwn('acme', id, { retracted: true })
    expect(await own('acme', id)).toBeUndefined()
    await change('s3', { retracted: true })
    expect(await own('bolt', id)).toBeUndefined()
    await change('s3', { retracted: false })
    expect(await own('bolt', id)).toMatchObject({ status: 'open' })
    expect(await own('acme', id)).toBeUndefined()
    await patchOwn('acme', id, { retracted: false })
    expect(await own('acme', id)).toMatchObject({ status: 'open' })
  })

  it('is given to who joins the segment while it is open, from that day, in the pass over due accounts', async () => {
    const { id } = await state('s4')
    await addAccount('dyno', 'smb', '2026-02-21')
    await addAccount('echo', 'enterprise', '2025-03-01')
    under.clock.advance({ days: 1 })
    await under.service.runDueWork()
    expect(await own('dyno', id)).toMatchObject({ madeOn: '2026-02-21', status: 'open' })
    expect(await own('echo', id)).toBeUndefined()
    await addAccount('echo', 'smb', '2025-03-01', 2)
    under.clock.advance({ days: 1 })
    await under.service.runDueWork()
    expect(await own('echo', id)).toMatchObject({ madeOn: '2026-02-22' })
    expect(await own('echo', id, '?knownAt=2026-02-21')).toBeUndefined()
  })

  it('is not given to who joins after it was settled or past its day, and stays with who leaves', async () => {
    const { id } = await state('s4')
    await change('s4', { status: 'kept' })
    const { id: past } = await state('s5', { dueOn: '2026-02-22' })
    await addAccount('fern', 'enterprise', '2025-03-01')
    await addAccount('echo', 'enterprise', '2025-03-01', 3)
    under.clock.advance({ days: 1 })
    await addAccount('fern', 'smb', '2025-03-01', 2)
    await under.service.runDueWork()
    expect([await own('fern', id), await own('fern', past)]).toEqual([undefined, undefined])
    expect(await own('echo', id)).toMatchObject({ status: 'kept' })
  })

  it('told with a past is there as it was known then', async () => {
    const items = [
      { ...PROMISE, externalId: 's6', recordedAt: '2026-02-03' },
      { ...PROMISE, externalId: 's6', status: 'kept', settledOn: '2026-02-09', recordedAt: '2026-02-10' },
    ]
    const { body } = await under.call('POST', '/v1/segment-promises/batch', { items })
    const [{ id }] = body.results
    expect(await own('acme', id, '?asOf=2026-02-09&knownAt=2026-02-02')).toBeUndefined()
    expect(await own('acme', id, '?asOf=2026-02-09&knownAt=2026-02-09')).toMatchObject({ status: 'open' })
    expect(await own('acme', id, '?asOf=2026-02-09')).toMatchObject({ status: 'kept' })
    const before = await countPromises()
    await under.call('POST', '/v1/segment-promises/batch', { items })
    await under.service.runDueWork()
    expect(await countPromises()).toBe(before)
  })

  it('a promise cannot be hung on one by hand, nor a settlement told ahead of time', async () => {
    const alone = { ...PROMISE, segment: undefined, account: 'acme', externalId: 'alone' }
    const hung = await under.call('POST', '/v1/promises', { ...alone, segmentPromise: 's1' })
    expect([hung.status, hung.body.errors[0].field]).toEqual([400, 'segmentPromise'])
    const ahead = await under.call('POST', '/v1/promises', { ...alone, confirmedOn: '2026-12-01' })
    expect([ahead.status, ahead.body.errors[0].field]).toEqual([400, 'confirmedOn'])
    const settled = { ...PROMISE, externalId: 'ahead', status: 'kept', settledOn: '2026-12-01' }
    const refused = await under.call('POST', '/v1/segment-promises', settled)
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'settledOn'])
  })

  it('leaves alone a promise that happens to have the name of one of its own', async () => {
    const { id } = await state('s7', { segment: 'nobody' })
    await under.call('POST', '/v1/promises', {
      ...PROMISE,
      segment: undefined,
      account: 'acme',
      externalId: `${id}:acc_acme`,
    })
    await change('s7', { segment: 'smb' })
    expect(await own('acme', id)).toBeUndefined()
    expect(await own('bolt', id)).toMatchObject({ status: 'open' })
  })

  it('costs as many statements for many accounts as for few', async () => {
    const many = Array.from({ length: 300 }, (_, index) => index)
    await under.testDatabase.query(
      `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
         stored_at, declared, retracted, recorded_by, segment)
       select '${WORKSPACE}', 'acc_many' || n, 1, 'many' || n, 'acc_many' || n, '2025-01-01', '2025-01-01', '2025-01-01',
         false, false, 'key_seed', 'many'
       from unnest($1::int[]) as n`,
      [many],
    )
    const logged = async (segment: string) => {
      const before = under.statements()
      await state(`count-${segment}`, { segment })
      return under.statements() - before
    }
    expect(await logged('many')).toBe(await logged('smb'))
    expect(
      (await under.testDatabase.query(`select 1 from outcomes.promises where account_id like 'acc_many%'`))
        .length,
    ).toBe(300)
  })
})
