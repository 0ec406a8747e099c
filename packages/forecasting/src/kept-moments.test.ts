// What a renewal can come to at most: the largest amount that it may still be kept at.
import { expect, it } from 'vitest'
import { mostOf } from './kept-moments.ts'

const column = (...values: number[]) => Float64Array.from(values)

it('is what an expansion comes to, less where there can be none, and nothing where it is lost', () => {
  const most = mostOf({
    arrMinor: column(1000, 1000, 1000),
    chanceLost: column(0.1, 0.1, 1),
    kept: [
      { chance: column(0.7, 1, 0.7), arrAfterMinor: column(1000, 1000, 1000) },
      { chance: column(0.3, 0, 0.3), arrAfterMinor: column(1200, 1200, 1200) },
    ],
  })
  expect([...most]).toEqual([1200, 1000, 0])
})
