// The clock that tests turn.
import { expect, it } from 'vitest'
import { createClock } from './clock.ts'

it('stands still until it is told otherwise', () => {
  const clock = createClock('2026-03-01T12:00:00Z')
  clock.now().setFullYear(1999)
  expect(clock.now().toISOString()).toBe('2026-03-01T12:00:00.000Z')
  clock.advance({ days: 1, hours: -2, seconds: 3 })
  expect(clock.now().toISOString()).toBe('2026-03-02T10:00:03.000Z')
  clock.set('2026-01-01')
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z')
  expect(() => clock.set('yesterday')).toThrow('"yesterday" is not an instant')
})
