// A key that stands in a page: it appends what people do now, and no answer to it shows what is known.
import { formatPublishableKey, hashKey } from '@rung/http-service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyOf, type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
const ORIGIN = 'https://app.vendor.example'
const KEY = formatPublishableKey(WORKSPACE, new Uint8Array(32).fill(9))

let usage: UsageUnderTest
beforeAll(async () => {
  usage = await usageUnderTest(NOW)
  await usage.account('acme')
  await usage.test.query(
    `insert into accounts.keys (workspace_id, id, sha256, scope, created_at, origins)
     values ($1, 'key_page', $2, 'collect', now(), $3)`,
    [WORKSPACE, hashKey(KEY), [ORIGIN]],
  )
})
afterAll(() => usage.close())

let made = 0
const track = (rest: object = {}) => ({
  type: 'track',
  messageId: `p-${made++}`,
  userId: 'mia',
  event: 'report',
  timestamp: '2026-03-27T10:00:00Z',
  context: { groupId: 'acme' },
  ...rest,
})

async function send(
  batch: object[],
  rest: object = {},
  headers: Record<string, string> = { origin: ORIGIN },
) {
  const payload = { writeKey: KEY, batch, ...rest }
  const answer = await usage.app.inject({ method: 'POST', url: '/v1/b', headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}
const count = async () =>
  (await usage.test.query<{ count: number }>('select count(*)::int as count from usage.events'))[0]?.count

describe('a publishable key', () => {
  it('collects from the pages it names, and from no other', async () => {
    const before = (await count()) ?? 0
    expect((await send([track()])).body.counts).toEqual({ accepted: 1, duplicate: 0, rejected: 0 })
    for (const headers of [{ origin: 'https://evil.example' }, {}]) {
      expect((await send([track()], {}, headers)).status).toBe(403)
    }
    expect(await count()).toBe(before + 1)
  })

  it('declares no history, and writes none: each such call is refused alone, with its reason', async () => {
    const before = (await count()) ?? 0
    const old = { timestamp: '2026-02-24T11:00:00Z' }
    const { body } = await send([track({ recordedAt: '2026-03-27T10:00:00Z' }), track(old), track()])
    expect(body.receipts.map((receipt: { reason?: string }) => receipt.reason)).toEqual([
      'recordedAt: cannot be declared with a publishable key: import history with a secret key',
      'timestamp: lies more than 32 days back, which a publishable key cannot write: import history with a secret key',
      undefined,
    ])
    const declared = await send([track(), track()], { recordedAt: '2026-03-27T10:00:00Z' })
    expect(declared.body.counts.rejected).toBe(2)
    const offline = await send([track({ timestamp: '2026-02-25T11:00:00Z' })])
    expect(offline.body.counts.accepted).toBe(1)
    expect(await count()).toBe(before + 2)
  })

  it('gets the same answer whether a message, an account, a person or a day of it is known or not', async () => {
    const answer = await usage.post('/v1/usage/daily', {
      items: [{ account: 'acme', day: '2026-03-20', counts: { report: 3 }, activeUsers: 1 }],
    })
    expect(answer.body.counts.created).toBe(1)
    const known = track({ messageId: 'known' })
    await send([known])
    const taken = { timestamp: '2026-03-20T10:00:00Z', messageId: 'taken' }
    const secret = await usage.post('/v1/batch', { batch: [known, track(taken)] }, { scope: 'collect' })
    expect(secret.body.receipts).toMatchObject([
      { status: 'duplicate' },
      { status: 'accepted', note: expect.stringContaining('daily aggregates') },
    ])
    const before = await count()

    const { status, body } = await send([
      known,
      track(taken),
      track({ ...taken, context: { groupId: 'nobody' } }),
    ])
    expect({ status, counts: body.counts }).toEqual({
      status: 200,
      counts: { accepted: 3, duplicate: 0, rejected: 0 },
    })
    expect(body.receipts).toEqual([
      { messageId: 'known', status: 'accepted' },
      { messageId: 'taken', status: 'accepted' },
      { messageId: 'taken', status: 'accepted' },
    ])
    expect(JSON.stringify(body)).not.toContain('acme')
    expect(await count()).toBe(before)
  })

  it('is kept from nothing that a secret key of the same scope may do but that', async () => {
    const secret = `Bearer ${keyOf(WORKSPACE, 'collect')}`
    const headers = { authorization: secret, origin: 'https://evil.example' }
    const payload = {
      batch: [track({ timestamp: '2014-02-03T00:00:00Z', recordedAt: '2014-02-04T00:00:00Z' })],
    }
    const answer = await usage.app.inject({ method: 'POST', url: '/v1/batch', headers, payload })
    expect(answer.json().counts.accepted).toBe(1)
  })
})
