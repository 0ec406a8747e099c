// What may be sent to, and how: addresses, names that change what they stand for, the schedule, the seal of secrets.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { isRefusal } from '@rung/kernel'
import { type Receiver, startReceiver } from '@rung/test-harness/receiver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLoopback, isPublicAddress } from './address.ts'
import { checkTarget, parseTarget } from './check-target.ts'
import { nextTry, nextTryAfter } from './next-try.ts'
import { OUTGOING_POLICY } from './policy.ts'
import { post } from './post.ts'
import { createVault } from './vault.ts'

describe('an address of the network', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.1',
      '192.168.1.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...[
      '64:ff9b:1::1',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001::1',
      '2001:db8::1',
    ],
    ...['2002:7f00:1::', '3fff::1', '100::1', '5f00::1', '', 'localhost', '1.2.3', '0x7f.0.0.1'],
  ])('that is not public is refused: %s', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '8.8.8.8',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.255.255',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('that is public is taken: %s', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('is this machine itself by its own names alone', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].map(isLoopback)).toEqual([true, true, true])
    expect(['::ffff:127.0.0.1', '10.0.0.1', '0.0.0.0', 'localhost'].map(isLoopback)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

describe('a name', () => {
  const check = async (url: string, addresses: readonly string[], loopback = false) => {
    const parsed = parseTarget(url, { loopback })
    if (isRefusal(parsed)) return parsed.message
    const target = await checkTarget(parsed, { resolve: async () => addresses, loopback })
    return isRefusal(target) ? target.message : target.address
  }

  it('is taken for its first address, where all of them are public', async () => {
    expect(await check('https://hooks.example/', ['8.8.8.8', '2606:4700::1111'])).toBe('8.8.8.8')
  })

  it('is refused where any of its addresses is not', async () => {
    for (const bad of ['127.0.0.1', '10.0.0.1', '::1', '::ffff:10.0.0.1']) {
      expect(await check('https://hooks.example/', ['8.8.8.8', bad])).toBe(
        'leads to an address that is not public',
      )
    }
    expect(await check('https://hooks.example/', [])).toContain('is not found')
  })

  it('never leads to this machine by http or https, unless the operator says so', async () => {
    expect(await check('https://hooks.example/', ['127.0.0.1'])).toContain('not public')
    expect(await check('http://hooks.example/', ['127.0.0.1'])).toContain('https://')
    expect(await check('http://hooks.example/', ['127.0.0.1'], true)).toBe('127.0.0.1')
    // nor does that open what is public to http, or what is private to anything
    expect(await check('http://hooks.example/', ['8.8.8.8'], true)).toContain('not public')
    expect(await check('http://hooks.example/', ['10.0.0.1'], true)).toContain('not public')
  })
})

describe('a request', () => {
  let receiver: Receiver
  beforeAll(async () => {
    receiver = await startReceiver()
  })
  afterAll(() => receiver.close())

  it('goes to the address that was checked, though the name stands for another a moment later', async () => {
    const { port } = new URL(receiver.url)
    const asked: string[] = []
    // a name server that answers differently each time: the second answer is never asked for
    const resolve = async (name: string) => {
      asked.push(name)
      return asked.length === 1 ? ['127.0.0.1'] : ['127.0.0.2']
    }
    const posted = await post(
      { url: `http://rebinding.example:${port}/hook`, headers: {}, body: '{}' },
      { resolve, loopback: true },
    )
    expect(posted).toEqual({ status: 204, error: null })
    expect(asked).toEqual(['rebinding.example'])
    expect(receiver.received[0]?.headers.host).toBe(`rebinding.example:${port}`)
  })

  it('is not made to a name that stands for something private by now', async () => {
    const before = receiver.received.length
    const { port } = new URL(receiver.url)
    const posted = await post(
      { url: `https://rebinding.example:${port}/hook`, headers: {}, body: '{}' },
      { resolve: async () => ['127.0.0.1'], loopback: false },
    )
    expect(posted).toEqual({ status: null, error: 'the address leads to an address that is not public' })
    expect(receiver.received).toHaveLength(before)
  })

  it('says when to come again, where the answer does: in seconds, or by a date of its own clock', async () => {
    const send = () =>
      post({ url: receiver.url, headers: {}, body: '{}' }, { resolve: async () => [], loopback: true })
    const busy = (headers: Record<string, string>) =>
      receiver.answer(response => response.writeHead(503, headers).end())
    receiver.answer(response => response.writeHead(429, { 'retry-after': '30' }).end())
    expect(await send()).toEqual({ status: 429, error: null, retryAfterSeconds: 30 })
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT'
    busy({ date, 'retry-after': 'Wed, 21 Oct 2026 07:30:00 GMT' })
    expect(await send()).toEqual({ status: 503, error: null, retryAfterSeconds: 120 })
    for (const nothing of [date, 'soon', '-5', '1e9']) {
      busy({ date, 'retry-after': nothing })
      expect(await send()).toEqual({ status: 503, error: null })
    }
    receiver.answer(204)
  })

  it('that is answered by another protocol ends like any other that fails', async () => {
    const server = createServer(socket => {
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n'),
      )
      socket.on('error', () => {})
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const posted = await post(
      { url: `http://127.0.0.1:${port}/hook`, headers: {}, body: '{}' },
      { resolve: async () => [], loopback: true },
    )
    expect(posted).toEqual({ status: null, error: 'what answered does not speak HTTP' })
    server.close()
  })

  it('that nobody answers says so in our words', async () => {
    const closed = await startReceiver()
    await closed.close()
    const posted = await post(
      { url: closed.url, headers: {}, body: '{}' },
      { resolve: async () => [], loopback: true },
    )
    expect(posted).toEqual({ status: null, error: 'nothing listens there' })
  })
})

describe('the schedule', () => {
  it('is thirteen tries over 67 hours and 43 minutes, each pause longer or shorter by a fifth', () => {
    const sum = OUTGOING_POLICY.retryAfterMs.reduce((all, each) => all + each, 0)
    expect(OUTGOING_POLICY.retryAfterMs).toHaveLength(12)
    expect(Math.round(sum / 60_000)).toBe(67 * 60 + 43)
    const now = new Date('2026-03-10T12:00:00.000Z')
    expect(nextTry(1, now, 0.5)?.toISOString()).toBe('2026-03-10T12:00:05.000Z')
    expect(nextTry(1, now, 0)?.toISOString()).toBe('2026-03-10T12:00:04.000Z')
    expect(nextTry(12, now, 0.5)?.toISOString()).toBe('2026-03-11T12:00:00.000Z')
    expect(nextTry(13, now, 0.5)).toBeNull()
  })
})

describe('what a receiver asks for', () => {
  it('is kept to where it is later than the schedule, for an hour at most', () => {
    const now = new Date('2026-03-10T12:00:00.000Z')
    const at = (retryAfterSeconds: number | undefined, tried = 1) =>
      nextTryAfter(
        retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
        tried,
        now,
        0.5,
      )?.toISOString()
    expect(at(undefined)).toBe('2026-03-10T12:00:05.000Z')
    expect(at(2)).toBe('2026-03-10T12:00:05.000Z')
    expect(at(90)).toBe('2026-03-10T12:01:30.000Z')
    expect(at(999_999)).toBe('2026-03-10T13:00:00.000Z')
    expect(at(90, 13)).toBeUndefined()
  })
})

describe('a sealed secret', () => {
  const vault = createVault('the secret of one installation, 32+', { purpose: 'tests', draw: randomBytes })
  it('opens as what it is of, in the installation that sealed it, and is new each time', () => {
    const sealed = vault.seal('whsec_abc', 'whk_1')
    expect(vault.open(sealed, 'whk_1')).toBe('whsec_abc')
    expect(vault.open(sealed, 'whk_2')).toBeUndefined()
    expect(
      createVault('the secret of another installation', { purpose: 'tests', draw: randomBytes }).open(
        sealed,
        'whk_1',
      ),
    ).toBeUndefined()
    expect(
      createVault('the secret of one installation, 32+', { purpose: 'others', draw: randomBytes }).open(
        sealed,
        'whk_1',
      ),
    ).toBeUndefined()
    expect(vault.seal('whsec_abc', 'whk_1').equals(sealed)).toBe(false)
    expect(vault.open(Buffer.alloc(3), 'whk_1')).toBeUndefined()
  })
})
