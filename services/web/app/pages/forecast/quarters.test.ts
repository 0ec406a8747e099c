// Quarters that follow each other over the turn of a year.
import { expect, it } from 'vitest'
import { isQuarter, quarterAfter, quarterOf, quarterWords } from './quarters.ts'

it('goes over the turn of a year both ways', () => {
  expect(quarterAfter('2026-Q4', 1)).toBe('2027-Q1')
  expect(quarterAfter('2026-Q1', -1)).toBe('2025-Q4')
  expect(quarterAfter('2026-Q2', -6)).toBe('2024-Q4')
  expect(quarterAfter('2026-Q2', 0)).toBe('2026-Q2')
})

it('knows the quarter of a day and its name', () => {
  expect(quarterOf(new Date(2026, 2, 31))).toBe('2026-Q1')
  expect(quarterWords('2026-Q1')).toBe('Q1 2026')
  expect([isQuarter('2026-Q5'), isQuarter('2026-Q4'), isQuarter(undefined)]).toEqual([false, true, false])
})
