import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatKey, formatPublishableKey, hashKey, KEY_ANYWHERE, parseKey } from './key.ts'

const WORKSPACE = 'ws_01jd8z6q4w9m3x7k2v5b8n0c1d'
const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a key', () => {
  it('carries its workspace and 256 bits, and is looked up by the hash of its whole text', () => {
    fc.assert(
      fc.property(secrets, secret => {
        const text = formatKey(WORKSPACE, secret)
        expect(text).toMatch(/^rung_01jd8z6q4w9m3x7k2v5b8n0c1d_[\w-]{43}$/)
        expect(parseKey(text)).toEqual({ workspaceId: WORKSPACE, sha256: hashKey(text) })
      }),
    )
  })

  it('says when it is publishable, is another key then, and is found in a log either way', () => {
    const secret = new Uint8Array(32).fill(7)
    const text = formatPublishableKey(WORKSPACE, secret)
    expect(text).toMatch(/^rung_pub_01jd8z6q4w9m3x7k2v5b8n0c1d_[\w-]{43}$/)
    expect(parseKey(text)).toEqual({ workspaceId: WORKSPACE, sha256: hashKey(text) })
    expect(parseKey(text)).not.toEqual(parseKey(formatKey(WORKSPACE, secret)))
    expect(`a ${text} and b`.replace(KEY_ANYWHERE, '-')).toBe('a - and b')
  })

  it('differs when its secret does', () => {
    fc.assert(
      fc.property(secrets, secrets, (a, b) => {
        const same = Buffer.from(a).equals(Buffer.from(b))
        expect(formatKey(WORKSPACE, a) === formatKey(WORKSPACE, b)).toBe(same)
      }),
    )
  })

  it('is not any other text', () => {
    const text = formatKey(WORKSPACE, new Uint8Array(32))
    for (const other of [
      '',
      'rung_',
      text.slice(0, -1),
      `${text}A`,
      ` ${text}`,
      text.toUpperCase(),
      text.replace('rung_01', 'rung_ou'),
      `${text}\n`,
    ]) {
      expect(parseKey(other)).toBeUndefined()
    }
  })

  it('is never made from fewer bits or for what is not a workspace', () => {
    expect(() => formatKey(WORKSPACE, new Uint8Array(31))).toThrow('32 random bytes')
    expect(() => formatKey('ws_short', new Uint8Array(32))).toThrow('not the id of a workspace')
  })

  it('hashes to the SHA-256 that any other tool computes', () => {
    expect(hashKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
