// Sentences with and without the names of people.
import { describe, expect, it } from 'vitest'
import { placeFor, withNames } from './naming.ts'

describe('a place for somebody in a sentence', () => {
  const words = `${placeFor('stk_1', 'The champion', ', the champion,')} left.`

  it('is their name and what follows it', () => {
    expect(withNames(words, id => (id === 'stk_1' ? 'Dana Haas' : undefined))).toBe(
      'Dana Haas, the champion, left.',
    )
  })

  it('is their part where no name is known, and then no personal data', () => {
    expect(withNames(words, () => undefined)).toBe('The champion left.')
  })

  it('leaves sentences without a place as they are', () => {
    expect(withNames('They pay {much}.', () => 'Dana')).toBe('They pay {much}.')
  })
})
