// Names of one person, tied by calls in any order, and devices that several people share.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alias, linkUsers, type Tie } from './link-users.ts'

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const someAliases = fc.array(fc.record({ previous: names, user: names }), { maxLength: 10 })
const someTies = fc.array(fc.record({ anonymous: names, user: names, atMs: fc.nat(5) }), { maxLength: 10 })

const alias = (previous: string, user: string): Alias => ({ previous, user })
const tie = (anonymous: string, user: string, atMs = 0): Tie => ({ anonymous, user, atMs })
const link = (aliases: Alias[], ties: Tie[], users?: string[]) =>
  Object.fromEntries(linkUsers({ aliases, ties, ...(users && { users: new Set(users) }) }))
const sorted = (linked: ReadonlyMap<string, string>) => [...linked].sort()

describe('linked users', () => {
  it('share the least of their names', () => {
    expect(link([alias('anon-1', '42'), alias('42', 'mia')], [])).toEqual({
      'anon-1': '42',
      '42': '42',
      mia: '42',
    })
  })

  it('are one person on three devices, under the name they sign in with', () => {
    expect(link([], [tie('a1', 'mia'), tie('a2', 'mia'), tie('a3', 'mia')])).toEqual({
      a1: 'mia',
      a2: 'mia',
      a3: 'mia',
      mia: 'mia',
    })
  })

  it('stay two people when they share a device, which is of the one who was there first', () => {
    expect(link([], [tie('a1', 'bob', 20), tie('a1', 'mia', 10)])).toEqual({ a1: 'mia', mia: 'mia' })
    expect(link([], [tie('a1', 'mia', 10), tie('a1', 'bob', 10)])).toEqual({ a1: 'bob', bob: 'bob' })
  })

  it('are one person when an alias joins two who each have a device', () => {
    const linked = link([alias('u0', 'u1')], [tie('a1', 'u1'), tie('a0', 'u0')])
    expect(linked).toEqual({ a0: 'u0', a1: 'u0', u0: 'u0', u1: 'u0' })
  })

  it('keep a device that an alias gives them, whoever else is seen on it', () => {
    expect(link([alias('a1', 'mia')], [tie('a1', 'bob', 1)])).toEqual({ a1: 'a1', mia: 'a1' })
  })

  it('share devices that aliases make one, whoever of them is tied', () => {
    expect(link([alias('a1', 'a2')], [tie('a2', 'mia', 5), tie('a1', 'bob', 9)])).toEqual({
      a1: 'mia',
      a2: 'mia',
      mia: 'mia',
    })
  })

  it('are two when one userId is sent as the anonymousId of another', () => {
    expect(link([], [tie('mia', 'bob'), tie('bob', 'mia')])).toEqual({})
    expect(link([], [tie('mia', 'bob')], ['mia'])).toEqual({})
  })

  it('are the same in whatever order the calls come, and aliases in whatever direction', () => {
    fc.assert(
      fc.property(someAliases, someTies, (aliases, ties) => {
        const turned = aliases.toReversed().map(({ previous, user }) => ({ previous: user, user: previous }))
        expect(sorted(linkUsers({ aliases: turned, ties: [] }))).toEqual(
          sorted(linkUsers({ aliases, ties: [] })),
        )
        expect(sorted(linkUsers({ aliases: aliases.toReversed(), ties: ties.toReversed() }))).toEqual(
          sorted(linkUsers({ aliases, ties })),
        )
      }),
    )
  })

  it('are never made one by ties alone', () => {
    fc.assert(
      fc.property(someTies, ties => {
        const linked = linkUsers({ aliases: [], ties })
        const users = [...new Set(ties.map(each => each.user))]
        expect(users.map(user => linked.get(user) ?? user)).toEqual(users)
      }),
    )
  })

  it('do not change when a losing tie is left out, as long as its user is known as one', () => {
    fc.assert(
      fc.property(someAliases, someTies, (aliases, ties) => {
        const first = ties.filter(one => !ties.some(other => isBefore(other, one)))
        const users = new Set(ties.map(each => each.user))
        expect(sorted(linkUsers({ aliases, ties: first, users }))).toEqual(
          sorted(linkUsers({ aliases, ties })),
        )
      }),
    )
  })

  it('are one person when a chain ties them, however long', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      previous: `u${String(30_000 - index)}`,
      user: `u${String(29_999 - index)}`,
    }))
    expect(new Set(linkUsers({ aliases: chain, ties: [] }).values())).toEqual(new Set(['u10000']))
  })
})

function isBefore(one: Tie, other: Tie): boolean {
  if (one.anonymous !== other.anonymous) return false
  return one.atMs === other.atMs ? one.user < other.user : one.atMs < other.atMs
}
