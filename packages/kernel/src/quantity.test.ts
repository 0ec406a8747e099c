import { expect, test } from 'vitest'
import { daysAgo, daysAhead, quantity } from './quantity.ts'

test('the noun is singular for exactly one', () => {
  expect([0, 1, 1.5, 2].map(count => quantity(count, 'day'))).toEqual([
    '0 days',
    '1 day',
    '1.5 days',
    '2 days',
  ])
  expect([1, 2].map(count => quantity(count, 'person', 'people'))).toEqual(['1 person', '2 people'])
})

test('days near today have words of their own', () => {
  expect([0, 1, 2].map(daysAgo)).toEqual(['today', 'yesterday', '2 days ago'])
  expect([0, 1, 2].map(daysAhead)).toEqual(['today', 'tomorrow', 'in 2 days'])
})
