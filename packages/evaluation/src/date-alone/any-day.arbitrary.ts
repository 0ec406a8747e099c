// Any day on which something was heard, and who said it: nothing after the last of them.
import { addDays, type Day, day, startOf } from '@rung/kernel'
import fc from 'fast-check'

/** The last day on which anything was heard. */
export const LAST_HEARD = day('2026-03-02')
export const PEOPLE = ['stk_a', 'stk_b', 'stk_c', 'stk_d'] as const

export const HOUR_MS = 3_600_000

export const before = (days: number): Day => addDays(LAST_HEARD, -days)
export const noon = (on: Day): Date => new Date(startOf(on).getTime() + 12 * HOUR_MS)
export const past = fc.integer({ min: 0, max: 400 }).map(before)
export const ahead = fc.integer({ min: 1, max: 400 }).map(days => before(-days))
export const grade = fc.integer({ min: 1, max: 5 })
export const person = fc.constantFrom(...PEOPLE)
export const maybePerson = fc.option(person, { freq: 2, nil: null })

export const many = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })
