// Each reason has its words, and none is shown where nothing went wrong.
import { describe, expect, it } from 'vitest'
import { problemWords } from './problem-words.ts'

describe('why somebody is not signed in', () => {
  it('is told for each reason, and for one that is new', () => {
    const told = [
      'expired',
      'cancelled',
      'issuer_failed',
      'not_known',
      'no_role',
      'ended',
      'deactivated',
    ].map(problemWords)
    expect(new Set(told).size).toBe(7)
    expect(problemWords('something new')).toBe('It did not work. Try again.')
  })

  it('is not told where there is none', () => {
    expect(problemWords(undefined)).toBeNull()
    expect(problemWords(3)).toBeNull()
  })
})
