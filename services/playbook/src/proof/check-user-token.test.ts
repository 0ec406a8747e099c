// Which tokens prove a user: the ones of the examples, and none of those that somebody tampered with, copied or made up.
import { createHmac, createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import type { ActiveKey } from './active-keys.ts'
import { checkUserToken } from './check-user-token.ts'
import { tokenSecretOf } from './token-secret.ts'

const now = new Date('2026-03-01T08:00:00Z')
const at = (seconds: number): number => now.getTime() / 1000 + seconds

const secretText = tokenSecretOf('installation-secret-0123456789abcdef', 'ws_1', 'utk_1')
const secret = new TextEncoder().encode(secretText)
const pair = generateKeyPairSync('ed25519')
const HS: ActiveKey = { id: 'utk_1', algorithm: 'HS256', key: secret }
const ED: ActiveKey = { id: 'utk_2', algorithm: 'EdDSA', key: pair.publicKey }

const GOOD = { sub: 'u_1', account: 'acme', exp: at(300) }

const sign = (
  claims: object = GOOD,
  { alg = 'HS256', key = secret as Uint8Array | KeyObject, kid = undefined as string | undefined } = {},
) => new SignJWT({ ...claims }).setProtectedHeader({ alg, ...(kid !== undefined && { kid }) }).sign(key)

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What is wrong with it, check by check; empty when it proves its user. */
async function wrongIn(token: string, keys: readonly ActiveKey[] = [HS, ED]) {
  const { findings, proven } = await checkUserToken(token, keys, now)
  const wrong = findings.filter(({ ok }) => !ok)
  expect(proven === null).toBe(wrong.length > 0)
  return wrong.map(({ check }) => check)
}

describe('a token', () => {
  it('proves its user when a key of the workspace signed it, by either algorithm, named or not', async () => {
    const proven = async (token: string) => (await checkUserToken(token, [HS, ED], now)).proven
    const user = { user: 'u_1', account: 'acme' }
    expect(await proven(await sign())).toEqual({ ...user, keyId: 'utk_1' })
    expect(await proven(await sign(GOOD, { kid: 'utk_1' }))).toEqual({ ...user, keyId: 'utk_1' })
    const ed = { alg: 'EdDSA', key: pair.privateKey }
    expect(await proven(await sign(GOOD, ed))).toEqual({ ...user, keyId: 'utk_2' })
    expect(await proven(await sign(GOOD, { ...ed, kid: 'utk_2' }))).toEqual({ ...user, keyId: 'utk_2' })
  })

  it('is taken by either of two keys while one follows the other, and by none that was retired', async () => {
    const next: ActiveKey = { id: 'utk_3', algorithm: 'HS256', key: new TextEncoder().encode('another') }
    expect(await wrongIn(await sign(), [next, HS])).toEqual([])
    expect(await wrongIn(await sign(), [next])).toEqual(['signature'])
    expect(await wrongIn(await sign(GOOD, { kid: 'utk_1' }), [next])).toEqual(['key'])
  })

  it('names nobody by what no id of the vendor holds', async () => {
    for (const broken of ['u_1\u0000', 'u_\ud800']) {
      expect(await wrongIn(await sign({ ...GOOD, sub: broken }))).toEqual(['sub'])
      expect(await wrongIn(await sign({ ...GOOD, account: broken }))).toEqual(['account'])
    }
  })

  it('is refused when a letter of it was changed, wherever', async () => {
    const token = await sign()
    const [header = '', , signature = ''] = token.split('.')
    expect(await wrongIn(`${header}.${part({ ...GOOD, sub: 'u_2' })}.${signature}`)).toEqual(['signature'])
    const flipped = signature[0] === 'A' ? 'B' : 'A'
    expect(await wrongIn(`${header}.${part(GOOD)}.${flipped}${signature.slice(1)}`)).toEqual(['signature'])
    expect(await wrongIn(`${header}.${part(GOOD)}.`)).toEqual(['signature'])
  })

  it('is refused when nobody signed it: alg none in any spelling, signed or bare', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      for (const signature of ['', 'AAAA']) {
        expect(await wrongIn(`${part({ alg })}.${part(GOOD)}.${signature}`)).toEqual(['algorithm'])
      }
    }
  })

  it('is refused when algorithms are confused: an HMAC by the public key, whichever form of it', async () => {
    const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const raw = pair.publicKey.export({ format: 'der', type: 'spki' })
    for (const key of [Buffer.from(pem), raw, raw.subarray(-32)]) {
      for (const kid of [undefined, 'utk_2']) {
        const head = part({ alg: 'HS256', ...(kid !== undefined && { kid }) })
        const signed = `${head}.${part(GOOD)}`
        const token = `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
        expect(await wrongIn(token, [ED])).toEqual(['algorithm'])
        expect((await wrongIn(token)).length).toBe(1)
      }
    }
    expect(await wrongIn(await sign(GOOD, { alg: 'EdDSA', key: pair.privateKey, kid: 'utk_1' }))).toEqual([
      'algorithm',
    ])
  })

  it('is refused by an algorithm that no key has', async () => {
    const key = createSecretKey(Buffer.alloc(64, 1))
    expect(await wrongIn(await sign(GOOD, { alg: 'HS512', key }))).toEqual(['algorithm'])
    expect(await wrongIn(`${part({})}.${part(GOOD)}.AAAA`)).toEqual(['algorithm'])
  })

  it('is refused when it is foreign: another workspace’s key, or a pair of somebody’s own', async () => {
    const foreign = tokenSecretOf('installation-secret-0123456789abcdef', 'ws_2', 'utk_1')
    expect(await wrongIn(await sign(GOOD, { key: new TextEncoder().encode(foreign) }))).toEqual(['signature'])
    const own = generateKeyPairSync('ed25519').privateKey
    expect(await wrongIn(await sign(GOOD, { alg: 'EdDSA', key: own }))).toEqual(['signature'])
    expect(await wrongIn(await sign(), [])).toEqual(['key'])
  })

  it('is taken to the second of its end and 30 s beyond, and never replayed after that', async () => {
    const ending = async (seconds: number) => wrongIn(await sign({ ...GOOD, exp: at(seconds) }))
    expect(await ending(1)).toEqual([])
    expect(await ending(-29)).toEqual([])
    expect(await ending(-30)).toEqual(['exp'])
    expect(await ending(-86_400)).toEqual(['exp'])
  })

  it('lives a day at most', async () => {
    const ending = async (seconds: number) => wrongIn(await sign({ ...GOOD, exp: at(seconds) }))
    expect(await ending(86_400)).toEqual([])
    expect(await ending(86_430)).toEqual([])
    expect(await ending(86_431)).toEqual(['lifetime'])
    expect(await ending(10 ** 12)).toEqual(['lifetime'])
  })

  it('is refused before its day, but for clocks that are 30 s apart', async () => {
    for (const claim of ['nbf', 'iat']) {
      const ahead = async (seconds: number) => wrongIn(await sign({ ...GOOD, [claim]: at(seconds) }))
      expect(await ahead(30)).toEqual([])
      expect(await ahead(31)).toEqual(['not_before'])
      expect(await wrongIn(await sign({ ...GOOD, [claim]: 'soon' }))).toEqual(['not_before'])
    }
  })

  it('names a user, an account and its end, each in its form, and all that is wrong is said at once', async () => {
    const { sub: _sub, ...noSub } = GOOD
    const { account: _account, ...noAccount } = GOOD
    const { exp: _exp, ...noExp } = GOOD
    expect(await wrongIn(await sign(noSub))).toEqual(['sub'])
    expect(await wrongIn(await sign(noAccount))).toEqual(['account'])
    expect(await wrongIn(await sign(noExp))).toEqual(['exp'])
    expect(await wrongIn(await sign({ sub: '', account: 7, exp: '2099' }))).toEqual(['sub', 'account', 'exp'])
    expect(await wrongIn(await sign({ ...GOOD, sub: 'x'.repeat(256) }))).toEqual(['sub'])
    const foreign = new TextEncoder().encode('foreign')
    expect(await wrongIn(await sign({}, { key: foreign }))).toEqual(['signature', 'sub', 'account', 'exp'])
  })

  it('has 4 KB at most, counted in bytes', async () => {
    const padded = async (length: number) => sign({ ...GOOD, pad: 'x'.repeat(length) })
    const bare = (await padded(0)).length
    const fits = await padded(Math.floor(((4096 - bare) * 3) / 4) - 2)
    expect(fits.length).toBeLessThanOrEqual(4096)
    expect(await wrongIn(fits)).toEqual([])
    expect(await wrongIn(await padded(3072))).toEqual(['size'])
    expect(await wrongIn('é'.repeat(2049))).toEqual(['size'])
  })

  it.each(['', 'a', 'a.b', 'a.b.c', '..', `${part({ alg: 'HS256' })}.${part([] as unknown as object)}.x`])(
    'is refused when it is none: %j',
    async text => expect(await wrongIn(text)).toEqual(['form']),
  )

  it('is refused with a part too many, and with a header that asks for what is not understood', async () => {
    expect(await wrongIn(`${await sign()}.x`)).toEqual(['form'])
    const head = part({ alg: 'HS256', crit: ['mine'], mine: 1 })
    const signed = `${head}.${part(GOOD)}`
    const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
    expect(await wrongIn(token)).toEqual(['signature'])
  })
})
