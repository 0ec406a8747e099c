// The collector over HTTP: what is taken, what counts once, what is rejected and why.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyOf, OTHER_WORKSPACE, type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
  await usage.account('acme', { seats: 10 })
})
afterAll(() => usage.close())
beforeEach(() => usage.clock.set(NOW))

const batch = (calls: unknown[], rest: object = {}) =>
  usage.post('/v1/batch', { batch: calls, ...rest }, { scope: 'collect' })
let made = 0
const track = (rest: object = {}) => ({
  type: 'track',
  messageId: `m-${made++}`,
  userId: 'mia',
  event: 'report',
  timestamp: '2026-03-27T10:00:00Z',
  context: { groupId: 'acme' },
  ...rest,
})
const stored = () =>
  usage.test.query<{
    name: string
    user_key: string
    group_key: string | null
    at: string
    properties: object | null
  }>(
    `select name, user_key, group_key, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, properties
     from usage.events order by id desc limit 1`,
  )

describe('the collector', () => {
  it('takes each kind of call on its own route', async () => {
    const person = { userId: 'mia', timestamp: '2026-03-27T10:00:00Z', context: { groupId: 'acme' } }
    const calls = {
      track: { ...person, event: 'report' },
      identify: { ...person, traits: { email: 'mia@example.com' } },
      group: { ...person, groupId: 'acme', traits: { name: 'Acme' } },
      page: { ...person, name: 'Home' },
      screen: { ...person, name: 'Start' },
      alias: { ...person, previousId: 'anon-9' },
    }
    for (const [type, call] of Object.entries(calls)) {
      const { status, body } = await usage.post(`/v1/${type}`, call, { scope: 'collect' })
      expect([type, status, body.counts]).toEqual([type, 200, { accepted: 1, duplicate: 0, rejected: 0 }])
    }
    const names = await usage.test.query<{ name: string }>('select name from usage.events order by name')
    expect(names.map(row => row.name)).toEqual(['page:Home', 'report', 'screen:Start'])
  })

  it('keeps no trait of anybody', async () => {
    const dump = await usage.test.query<{ found: boolean }>(
      `select exists (select 1 from usage.events where events::text like '%example.com%')
         or exists (select 1 from usage.memberships where memberships::text like '%Acme%') as found`,
    )
    expect(dump[0]?.found).toBe(false)
  })

  it('counts a message once, within a batch and across batches, and says so', async () => {
    const call = track()
    const first = await batch([call, { ...call, event: 'other' }])
    expect(first.body.receipts.map((receipt: { status: string }) => receipt.status)).toEqual([
      'accepted',
      'duplicate',
    ])
    const again = await batch([call])
    expect(again.body.counts).toEqual({ accepted: 0, duplicate: 1, rejected: 0 })
  })

  it('counts it again after 32 days', async () => {
    const call = track()
    await batch([call])
    usage.clock.advance({ days: 31 })
    expect((await batch([call])).body.counts.duplicate).toBe(1)
    usage.clock.set(NOW)
    usage.clock.advance({ days: 33 })
    expect((await batch([call])).body.counts.accepted).toBe(1)
  })

  it('keeps the messages of workspaces apart', async () => {
    const call = track()
    await batch([call])
    const other = await usage.post(
      '/v1/batch',
      { batch: [call] },
      { scope: 'collect', workspaceId: OTHER_WORKSPACE },
    )
    expect(other.body.counts.accepted).toBe(1)
  })

  it('takes overlapping batches at the same time without deadlock, and counts each message once', async () => {
    const calls = Array.from({ length: 300 }, () => track())
    const shuffled = (seed: number) =>
      calls.toSorted((a, b) => hash(a.messageId, seed) - hash(b.messageId, seed))
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, seed) => batch(shuffled(seed).slice(0, 250))),
    )
    expect(answers.map(answer => answer.status)).toEqual(answers.map(() => 200))
    const accepted = answers.reduce((sum, answer) => sum + answer.body.counts.accepted, 0)
    const sent = new Set(
      Array.from({ length: 12 }, (_, seed) => shuffled(seed).slice(0, 250))
        .flat()
        .map(c => c.messageId),
    )
    expect(accepted).toBe(sent.size)
  })

  it('takes gzip', async () => {
    const answer = await usage.app.inject({
      method: 'POST',
      url: '/v1/batch',
      headers: {
        authorization: `Basic ${Buffer.from(`${keyOf(WORKSPACE, 'collect')}:`).toString('base64')}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      payload: gzipSync(JSON.stringify({ batch: [track()] })),
    })
    expect(answer.json().counts.accepted).toBe(1)
  })

  it('merges the context of the batch into each call, whose own wins', async () => {
    const { context: _, ...bare } = track()
    await batch([bare], { context: { groupId: 'acme', locale: 'de' } })
    expect((await stored())[0]?.group_key).toBe('acme')
    await batch([track({ context: { groupId: 'own' } })], { context: { groupId: 'acme' } })
    expect((await stored())[0]?.group_key).toBe('own')
  })

  it('corrects a wrong clock by when the call was sent', async () => {
    await batch([track({ timestamp: '2026-03-28T12:10:00Z' })], { sentAt: '2026-03-28T12:10:05Z' })
    expect((await stored())[0]?.at).toBe('2026-03-28T11:59:55.000Z')
    await batch([track({ timestamp: undefined, originalTimestamp: '2026-03-28T11:00:00Z' })])
    expect((await stored())[0]?.at).toBe('2026-03-28T11:00:00.000Z')
    await batch([track({ timestamp: undefined })])
    expect((await stored())[0]?.at).toBe(NOW)
  })

  it('takes old events, and rejects those more than a day ahead', async () => {
    const old = await batch([track({ timestamp: '2014-02-03' })])
    expect(old.body.counts.accepted).toBe(1)
    const { body } = await batch([
      track({ timestamp: '2026-03-29T11:59:59Z' }),
      track({ timestamp: '2026-03-29T12:00:01Z' }),
    ])
    expect(body.receipts[0].status).toBe('accepted')
    expect(body.receipts[1]).toMatchObject({
      status: 'rejected',
      reason: 'timestamp: lies more than 24 hours in the future',
    })
  })

  it('rejects a bad call alone, and takes it once it is right', async () => {
    const good = track()
    const bad = track({ event: undefined })
    const { status, body } = await batch([bad, good])
    expect(status).toBe(200)
    expect(body.counts).toEqual({ accepted: 1, duplicate: 0, rejected: 1 })
    expect(body.receipts[0]).toEqual({
      messageId: bad.messageId,
      status: 'rejected',
      reason: 'event: is missing',
    })
    expect((await batch([{ ...bad, event: 'report' }])).body.counts.accepted).toBe(1)
  })

  it('rejects what it cannot keep, and says which field is wrong', async () => {
    const wrongs: [object, string][] = [
      [{ type: 'click' }, 'type: must be one of track, identify, group, page, screen, alias'],
      [{ userId: null }, 'userId: is missing, and so is anonymousId'],
      [{ userId: {} }, 'userId: must be a text or a whole number'],
      [{ userId: 'a\0b' }, 'userId: holds a NUL character'],
      [{ event: 'x'.repeat(256) }, 'event: is longer than 255 characters'],
      [{ timestamp: 'yesterday' }, 'timestamp: is not an instant such as 2026-03-01T09:30:00.000Z'],
      [
        { timestamp: '2026-02-30T00:00:00Z' },
        'timestamp: is not an instant such as 2026-03-01T09:30:00.000Z',
      ],
      [{ timestamp: '1969-12-31' }, 'timestamp: lies before 1970'],
      [{ recordedAt: '2027-01-01' }, 'recordedAt: lies in the future'],
      [{ recordedAt: '2026-03-26' }, 'recordedAt: lies before the event itself'],
      [{ type: 'group', groupId: undefined }, 'groupId: is missing'],
      [{ type: 'alias', previousId: '' }, 'previousId: is missing'],
    ]
    for (const [wrong, reason] of wrongs) {
      const { body } = await batch([track(wrong), track()])
      expect(body.receipts.map((receipt: { reason?: string }) => receipt.reason)).toEqual([reason, undefined])
    }
  })

  it('takes what looks odd and is fine', async () => {
    const calls = [
      track({ userId: 42 }),
      track({ userId: undefined, anonymousId: 'anon-1' }),
      track({ properties: { path: 'C:\\u0000', emoji: '🙂' } }),
      track({ event: '\ud800 half' }),
      track({ messageId: undefined }),
      track({ context: 'web' }),
      track({ sentAt: 'yesterday' }),
    ]
    expect((await batch(calls)).body.counts).toEqual({ accepted: 7, duplicate: 0, rejected: 0 })
  })

  it('refuses what is not a batch at all', async () => {
    expect((await batch(Array.from({ length: 2_501 }, () => ({ type: 'track' })))).status).toBe(413)
    expect((await usage.post('/v1/batch', { calls: [] }, { scope: 'collect' })).status).toBe(400)
    const large = { batch: [], context: { text: 'x'.repeat(1_100_000) } }
    expect((await usage.post('/v1/batch', large, { scope: 'collect' })).status).toBe(413)
  })

  it('asks for a key that may collect', async () => {
    expect((await usage.post('/v1/track', track(), { scope: 'read' })).status).toBe(403)
    expect((await usage.app.inject({ method: 'POST', url: '/v1/track', payload: track() })).statusCode).toBe(
      401,
    )
  })
})

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed * 7_919) % 1_000_003, seed)
}
