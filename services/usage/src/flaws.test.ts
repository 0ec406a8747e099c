// A flaw costs what it touches and no more; and no flaw makes one person or one account of two.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keyOf, type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest
beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(() => usage.reset())

let made = 0
const track = (rest: object = {}) => ({
  type: 'track',
  messageId: `f-${made++}`,
  userId: 'mia',
  event: 'report',
  timestamp: '2026-03-27T10:00:00Z',
  ...rest,
})
type Receipt = { readonly status: string; readonly reason?: string; readonly dropped?: string[] }

/** Sends JSON as written, since JSON.stringify cannot write every number that others send. */
async function sendText(text: string): Promise<{ status: number; receipts: Receipt[] }> {
  const answer = await usage.app.inject({
    method: 'POST',
    url: '/v1/batch',
    headers: { authorization: `Bearer ${keyOf(WORKSPACE, 'collect')}` },
    payload: text,
  })
  return { status: answer.statusCode, receipts: answer.json().receipts }
}
const send = (...batch: unknown[]) => sendText(JSON.stringify({ batch }))
const people = async () =>
  (
    await usage.test.query<{ key: string }>('select distinct user_key as key from usage.events order by 1')
  ).map(row => row.key)
const properties = async () => {
  const rows = await usage.test.query<{ properties: unknown }>('select properties from usage.events')
  return rows.map(row => row.properties)
}

describe('ids that lose what distinguishes them', () => {
  const LOST = 'is a number that is not whole or lies beyond 2^53, where digits are lost: send it as text'

  it.each([
    ['userId', '9007199254740993', LOST],
    ['userId', '9007199254740992', LOST],
    ['userId', '-9007199254740993', LOST],
    ['userId', '123456789012345678901234567890', LOST],
    ['userId', '1e400', LOST],
    ['userId', '1.5', LOST],
    ['anonymousId', '9007199254740993', LOST],
    ['messageId', '9007199254740993', LOST],
    ['context.groupId', '9007199254740993', LOST],
    ['userId', 'true', 'must be a text or a whole number'],
    ['userId', '{"id":7}', 'must be a text or a whole number'],
    ['userId', '["mia"]', 'must be a text or a whole number'],
    ['userId', '"\\ud800"', 'holds a broken character (half a surrogate pair, or text that was not UTF-8)'],
    ['userId', '"\ufffd"', 'holds a broken character (half a surrogate pair, or text that was not UTF-8)'],
    [
      'userId',
      '"undefined"',
      'is "undefined", which programs write where an id is missing: send the id, or leave it out',
    ],
    [
      'userId',
      '"[object Object]"',
      'is "[object Object]", which programs write where an id is missing: send the id, or leave it out',
    ],
    ['userId', `"${'x'.repeat(256)}"`, 'is longer than 255 characters'],
  ])('are refused with their reason, the call alone: %s %s', async (path, json, reason) => {
    const [field = '', inner] = path.split('.')
    const call = { ...track(), [field]: inner === undefined ? 'PLACE' : { [inner]: 'PLACE' } }
    if (field === 'anonymousId') Object.assign(call, { userId: null })
    const text = JSON.stringify({ batch: [call, track()] }).replace('"PLACE"', json)
    const { status, receipts } = await sendText(text)
    expect(status).toBe(200)
    expect(receipts.map(receipt => receipt.status)).toEqual(['rejected', 'accepted'])
    expect(receipts[0]?.reason).toBe(`${inner ?? field}: ${reason}`)
  })

  it('are refused where they name an account or a former name, too', async () => {
    const text = (call: string) => `{"batch":[${call}]}`
    for (const [call, field] of [
      ['{"type":"group","userId":"mia","groupId":9007199254740993}', 'groupId'],
      ['{"type":"alias","userId":"mia","previousId":9007199254740993}', 'previousId'],
    ] as const) {
      const { receipts } = await sendText(text(call))
      expect(receipts[0]?.reason).toContain(`${field}: is a number`)
    }
  })

  it('are none while every reader of JSON reads them alike: numbers up to 2^53 are people of their own', async () => {
    const numbers = [0, 42, 9_007_199_254_740_990, 9_007_199_254_740_991, -7]
    const { receipts } = await send(...numbers.map(userId => track({ userId })))
    expect(receipts.map(receipt => receipt.status)).toEqual(numbers.map(() => 'accepted'))
    expect(await people()).toEqual(['-7', '0', '42', '9007199254740990', '9007199254740991'])
  })

  it('are none in texts, which stay as sent: case, space, accents and digits', async () => {
    const ids = ['9007199254740992', '9007199254740993', 'Mia', 'mia', ' mia', 'jos\u00e9', 'jose\u0301']
    await send(...ids.map(userId => track({ userId })))
    expect((await people()).sort()).toEqual(ids.sort())
  })

  it('are nobody when they are blank: then the anonymous name is taken, or the call refused', async () => {
    for (const userId of ['', '   ', null]) {
      const { receipts } = await send(
        track({ userId, anonymousId: 'anon-1' }),
        track({ userId, anonymousId: ' ' }),
      )
      expect(receipts.map(receipt => receipt.reason)).toEqual([
        undefined,
        'userId: is missing, and so is anonymousId',
      ])
    }
    expect(await people()).toEqual(['anon-1'])
  })
})

describe('one bad call in a batch', () => {
  it('is refused alone, whatever it is', async () => {
    const bad = [
      null,
      7,
      'track',
      [],
      [{}],
      true,
      {},
      { type: 'track' },
      track({ event: {} }),
      track({ event: ' ' }),
    ]
    const { status, receipts } = await send(track(), ...bad, track())
    expect(status).toBe(200)
    expect(receipts.map(receipt => receipt.status)).toEqual([
      'accepted',
      ...bad.map(() => 'rejected'),
      'accepted',
    ])
    for (const receipt of receipts.slice(1, -1)) expect(receipt.reason).toMatch(/^(call|type|event|userId): /)
  })

  it('costs nothing where it is nested without end in what nobody keeps', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const payload = JSON.stringify({ batch: [track({ traits: 'PLACE' }), track()] }).replace('"PLACE"', deep)
    expect((await sendText(payload)).receipts.map(receipt => receipt.status)).toEqual([
      'accepted',
      'accepted',
    ])
  })

  it('costs no other though it is half a megabyte, and keeps what of it can be kept', async () => {
    const fat = track({ properties: { payload: 'x'.repeat(500_000), rows: 3 }, traits: nest(200) })
    const others = Array.from({ length: 300 }, () => track())
    const { status, receipts } = await send(...others, fat)
    expect(status).toBe(200)
    expect(receipts.filter(receipt => receipt.status === 'accepted')).toHaveLength(301)
    expect(receipts.at(-1)?.dropped).toEqual(['properties.payload: does not fit into 32 KB'])
    expect((await properties()).filter(kept => kept !== null)).toEqual([{ rows: 3 }])
  })
})

describe('one bad property', () => {
  it.each([
    ['{"a":"x\\u0000y","rows":3}', 'properties.a: holds a NUL character or half a surrogate pair'],
    ['{"a":"\\ud800","rows":3}', 'properties.a: holds a NUL character or half a surrogate pair'],
    ['{"a":{"b":["\\ud800"]},"rows":3}', 'properties.a: holds a NUL character or half a surrogate pair'],
    ['{"a":{"b\\u0000":1},"rows":3}', 'properties.a: holds a NUL character or half a surrogate pair'],
    ['{"a\\u0000":1,"rows":3}', 'properties: a name holds a NUL character or half a surrogate pair'],
    ['{"a":1e400,"rows":3}', 'properties.a: is not a finite number'],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)},"rows":3}`, 'properties.a: is nested too deeply'],
    [`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)},"rows":3}`, 'properties.a: is nested too deeply'],
    [`{"${'n'.repeat(300)}":1,"rows":3}`, 'properties: a name is longer than 255 characters'],
  ])('is left out and named, the call kept with the others: %#', async (json, dropped) => {
    const text = JSON.stringify({ batch: [track({ properties: 'PLACE' })] }).replace('"PLACE"', json)
    const { receipts } = await sendText(text)
    expect(receipts).toEqual([expect.objectContaining({ status: 'accepted', dropped: [dropped] })])
    expect(await properties()).toEqual([{ rows: 3 }])
  })

  it('may be all of them: the call is kept without', async () => {
    for (const wrong of ['many', 7, [1, 2]]) {
      const { receipts } = await send(track({ properties: wrong }))
      expect(receipts[0]).toMatchObject({ status: 'accepted', dropped: ['properties: must be an object'] })
    }
    const { receipts } = await send(track({ properties: null }), track({ properties: {} }))
    expect(receipts.map(receipt => receipt.dropped)).toEqual([undefined, undefined])
    expect(await properties()).toEqual([null, null, null, null, null])
  })

  it('is what is dropped of many that together are too large: the largest go, what metrics look into stays', async () => {
    const words = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`w${index}`, 'x'.repeat(1_000)]),
    )
    const { receipts } = await send(track({ properties: { ...words, rows: 3, plan: 'pro' } }))
    expect(receipts[0]?.status).toBe('accepted')
    const [kept] = (await properties()) as Record<string, unknown>[]
    expect(kept).toMatchObject({ rows: 3, plan: 'pro', w0: 'x'.repeat(1_000) })
    expect(Object.keys(kept ?? {})).toHaveLength(42 - (receipts[0]?.dropped?.length ?? 0))
  })
})

describe('one bad field beside', () => {
  it('costs itself: a page is seen whatever its name, and an event happened whatever its context', async () => {
    const page = (rest: object) => ({ ...track(rest), type: 'page' })
    await send(
      page({ name: {} }),
      page({ name: 'n'.repeat(300), category: 'Docs' }),
      track({ context: [], integrations: 7, traits: 'none', sentAt: {} }),
      track({ timestamp: 'yesterday', originalTimestamp: '2026-03-26T10:00:00Z' }),
    )
    const rows = await usage.test.query<{ name: string; day: string }>(
      'select name, day::text as day from usage.events order by name, day',
    )
    expect(rows).toEqual([
      { name: 'page', day: '2026-03-27' },
      { name: 'page:Docs', day: '2026-03-27' },
      { name: 'report', day: '2026-03-26' },
      { name: 'report', day: '2026-03-27' },
    ])
  })

  it('keeps a long messageId, whose hash is all that is kept, and counts it once', async () => {
    const call = track({ messageId: 'm'.repeat(1_000) })
    const { receipts } = await send(call, call)
    expect(receipts.map(receipt => receipt.status)).toEqual(['accepted', 'duplicate'])
  })
})

function nest(levels: number): object {
  return levels === 0 ? {} : { inner: nest(levels - 1) }
}
