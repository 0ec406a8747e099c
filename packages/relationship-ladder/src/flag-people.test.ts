// The flags of a group: one thread, no buyer, a champion gone.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import type { Role, Stakeholder } from './evidence.ts'
import { flagPeople } from './flag-people.ts'

const person = (stakeholderId: string, role: Role, departed: number | null = null): Stakeholder => ({
  stakeholderId,
  role,
  influence: 0.5,
  departedOn: departed === null ? null : dayAt(departed),
})
const flags = (people: Stakeholder[], known: string[] = [], at = 10) =>
  flagPeople(people, new Set(known), dayAt(at))

describe('the people at an account', () => {
  it('are one thread when exactly one of them is known by more than weak evidence', () => {
    const people = [person('stk_a', 'user'), person('stk_b', 'admin')]
    expect(flags(people, ['stk_a']).singleThreaded).toBe(true)
    expect(flags(people, ['stk_a', 'stk_b']).singleThreaded).toBe(false)
    expect(flags(people).singleThreaded).toBeNull()
    expect(flags([...people, person('stk_c', 'user', 5)], ['stk_a', 'stk_c']).singleThreaded).toBe(true)
  })

  it('lack an economic buyer when none is still there', () => {
    expect(flags([person('stk_a', 'economic_buyer')]).noEconomicBuyer).toBe(false)
    expect(flags([person('stk_a', 'economic_buyer', 10)]).noEconomicBuyer).toBe(true)
    expect(flags([person('stk_a', 'user')]).noEconomicBuyer).toBe(true)
    expect(flags([]).noEconomicBuyer).toBeNull()
  })

  it('have lost their champion from the day it leaves until another is there', () => {
    const leaving = person('stk_a', 'champion', 10)
    expect(flags([leaving], [], 9).championGone).toBe(false)
    expect(flags([leaving], [], 9)).toMatchObject({ championLeftOn: null, departedChampions: [] })
    expect(flags([leaving], [], 10)).toMatchObject({
      championGone: true,
      championLeftOn: dayAt(10),
      departedChampions: ['stk_a'],
    })
    expect(flags([leaving, person('stk_b', 'champion')])).toMatchObject({
      championGone: false,
      championLeftOn: null,
      departedChampions: ['stk_a'],
    })
  })

  it('have been without a champion since the last of them left', () => {
    const people = [person('stk_b', 'champion', 8), person('stk_a', 'champion', 3)]
    expect(flags(people)).toMatchObject({ championLeftOn: dayAt(8), departedChampions: ['stk_a', 'stk_b'] })
    expect(flags([person('stk_a', 'user', 5)]).championGone).toBe(false)
    expect(flags([]).championGone).toBeNull()
  })

  it('fit the worked example', () => {
    const people = [person('stk_a', 'champion', 9), person('stk_b', 'economic_buyer')]
    expect(flags(people, ['stk_b'])).toEqual({
      singleThreaded: true,
      noEconomicBuyer: false,
      championGone: true,
      championLeftOn: dayAt(9),
      departedChampions: ['stk_a'],
    })
  })
})
