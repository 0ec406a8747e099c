// What is said where a line has a gap, and where there is no line at all.
import { expect, it } from 'vitest'
import { missingWords, nothingKnown, unheardWords } from './line-words.ts'

const points = (...usage: (number | null)[]) =>
  usage.map((share, index) => ({ day: `2026-08-0${index + 1}`, usage: share, attained: null }))

it('says from which day on use is known, and nothing where it is known all along', () => {
  expect(unheardWords(points(0, 0.4))).toBeNull()
  expect(unheardWords([])).toBeNull()
  expect(unheardWords(points(null, null, 0.4))).toMatch(
    /^Their use is known from .*3.* on\. Before, nothing told of it: it is unknown, and not zero\.$/,
  )
})

it('says so of gaps between, and where nothing told of use at all', () => {
  const gaps = 'Where it is hatched, nothing told of their use: it is unknown, and not zero.'
  expect(unheardWords(points(0.4, null, 0.4))).toBe(gaps)
  expect(unheardWords(points(null, 0.4, null))).toBe(gaps)
  expect(unheardWords(points(null, null))).toContain('on any of these days')
})

it('knows nothing where neither line is known on any day, and says what is missing', () => {
  expect(nothingKnown(points(null, null))).toBe(true)
  expect(nothingKnown(points(null, 0))).toBe(false)
  expect(nothingKnown([{ day: '2026-08-01', usage: null, attained: 0 }])).toBe(false)
  expect(missingWords(0)).toBe('No use of theirs has arrived, and nobody wrote down what they want.')
  expect(missingWords(2)).toContain('nobody has said or measured how near they are')
})
