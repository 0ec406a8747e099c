// The mean over people, by example.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { assessAtOnce } from '../test/at-once.ts'
import { aggregateStandings, type PersonStanding } from './aggregate-standings.ts'
import { ladderPolicy as policy } from './policy.ts'

const standing = (stakeholderId: string, influence: number, atLeast2: number): PersonStanding => {
  const prior = assessAtOnce(stakeholderId, [], policy, dayAt(0))
  return {
    person: { stakeholderId, role: 'user', influence, departedOn: null },
    standing: { ...prior, known: true, atLeast: { ...prior.atLeast, 2: atLeast2 } },
  }
}

describe('the account', () => {
  it('is the mean of its people by influence', () => {
    const account = aggregateStandings([standing('stk_a', 0.75, 0.8), standing('stk_b', 0.25, 0.4)], policy)
    expect(account?.atLeast[2]).toBeCloseTo(0.7, 12)
  })

  it('is nobody when none of them carries influence', () => {
    expect(aggregateStandings([standing('stk_a', 0, 0.8)], policy)).toBeNull()
    expect(aggregateStandings([], policy)).toBeNull()
  })
})
