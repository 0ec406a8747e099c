// What is told of access tokens where the keys of the issuer cannot be had, and which scopes they name. What opens nothing: test/journeys/agent-tokens.test.ts.
import { generateKeyPairSync } from 'node:crypto'
import { errors, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { NotTaken, readAccessToken } from './access-token.ts'
import { IssuerFailure } from './claims.ts'
import { oidcSettingsOf } from './settings.ts'

const NOW = new Date('2026-03-18T12:00:00Z')
const settings = oidcSettingsOf({
  RUNG_OIDC_ISSUER: 'https://id.example',
  RUNG_OIDC_CLIENT_ID: 'rung',
  RUNG_OIDC_WORKSPACE: `ws_${'0'.repeat(25)}1`,
})
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

async function read(claims: Record<string, unknown>, keys: () => unknown = () => publicKey, typ?: string) {
  if (settings === undefined) throw new Error('there is an issuer')
  const token = await new SignJWT({ sub: 'ann', ...claims })
    .setProtectedHeader({ alg: 'ES256', ...(typ && { typ }) })
    .setIssuer('https://id.example')
    .setAudience('https://rung.example.com/mcp')
    .setExpirationTime(NOW.getTime() / 1000 + 60)
    .sign(privateKey)
  const expected = { issuer: 'https://id.example', audience: 'https://rung.example.com/mcp', now: NOW }
  return readAccessToken(token, { ...expected, keys: (async () => keys()) as never }, settings)
}

describe('an access token', () => {
  it.each([
    [{}, 'write'],
    [{ scope: 'openid email' }, 'write'],
    [{ scope: 'openid rung:read' }, 'read'],
    [{ scope: 'rung:read rung:write' }, 'write'],
    [{ scp: ['rung:read'] }, 'read'],
    [{ scp: 'rung:read' }, 'read'],
  ])('of %j is good to %s', async (claims, scope) => {
    expect((await read(claims)).scope).toBe(scope)
  })

  it('speaks of groups or does not', async () => {
    expect((await read({})).speaksOfGroups).toBe(false)
    const { speaksOfGroups, claims } = await read({ groups: [] })
    expect([speaksOfGroups, claims]).toEqual([true, expect.objectContaining({ subject: 'ann', groups: [] })])
  })

  it('is taken as a JWT of whatever kind issuers call theirs, and as no other', async () => {
    for (const typ of ['JWT', 'at+JWT', 'application/at+jwt']) await read({}, undefined, typ)
    await expect(read({}, undefined, 'secevent+jwt')).rejects.toThrow(NotTaken)
    await expect(read({ typ: 'ID' })).rejects.toThrow('no access token')
    await expect(read({ sub: 5 })).rejects.toThrow(NotTaken)
    await expect(read({ long: 'x'.repeat(20_000) })).rejects.toThrow('too long')
  })

  it('is not judged where the keys cannot be had', async () => {
    for (const error of [new errors.JWKSTimeout(), new errors.JWKSInvalid(), new TypeError('fetch failed')]) {
      const asked = read({}, () => {
        throw error
      })
      await expect(asked).rejects.toThrow(IssuerFailure)
    }
    const none = read({}, () => {
      throw new errors.JWKSNoMatchingKey()
    })
    await expect(none).rejects.toThrow(NotTaken)
  })
})
