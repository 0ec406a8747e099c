// Counting single events by day: cells by person and name, and what they say to metrics that look into properties.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { countDays, type UsedEvent } from './count-days.ts'
import type { MetricDefinition } from './metric-definition.ts'

const use = (
  date: string,
  user: string,
  event: string,
  properties: UsedEvent['properties'] = null,
): UsedEvent => ({
  day: day(date.slice(0, 10)),
  at: new Date(date),
  user,
  event,
  properties,
})
const define = (rest: Partial<MetricDefinition>): MetricDefinition => ({
  key: 'rows',
  filter: { events: ['report'], properties: {} },
  aggregation: { kind: 'sum', property: 'rows' },
  windowDays: 28,
  ...rest,
})
const events = [
  use('2026-01-05T10:00:00Z', 'ann', 'report', { rows: 3, plan: 'pro' }),
  use('2026-01-05T09:00:00Z', 'ann', 'report', { rows: 2, plan: 'free' }),
  use('2026-01-05T11:00:00Z', 'ann', 'report', { rows: 'many' }),
  use('2026-01-05T12:00:00Z', 'bob', 'login'),
  use('2026-01-06T12:00:00Z', 'bob', 'report'),
]

describe('counted days', () => {
  it('hold a cell for each person and event', () => {
    expect(countDays(events, []).map(({ day, cells }) => ({ day, cells }))).toEqual([
      {
        day: '2026-01-05',
        cells: [
          { user: 'ann', event: 'report', count: 3 },
          { user: 'bob', event: 'login', count: 1 },
        ],
      },
      { day: '2026-01-06', cells: [{ user: 'bob', event: 'report', count: 1 }] },
    ])
  })

  it('sum numbers, pass over the rest, and keep the latest scalar', () => {
    const [first, second] = countDays(events, [define({})])
    expect(first?.properties).toEqual([
      {
        metric: 'rows',
        user: 'ann',
        count: 3,
        sum: 5,
        last: { value: 'many', at: new Date('2026-01-05T11:00:00Z') },
      },
    ])
    expect(second?.properties).toEqual([{ metric: 'rows', user: 'bob', count: 1, sum: 0 }])
  })

  it('pass over numbers that have no sum', () => {
    const used = [1e308, 1e308, -1e308, 4].map((rows, hour) => ({
      day: day('2026-01-05'),
      user: 'ann',
      event: 'report',
      at: new Date(`2026-01-05T0${hour}:00:00Z`),
      properties: { rows },
    }))
    expect(countDays(used, [define({})])[0]?.properties).toMatchObject([{ count: 4, sum: 4 }])
  })

  it('take only events whose properties have the values asked for', () => {
    const definition = define({
      filter: { events: null, properties: { plan: 'pro' } },
      aggregation: { kind: 'count' },
    })
    expect(countDays(events, [definition]).flatMap(facts => facts.properties)).toEqual([
      { metric: 'rows', user: 'ann', count: 1, sum: 0 },
    ])
  })

  it('hold nothing for metrics that the cells can answer', () => {
    expect(
      countDays(events, [define({ aggregation: { kind: 'count' } })]).flatMap(facts => facts.properties),
    ).toEqual([])
  })

  it('keep flags and numbers as last values too', () => {
    const flagged = [use('2026-01-05T10:00:00Z', 'ann', 'report', { rows: true })]
    expect(countDays(flagged, [define({})])[0]?.properties[0]?.last?.value).toBe(true)
    const nested = [use('2026-01-05T10:00:00Z', 'ann', 'report', { rows: { deep: 1 } })]
    expect(countDays(nested, [define({})])[0]?.properties[0]).toEqual({
      metric: 'rows',
      user: 'ann',
      count: 1,
      sum: 0,
    })
  })
})
