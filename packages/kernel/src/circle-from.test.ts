// A circle is found by the shortest way round, and what only leads to one stands on none.
import { describe, expect, it } from 'vitest'
import { circleFrom } from './circle-from.ts'

const ways = (of: Record<string, string[]>) => (name: string) => of[name] ?? []

describe('the circle from a name', () => {
  it('is the names on the way back to it, itself first', () => {
    expect(circleFrom('a', ways({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c'])
    expect(circleFrom('a', ways({ a: ['a'] }))).toEqual(['a'])
  })

  it('is the shortest there is, whatever else it leads to', () => {
    expect(circleFrom('a', ways({ a: ['b', 'c'], b: ['c', 'd'], c: ['a', 'b'], d: ['a'] }))).toEqual([
      'a',
      'c',
    ])
  })

  it('is none of a name that leads to nothing, or only into a circle of others', () => {
    expect(circleFrom('a', ways({ a: ['b'] }))).toBeNull()
    expect(circleFrom('a', ways({ a: ['b'], b: ['c'], c: ['b'] }))).toBeNull()
  })
})
