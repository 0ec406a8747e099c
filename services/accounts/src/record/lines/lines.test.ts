// What is drawn of an account's past: the days that are sampled, and what happened that no single fact says.
import { day, daysBetween } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { LineChange, Side } from '../storage/read-lines.ts'
import { lineEvents } from './line-events.ts'
import { sampledDays } from './sampled-days.ts'

describe('the days of a line', () => {
  it('are all of them while they are few, and end with the last', () => {
    const { everyDays, days } = sampledDays(day('2026-01-01'), day('2026-12-31'), 400)
    expect(everyDays).toBe(1)
    expect(days).toHaveLength(365)
    expect([days[0], days.at(-1)]).toEqual(['2026-01-01', '2026-12-31'])
  })

  it('are whole weeks apart when they are many, never more than there is room for', () => {
    const { everyDays, days } = sampledDays(day('2024-01-01'), day('2026-12-31'), 400)
    expect(everyDays).toBe(7)
    expect(days.length).toBeLessThanOrEqual(400)
    expect(days.at(-1)).toBe('2026-12-31')
    expect(daysBetween(day('2024-01-01'), days[0] ?? day('2024-01-01'))).toBeLessThan(7)
    expect(sampledDays(day('2016-01-01'), day('2026-01-01'), 400).everyDays).toBe(14)
  })

  it('are one of a single day', () => {
    expect(sampledDays(day('2026-01-01'), day('2026-01-01'), 400).days).toEqual(['2026-01-01'])
  })
})

const on = (text: string, usage: Side, attained: Side, ...open: [string, string][]): LineChange => ({
  day: day(text),
  usage,
  attained,
  contradictions: open.map(([pair, since]) => ({ pair, since: day(since) })),
})
const kindsOf = (...changes: LineChange[]) => lineEvents(changes).map(each => `${each.day} ${each.kind}`)

describe('events of lines', () => {
  it('tell the day usage and outcome part and the day they meet', () => {
    expect(
      kindsOf(
        on('2026-03-01', 'high', 'high'),
        on('2026-03-05', 'high', 'low'),
        on('2026-03-09', 'low', 'low'),
      ),
    ).toEqual(['2026-03-05 outcome_lost', '2026-03-05 parted', '2026-03-09 met'])
  })

  it('say which way they parted', () => {
    const [, hollow] = lineEvents([on('2026-03-01', 'high', 'high'), on('2026-03-05', 'high', 'low')])
    const [quiet] = lineEvents([on('2026-03-01', 'high', 'high'), on('2026-03-05', 'low', 'high')])
    expect(hollow?.what).toBe('They use it, and what they came for has not come: usage and outcome part.')
    expect(quiet?.what).toBe('They have got what they came for and hardly use it: usage and outcome part.')
  })

  it('take an unknown side for no witness', () => {
    expect(
      kindsOf(
        on('2026-03-01', 'high', 'low'),
        on('2026-03-03', null, 'low'),
        on('2026-03-05', 'high', null),
        on('2026-03-07', 'high', 'low'),
      ),
    ).toEqual(['2026-03-01 parted'])
  })

  it('tell that they have got what they came for, once a run', () => {
    expect(
      kindsOf(
        on('2026-03-01', null, 'low'),
        on('2026-03-05', null, 'high'),
        on('2026-03-06', 'high', 'high'),
      ),
    ).toEqual(['2026-03-05 outcome_attained'])
  })

  it('tell each run of a contradiction once, on the day it began', () => {
    const pulse: [string, string] = ['pulse_health', '2026-03-02']
    const events = lineEvents([
      on('2026-03-02', null, null, pulse),
      on('2026-03-04', null, null, pulse, ['some_pair', '2026-03-04']),
      on('2026-03-06', null, null),
      on('2026-03-08', null, null, ['pulse_health', '2026-03-08']),
    ])
    expect(events.map(({ day: at, pair }) => [at, pair])).toEqual([
      ['2026-03-02', 'pulse_health'],
      ['2026-03-04', 'some_pair'],
      ['2026-03-08', 'pulse_health'],
    ])
    expect(events[0]?.what).toBe('From here on the CSM’s feeling and the score differ.')
    expect(events[1]?.what).toBe('From here on two views differ (some_pair).')
  })
})
