// Nudges over HTTP: answers that the asker has already, who may ask, and what no page may learn.
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OTHER } from '../../playbook-under-test.ts'
import { nudgeDecisions, nudgeImpressions, nudgeReactions } from '../storage/nudges.ts'
import { createNudgesUnderTest, type NudgesUnderTest } from './nudges-under-test.ts'

let test: NudgesUnderTest
beforeAll(async () => {
  test = await createNudgesUnderTest()
  await test.addCustomer('acc_a')
  await test.addCustomer('acc_escalated', { standing: { escalated_tickets: 1 } })
  await test.addAccount('acc_new')
})
afterAll(() => test.close())

describe('an answer that the asker has', () => {
  const sent = (etag?: string) =>
    test.app.inject({
      method: 'POST',
      url: '/v1/nudges/decide',
      headers: { ...test.authorized('write'), ...(etag !== undefined && { 'if-none-match': etag }) },
      payload: { account: 'acc_a', user: 'u-acc_a', surface: 'home' },
    })

  it('is 304 without a body, until it is another', async () => {
    const first = await sent()
    const etag = String(first.headers.etag)
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await sent(held)
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    }
    await test.recordAbout('acc_a', { standing: { escalated_tickets: 1 } })
    expect((await sent(etag)).statusCode).toBe(200)
    await test.recordAbout('acc_a')
    expect((await sent(etag)).statusCode).toBe(304)
  })

  it('spends the budget of a day once, however often an OpenFeature client polls it', async () => {
    const user = 'u-polled'
    const poll = (etag?: string) =>
      test.app.inject({
        method: 'POST',
        url: '/ofrep/v1/evaluate/flags',
        headers: { ...test.authorized('write'), ...(etag !== undefined && { 'if-none-match': etag }) },
        payload: { context: { targetingKey: user, account: 'acc_a', surface: 'home' } },
      })
    const kept = () =>
      test.database.query<{ decided_on: string; reason: string }>(
        `select decided_on::text as decided_on, reason from playbook.nudge_decisions where user_id = $1 order by decided_at`,
        [user],
      )
    const first = await poll()
    const etag = String(first.headers.etag)
    for (let times = 0; times < 5; times++) {
      test.clock.advance({ hours: 1 })
      expect((await poll(etag)).statusCode).toBe(304)
      expect((await poll()).body).toBe(first.body)
    }
    expect(await kept()).toEqual([{ decided_on: '2026-03-01', reason: 'next_milestone' }])
    test.clock.set('2026-03-01T08:00:00Z')
  })
})

describe('who may ask', () => {
  it('is 404 for what belongs to another workspace', async () => {
    await test.addAccount('acc_foreign', undefined, OTHER)
    const body = { account: 'acc_foreign', user: 'u', surface: 'home' }
    const theirs = await test.ask(body)
    expect(theirs).toMatchObject({ status: 404, body: { errors: [{ field: 'account' }] } })
    expect((await test.ask(body, OTHER)).status).toBe(200)
    const { decisionId } = await test.decide('acc_a')
    expect((await test.react(decisionId, { rating: 3 }, OTHER)).status).toBe(404)
  })

  it('is a key that may write; one that only reads is refused, and pages of any origin may read why', async () => {
    const body = { account: 'acc_a', user: 'u-acc_a', surface: 'home' }
    expect((await test.post('/v1/nudges/decide', body, { scope: 'read' })).status).toBe(403)
    expect((await test.post('/v1/nudges/decide', body, { scope: 'write' })).status).toBe(200)
    for (const url of ['/v1/nudges/decide', '/v1/nudges/ndg_1/reactions']) {
      const preflight = await test.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://app.vendor.example', 'access-control-request-method': 'POST' },
      })
      expect(preflight.statusCode).toBeLessThan(300)
      expect(preflight.headers['access-control-allow-origin']).toBeDefined()
    }
  })

  it('is 400 without account, user or surface', async () => {
    expect((await test.ask({ account: 'acc_a', user: '', surface: 'home' })).status).toBe(400)
    expect((await test.ask({ account: 'acc_a', user: 'u' })).status).toBe(400)
  })
})

describe('a collect key, which proves nothing about the user,', () => {
  const rows = async () => {
    const [row] = await test.database.query<{ count: string }>(
      `select (select count(*) from playbook.nudge_decisions) || ' ' || (select count(*) from playbook.nudge_reactions) as count`,
    )
    return row?.count
  }

  it('is told the same of every account, and of none, and nothing is stored', async () => {
    await test.addCustomer('acc_secret')
    const before = await rows()
    const accounts = ['acc_secret', 'acc_escalated', 'acc_new', 'acc_foreign', 'nobody', "'; --"]
    const answers = await Promise.all(
      accounts.map(account =>
        test.post(
          '/v1/nudges/decide',
          { account, user: 'u-acc_secret', surface: 'home' },
          { scope: 'collect' },
        ),
      ),
    )
    for (const answer of answers) {
      expect(answer).toEqual({
        status: 200,
        body: {
          decisionId: null,
          day: '2026-03-01',
          nudge: null,
          reason: {
            kind: 'user_not_proven',
            words: expect.stringContaining('Nothing proves'),
            notBefore: null,
          },
        },
      })
    }
    expect(await rows()).toBe(before)
  })

  it('asks nothing of the database to be told so', async () => {
    const body = { account: 'acc_secret', user: 'u', surface: 'home' }
    const lock = test.database.connectAs('playbook')
    // Whoever judges an account or decides a nudge would wait for this: the answer comes while it is held.
    await lock.inWorkspace('ws_00000000000000000000000001', async tx => {
      await tx.query({
        text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
        values: [`nudges:ws_00000000000000000000000001:u`],
      })
      expect((await test.post('/v1/nudges/decide', body, { scope: 'collect' })).status).toBe(200)
    })
  })

  it('learns of no nudge by reacting to it, whether there is one or not', async () => {
    const { decisionId } = await test.decide('acc_secret')
    const told = async (id: string) => {
      const answer = await test.post<{ detail: string }>(
        `/v1/nudges/${id}/reactions`,
        { rating: 3 },
        { scope: 'collect' },
      )
      return `${answer.status} ${answer.body.detail}`
    }
    const before = await rows()
    expect(await told(decisionId)).toMatch(/^400 /)
    expect(await told('ndg_nothing')).toBe(await told(decisionId))
    expect(await rows()).toBe(before)
  })
})

describe('the tables of nudges', () => {
  it('are as migrated', () =>
    expectTablesMatchSchema(test.database, [nudgeDecisions, nudgeReactions, nudgeImpressions]))

  it('let the service add, and neither change nor take back', async () => {
    const playbook = test.database.connectAs('playbook')
    for (const table of ['nudge_decisions', 'nudge_reactions', 'nudge_impressions']) {
      for (const text of [
        `delete from playbook.${table}`,
        `update playbook.${table} set workspace_id = workspace_id`,
      ]) {
        const attempt = playbook.inWorkspace(OTHER, tx => tx.query({ text }))
        await expect(attempt).rejects.toThrow('permission denied')
      }
    }
  })
})
