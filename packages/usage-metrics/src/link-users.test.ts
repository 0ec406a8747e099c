// Names of one person, tied by alias calls in any order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkUsers } from './link-users.ts'

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const someAliases = fc.array(fc.record({ previous: names, user: names }), { maxLength: 10 })

describe('linked users', () => {
  it('share the least of their names', () => {
    const linked = linkUsers([
      { previous: 'anon-1', user: '42' },
      { previous: '42', user: 'mia' },
    ])
    expect(Object.fromEntries(linked)).toEqual({ 'anon-1': '42', '42': '42', mia: '42' })
  })

  it('are the same in whatever order and direction the calls come', () => {
    fc.assert(
      fc.property(someAliases, aliases => {
        const turned = aliases.toReversed().map(({ previous, user }) => ({ previous: user, user: previous }))
        expect(new Map([...linkUsers(turned)].sort())).toEqual(new Map([...linkUsers(aliases)].sort()))
      }),
    )
  })

  it('are one person when a chain ties them, however long', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      previous: `u${String(30_000 - index)}`,
      user: `u${String(29_999 - index)}`,
    }))
    expect(new Set(linkUsers(chain).values())).toEqual(new Set(['u10000']))
  })
})
