// What stands in a play's words for what only a talk knows.
import { expect, it } from 'vitest'
import { withSlotsInWords } from './play-words.ts'

it('names in braces are said in words, and whatever else stands in braces stays', () => {
  expect(withSlotsInWords('You wanted: “{outcome}”. The pause ends on {due_on}, {or so}.')).toBe(
    'You wanted: “[what they wanted]”. The pause ends on [the day it is due], {or so}.',
  )
  expect(withSlotsInWords('Nothing to say of {pause}')).toBe('Nothing to say of {pause}')
})
