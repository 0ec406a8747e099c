// The Monday of a day.
import { expect, it } from 'vitest'
import { day } from './day.ts'
import { weekOf } from './week.ts'

it.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-03-04', '2026-03-02'],
  ['2026-03-08', '2026-03-02'],
  ['2026-03-09', '2026-03-09'],
  ['1969-12-31', '1969-12-29'],
  ['1970-01-05', '1970-01-05'],
])('%s lies in the week of %s', (of, week) => {
  expect(weekOf(day(of))).toBe(week)
})
