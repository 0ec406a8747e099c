// What was typed against a name: whole, beginning, beginnings of words, anywhere, or not at all.
import { describe, expect, it } from 'vitest'
import { patternFor, prefixFor, rankOf, typedWords } from './rank-hits.ts'

describe('the rank of a name', () => {
  it.each([
    ['Northfield Logistics', 'northfield logistics', 0],
    ['Northfield Logistics', 'North', 1],
    ['Northfield Logistics', 'log', 2],
    ['Northfield Logistics', 'log north', 2],
    ['Northfield Logistics', 'field', 3],
    ['Northfield Logistics', 'north bank', null],
    ['dana.haas@north.example', 'haas', 2],
    ['dana.haas@north.example', 'north.ex', 2],
    ['dana.haas@north.example', '@north', 3],
    ['Société Ünal', 'ünal', 2],
    ['100 % (Ltd.)', '% (l', 2],
  ])('%s, typed %s: %s', (name, typed, rank) => {
    expect(rankOf(name, typed)).toBe(rank)
  })
})

describe('the pattern of a word', () => {
  it('takes what LIKE reads as its own for what it is, and any letter for one that is not ASCII', () => {
    expect(patternFor('50%_a\\b')).toBe('%50\\%\\_a\\\\b%')
    expect(patternFor('ünal')).toBe('%_nal%')
    expect(prefixFor('North F')).toBe('north f%')
  })

  it('is one for each word', () => {
    expect(typedWords('  North   log ')).toEqual(['north', 'log'])
    expect(typedWords(' ')).toEqual([])
  })
})
