// What a card asks for after tries that nobody answered.
import { describe, expect, it } from 'vitest'
import { worklistPolicy } from './policy.ts'
import { personBeside, unanswered } from './unanswered.ts'

describe('tries without an answer', () => {
  it('ask for another way from the second on, and are raised from the fourth', () => {
    const asked = [0, 1, 2, 3, 4, 9].map(tries => {
      const { askAnotherWay, raise } = unanswered(tries, worklistPolicy)
      return `${askAnotherWay ? 'another way' : 'again'}${raise ? ', raised' : ''}`
    })
    expect(asked).toEqual([
      'again',
      'again',
      'another way',
      'another way',
      'another way, raised',
      'another way, raised',
    ])
  })

  it('name whoever else has most influence there, and nobody where there is nobody else', () => {
    const person = (stakeholderId: string, influence: number | null) => ({
      stakeholderId,
      role: null,
      influence,
    })
    const people = [person('stk_3', 0.4), person('stk_2', null), person('stk_1', 0.8)]
    expect(personBeside(people, 'stk_1')).toBe('stk_3')
    expect(personBeside(people, 'stk_3')).toBe('stk_1')
    expect(personBeside(people, null)).toBe('stk_1')
    expect(personBeside([person('stk_1', 0.8)], 'stk_1')).toBeNull()
    expect(personBeside([], null)).toBeNull()
  })
})
