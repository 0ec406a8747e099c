// Order and age of facts, whatever order they arrive in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import { factsAsOf, inIdOrder, newestOf } from './fact.ts'

const first = day('2026-01-01')
const fact = (id: string, days: number) => ({ id, occurredOn: addDays(first, days) })
const facts = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    occurredOn: fc.nat(5).map(n => addDays(first, n)),
  }),
  { selector: one => one.id },
)

describe('facts', () => {
  it('stand in id order and leave the given list as it was', () => {
    const given = [fact('b', 0), fact('a', 1), fact('b', 2)]
    expect(inIdOrder(given)).toEqual([fact('a', 1), fact('b', 0), fact('b', 2)])
    expect(given[0]).toEqual(fact('b', 0))
  })

  it('as of a day include that day and none after it', () => {
    expect(
      factsAsOf([fact('c', 2), fact('b', 1), fact('a', 0)], addDays(first, 1)).map(one => one.id),
    ).toEqual(['a', 'b'])
  })

  it('have a newest: the latest day, then the later id', () => {
    expect(newestOf([])).toBeUndefined()
    expect(newestOf([fact('a', 1), fact('c', 1), fact('b', 1), fact('z', 0)])?.id).toBe('c')
  })

  it('give the same answers in any order', () => {
    fc.assert(
      fc.property(facts, list => {
        const turned = list.toReversed()
        expect(inIdOrder(turned)).toEqual(inIdOrder(list))
        expect(newestOf(turned)).toEqual(newestOf(list))
        expect(factsAsOf(turned, addDays(first, 2))).toEqual(factsAsOf(list, addDays(first, 2)))
      }),
    )
  })
})
