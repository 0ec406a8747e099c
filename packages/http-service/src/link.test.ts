// Links: signed tokens, the door for whoever holds one, and how often an address may knock.
import { createTestIds } from '@rung/test-harness/ids'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS, WORKSPACE } from './app-under-test.ts'
import { hashKey, KEY_ANYWHERE } from './key.ts'
import { formatLink, LINK_RANDOM_BYTES, parseLink } from './link.ts'
import { createLog } from './log.ts'

const SECRET = 'the-link-secret-of-this-installation'
const draws = fc.uint8Array({ minLength: LINK_RANDOM_BYTES, maxLength: LINK_RANDOM_BYTES })
const draw = (last: number) => new Uint8Array(LINK_RANDOM_BYTES).fill(last)
const link = formatLink(SECRET, WORKSPACE, draw(7))

describe('the token of a link', () => {
  it('names its workspace in what is signed, and is looked up by the hash of its whole text', () => {
    fc.assert(
      fc.property(draws, random => {
        const text = formatLink(SECRET, WORKSPACE, random)
        expect(parseLink(SECRET, text)).toEqual({ workspaceId: WORKSPACE, sha256: hashKey(text) })
        expect(parseLink(`${SECRET}2`, text)).toBeUndefined()
      }),
    )
  })

  it('is refused with any one character another, of another workspace, or cut', () => {
    for (let at = 0; at < link.length; at += 1) {
      const other = link[at] === 'a' ? 'b' : 'a'
      expect(parseLink(SECRET, `${link.slice(0, at)}${other}${link.slice(at + 1)}`)).toBeUndefined()
      expect(parseLink(SECRET, link.slice(0, at))).toBeUndefined()
    }
    expect(parseLink(SECRET, link.replace(/1_/, '2_'))).toBeUndefined()
    expect(parseLink(SECRET, `${link}\n`)).toBeUndefined()
  })

  it('is made of enough bits, and for a workspace alone', () => {
    expect(() => formatLink(SECRET, WORKSPACE, new Uint8Array(15))).toThrow('16 random bytes')
    expect(() => formatLink(SECRET, 'ws_short', draw(1))).toThrow('not the id of a workspace')
  })

  it('is taken out of a log wherever it stands', () => {
    expect(`a ${link} b ${KEYS.read}`.replace(KEY_ANYWHERE, '-')).toBe('a - b -')
    let written = ''
    const log = createLog('info', { write: line => (written += line) })
    log.info({ at: `https://vendor.example/ask#${link}` }, `opened ${link}`)
    expect(written).not.toContain(link.slice(-43))
  })
})

describe('the door of a route for links', () => {
  let app: App
  beforeAll(async () => {
    const limits = { linksPerWindow: 4, failedKeysPerWindow: 6 }
    ;({ app } = await createAppUnderTest({ linkSecret: SECRET, limits, newId: createTestIds() }))
    app.get('/asked', { config: { scope: 'link' } }, async request => request.link)
    app.get('/facts', { config: { scope: 'read' } }, async request => request.caller)
    app.get('/astray', { config: { scope: 'read' } }, async request => request.link)
  })
  afterAll(() => app.close())
  const ask = async (text: string | undefined, url = '/asked', address = '192.0.2.1') => {
    const headers = { ...(text === undefined ? {} : bearer(text)), 'x-forwarded-for': address }
    const answer = await app.inject({ url, headers })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }

  it('tells the route which link it is, and keeps the answer out of caches and referrers', async () => {
    const { status, body, headers } = await ask(link)
    expect({ status, body }).toEqual({ status: 200, body: { workspaceId: WORKSPACE, sha256: hashKey(link) } })
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  })

  it('says the same of no link, of any other text and of a key that is not good', async () => {
    const said = new Set<string>()
    for (const text of [
      undefined,
      'rung_ask_',
      formatLink('another secret', WORKSPACE, draw(7)),
      KEYS.unknown,
    ]) {
      const { status, body, headers } = await ask(text, '/asked', '192.0.2.2')
      expect(status).toBe(401)
      expect(headers['www-authenticate']).toContain('Bearer')
      said.add(body.detail)
    }
    expect(said).toEqual(
      new Set([
        'This link is not known. Send "Authorization: Bearer" with the token of the link, all of it.',
      ]),
    )
  })

  it('refuses keys, and links anywhere else', async () => {
    expect(await ask(KEYS.admin)).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('"link"') },
    })
    expect((await ask(link, '/facts')).status).toBe(401)
    expect((await ask(KEYS.read, '/astray')).status).toBe(500)
  })

  it('lets an address come so often and no more, whatever links it holds', async () => {
    const statuses = []
    for (let n = 0; n < 6; n += 1) {
      statuses.push((await ask(formatLink(SECRET, WORKSPACE, draw(n)), '/asked', '192.0.2.3')).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
    expect((await ask(link, '/asked', '192.0.2.4')).status).toBe(200)
  })

  it('has whoever guesses wait', async () => {
    const statuses = []
    for (let n = 0; n < 8; n += 1) {
      statuses.push((await ask(formatLink('guessed', WORKSPACE, draw(n)), '/asked', '192.0.2.5')).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
  })

  it('knows no link without a secret', async () => {
    const { app: without } = await createAppUnderTest()
    without.get('/asked', { config: { scope: 'link' } }, async request => request.link)
    expect((await without.inject({ url: '/asked', headers: bearer(link) })).statusCode).toBe(401)
    await without.close()
  })
})
