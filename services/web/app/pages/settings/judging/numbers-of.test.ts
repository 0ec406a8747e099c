// Numbers of a config document, and the patch that changes one.
import { expect, it } from 'vitest'
import { numbersOf, patchOf } from './numbers-of.ts'

it('names every number by its path, and leaves texts, lists and flags alone', () => {
  expect(
    numbersOf({ ladder: { hostileBelow: 0.5, target: { smb: 3 } }, name: 'x', on: true, list: [1] }),
  ).toEqual([
    { path: 'ladder.hostileBelow', value: 0.5 },
    { path: 'ladder.target.smb', value: 3 },
  ])
})

it('changes one number by a document that holds nothing else', () => {
  expect(patchOf('ladder.target.smb', 4)).toEqual({ ladder: { target: { smb: 4 } } })
  expect(patchOf('top', 1)).toEqual({ top: 1 })
})
