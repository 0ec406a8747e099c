// When a list is due: by the person's own clock, on their days, once.
import { type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type DigestPlan, digestDue, handedSince, nextDigest } from './when-due.ts'

const plan = (more: Partial<DigestPlan> = {}): DigestPlan => ({
  sendAt: '08:00',
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  workingDays: [1, 2, 3, 4, 5],
  dayOff: () => null,
  away: [],
  startsAt: new Date('2026-01-01T00:00:00Z'),
  lastDay: null,
  ...more,
})
const due = (at: string, more?: Partial<DigestPlan>) => digestDue(plan(more), new Date(at))
const next = (after: string, more?: Partial<DigestPlan>) =>
  nextDigest(plan(more), new Date(after))?.toISOString() ?? null

const handed = (at: string, more?: Partial<DigestPlan>) =>
  handedSince(plan(more), new Date(at))?.toISOString() ?? null

describe('a card that is handed over', () => {
  const sent = { lastDay: day('2026-03-10') }

  it('waits for the list of the day, and is sent by itself once that was sent or comes no more', () => {
    expect(handed('2026-03-10T06:00:00Z')).toBeNull()
    expect(handed('2026-03-10T09:00:00Z')).toBeNull()
    expect(handed('2026-03-10T09:00:00Z', sent)).toBe('2026-03-09T23:00:00.000Z')
    const lateOn = { startsAt: new Date('2026-03-10T14:00:00Z') }
    expect(handed('2026-03-10T15:00:00Z', lateOn)).toBe('2026-03-10T14:00:00.000Z')
  })

  it('is sent on every day on which they work and are there, whatever the days of the list', () => {
    expect(handed('2026-03-10T09:00:00Z', { days: [1] })).toBe('2026-03-09T23:00:00.000Z')
    expect(handed('2026-03-14T09:00:00Z')).toBeNull()
    const away = [{ startsOn: day('2026-03-10'), endsOn: day('2026-03-12') }]
    expect(handed('2026-03-10T09:00:00Z', { ...sent, away })).toBeNull()
  })
})

describe('a list', () => {
  it('is due from the hour on, where the person is, until the day is over there', () => {
    expect(due('2026-03-10T06:59:59Z')).toBeNull()
    expect(due('2026-03-10T07:00:00Z')).toBe('2026-03-10')
    expect(due('2026-03-10T22:59:59Z')).toBe('2026-03-10')
    expect(due('2026-03-10T23:00:00Z')).toBeNull()
    // summer time came: eight o'clock is an hour earlier
    expect(due('2026-03-30T06:00:00Z')).toBe('2026-03-30')
    expect(due('2026-03-10T13:00:00Z', { timeZone: 'America/Los_Angeles' })).toBeNull()
    expect(due('2026-03-10T15:00:00Z', { timeZone: 'America/Los_Angeles' })).toBe('2026-03-10')
  })

  it('is due once a day', () => {
    expect(due('2026-03-10T09:00:00Z', { lastDay: day('2026-03-10') })).toBeNull()
    expect(due('2026-03-11T09:00:00Z', { lastDay: day('2026-03-10') })).toBe('2026-03-11')
  })

  it('is not due on days on which nobody works, nor while the person is away', () => {
    expect(due('2026-03-14T09:00:00Z')).toBeNull()
    expect(due('2026-03-14T09:00:00Z', { days: [6] })).toBe('2026-03-14')
    const away = [{ startsOn: day('2026-03-10'), endsOn: day('2026-03-12') }]
    expect(due('2026-03-10T09:00:00Z', { away })).toBeNull()
    expect(due('2026-03-11T09:00:00Z', { away })).toBeNull()
    expect(due('2026-03-12T09:00:00Z', { away })).toBe('2026-03-12')
  })

  it('is not due on a day off, whatever days were chosen for it, and comes on the day after', () => {
    const dayOff = (on: Day) => (on === '2026-04-03' ? 'Good Friday' : null)
    expect(due('2026-04-03T09:00:00Z', { dayOff })).toBeNull()
    expect(due('2026-04-03T09:00:00Z', { dayOff, days: [5] })).toBeNull()
    expect(due('2026-04-03T09:00:00Z')).toBe('2026-04-03')
    expect(handed('2026-04-03T09:00:00Z', { dayOff })).toBeNull()
    expect(next('2026-04-02T09:00:00Z', { dayOff })).toBe('2026-04-06T06:00:00.000Z')
  })

  it('is none of before it was switched on', () => {
    expect(due('2026-03-10T15:00:00Z', { startsAt: new Date('2026-03-10T14:00:00Z') })).toBeNull()
    expect(due('2026-03-11T07:00:00Z', { startsAt: new Date('2026-03-10T14:00:00Z') })).toBe('2026-03-11')
  })

  it('comes next at the next hour on a day of the person', () => {
    expect(next('2026-03-10T06:00:00Z')).toBe('2026-03-10T07:00:00.000Z')
    expect(next('2026-03-10T07:00:00Z')).toBe('2026-03-11T07:00:00.000Z')
    expect(next('2026-03-13T07:00:00Z')).toBe('2026-03-16T07:00:00.000Z')
    expect(next('2026-03-10T06:00:00Z', { lastDay: day('2026-03-10') })).toBe('2026-03-11T07:00:00.000Z')
    const away = [{ startsOn: day('2026-03-10'), endsOn: day('2026-04-01') }]
    expect(next('2026-03-10T06:00:00Z', { away })).toBe('2026-04-01T06:00:00.000Z')
    const forever = [{ startsOn: day('2026-03-10'), endsOn: day('2099-01-01') }]
    expect(next('2026-03-10T06:00:00Z', { away: forever })).toBeNull()
  })
})
