// Refused keys by address: a window, a bound on memory, and looking suspects up one at a time.
import { describe, expect, it } from 'vitest'
import { createKeyFailures } from './key-failures.ts'

const policy = {
  failedKeysPerWindow: 2,
  windowSeconds: 60,
  failedAddresses: 3,
  rememberedKeys: 2,
  suspectKeysWaiting: 1,
}

function failing() {
  let ms = 0
  const failures = createKeyFailures(policy, () => new Date(ms))
  return { failures, wait: (seconds: number) => (ms += seconds * 1000) }
}

describe('key failures', () => {
  it('tell an address to wait after its limit, until its window is over', () => {
    const { failures, wait } = failing()
    expect([1, 2, 3].map(() => failures.note('10.0.0.1'))).toEqual([undefined, undefined, 60])
    wait(45)
    expect([failures.note('10.0.0.1'), failures.note('10.0.0.2')]).toEqual([15, undefined])
    wait(15)
    expect(failures.note('10.0.0.1')).toBeUndefined()
  })

  it('count the 2^64 addresses of one IPv6 network as one', () => {
    const { failures } = failing()
    const addresses = ['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:0db8::3'.replace('0db8', 'db8')]
    expect(addresses.map(each => failures.note(each))).toEqual([undefined, undefined, 60])
  })

  it('remember so many addresses and no more', () => {
    const { failures } = failing()
    for (const _ of [1, 2, 3]) failures.note('10.0.0.1')
    for (const each of ['10.0.0.2', '10.0.0.3', '10.0.0.4']) failures.note(each)
    expect(failures.note('10.0.0.1')).toBeUndefined()
  })

  it('look keys of a suspect address up one at a time, and known good ones at once', async () => {
    const { failures } = failing()
    const first = Promise.withResolvers<string>()
    failures.accepted('good')
    failures.note('10.0.0.1')
    failures.note('10.0.0.1')
    const looking = failures.lookUp('10.0.0.1', 'wrong', () => first.promise)
    expect(await failures.lookUp('10.0.0.1', 'another', async () => 'found')).toBe('too many')
    expect(await failures.lookUp('10.0.0.1', 'good', async () => 'found')).toBe('found')
    expect(await failures.lookUp('10.0.0.9', 'another', async () => 'found')).toBe('found')
    first.resolve('looked up')
    expect(await looking).toBe('looked up')
    expect(await failures.lookUp('10.0.0.1', 'another', async () => 'found')).toBe('found')
  })
})
