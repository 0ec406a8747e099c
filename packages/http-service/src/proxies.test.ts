// Which proxies are believed, and what of.
import { describe, expect, it } from 'vitest'
import { createAppUnderTest } from './app-under-test.ts'
import { isProxyList } from './proxies.ts'

async function seenBy(trustedProxies: string | undefined, remoteAddress: string) {
  const { app } = await createAppUnderTest(trustedProxies === undefined ? {} : { trustedProxies })
  app.get('/who', { config: { scope: 'public' } }, async ({ ip, host, protocol }) => ({ ip, host, protocol }))
  const headers = {
    'x-forwarded-for': '192.0.2.7',
    'x-forwarded-host': 'rung.vendor.example',
    'x-forwarded-proto': 'https',
  }
  const answer = await app.inject({ url: '/who', headers, remoteAddress })
  await app.close()
  return answer.json() as { ip: string; host: string; protocol: string }
}

describe('a proxy', () => {
  const told = { ip: '192.0.2.7', host: 'rung.vendor.example', protocol: 'https' }

  it('is believed when it is on this machine, and nobody else is unless named', async () => {
    expect(await seenBy(undefined, '127.0.0.1')).toEqual(told)
    expect(await seenBy(undefined, '203.0.113.9')).toMatchObject({ ip: '203.0.113.9', protocol: 'http' })
    expect(await seenBy('loopback, 10.0.0.0/8', '10.4.5.6')).toEqual(told)
    expect(await seenBy('uniquelocal', '203.0.113.9')).toMatchObject({ ip: '203.0.113.9' })
  })

  it.each(['loopback', 'loopback,uniquelocal', '10.0.0.1', '10.0.0.0/8', 'fd00::/8', 'loopback, 10.0.0.0/8'])(
    'is named so: %s',
    text => expect(isProxyList(text)).toBe(true),
  )

  it.each([
    '',
    'all',
    'true',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0',
    '10.0.0.1/8/8',
    'loopback,',
    'fd00::/129',
  ])('is not named so: %s', text => expect(isProxyList(text)).toBe(false))
})
