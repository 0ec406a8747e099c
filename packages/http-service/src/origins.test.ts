// Which origins a publishable key may name, and which requests come from them.
import { describe, expect, it } from 'vitest'
import { isAllowedOrigin, parseOrigin } from './origins.ts'

describe('an origin that a key may name', () => {
  it.each([
    ['https://app.vendor.example', 'https://app.vendor.example'],
    ['HTTPS://App.Vendor.example:443/', 'https://app.vendor.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['https://*.Vendor.example', 'https://*.vendor.example'],
    ['https://*.vendor.example:8443', 'https://*.vendor.example:8443'],
    ['capacitor://localhost', 'capacitor://localhost'],
    ['*', '*'],
  ])('is written as browsers write theirs: %s', (text, origin) => {
    expect(parseOrigin(text)).toBe(origin)
  })

  it.each([
    '',
    'null',
    'app.vendor.example',
    'https://',
    'https://app.vendor.example/path',
    'https://app.vendor.example?a',
    'https://me@app.vendor.example',
    'https://*',
    'https://*.example',
    'https://*.*.vendor.example',
    'https://app.*.example',
    'https://*vendor.example',
    '*.vendor.example',
    'javascript:alert(1)',
    'https://app.vendor.example https://other.example',
  ])('is not: %s', text => {
    expect(parseOrigin(text)).toBeUndefined()
  })
})

describe('a request', () => {
  const list = ['https://app.vendor.example', 'https://*.vendor.io']

  it.each(['https://app.vendor.example', 'https://a.vendor.io', 'https://a.b.vendor.io'])(
    'comes from %s',
    origin => {
      expect(isAllowedOrigin(origin, list)).toBe(true)
    },
  )

  it.each([
    undefined,
    'null',
    '',
    'http://app.vendor.example',
    'https://app.vendor.example:8443',
    'https://app.vendor.example.evil.example',
    'https://evil.example',
    'https://vendor.io',
    'https://evilvendor.io',
    'http://a.vendor.io',
    'https://a.vendor.io:8443',
    'https://evil.example/.vendor.io',
    '*',
    'https://evil.example:1.vendor.io',
    'https://.vendor.io',
  ])('does not come from them: %s', origin => {
    expect(isAllowedOrigin(origin, list)).toBe(false)
  })

  it('comes from anywhere for a key that says so, a program that is no page too', () => {
    for (const origin of [undefined, 'null', 'https://anywhere.example']) {
      expect(isAllowedOrigin(origin, ['*'])).toBe(true)
    }
  })
})
