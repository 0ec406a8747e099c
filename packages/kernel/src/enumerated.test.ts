import { expect, test } from 'vitest'
import { enumerated } from './enumerated.ts'

test('names stand as a sentence lists them', () => {
  const names = ['Mon', 'Tue', 'Fri']
  expect([0, 1, 2, 3].map(count => enumerated(names.slice(0, count)))).toEqual([
    '',
    'Mon',
    'Mon and Tue',
    'Mon, Tue and Fri',
  ])
})
