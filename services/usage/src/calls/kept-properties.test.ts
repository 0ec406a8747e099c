// What stays of the properties of an event of somebody who was erased.
import type { MetricDefinition } from '@rung/usage-metrics'
import { describe, expect, it } from 'vitest'
import { keptProperties } from './kept-properties.ts'

const metric = (more: Partial<MetricDefinition>): MetricDefinition => ({
  key: 'm',
  filter: { events: null, properties: {} },
  aggregation: { kind: 'count' },
  windowDays: 28,
  ...more,
})
const metrics = [
  metric({ filter: { events: null, properties: { plan: 'pro' } } }),
  metric({ aggregation: { kind: 'sum', property: 'seats' } }),
  metric({ aggregation: { kind: 'last', property: 'note' } }),
  metric({
    filter: { events: ['other'], properties: {} },
    aggregation: { kind: 'last', property: 'elsewhere' },
  }),
]
const kept = (properties: Record<string, unknown> | null) =>
  keptProperties({ name: 'report', properties }, metrics)

describe('properties of somebody who was erased', () => {
  it('keep what a metric counts, and no text of theirs', () => {
    const sent = {
      plan: 'pro',
      seats: 4,
      note: 'call me',
      city: 'Rome',
      deep: { more: 1 },
      age: 40,
      elsewhere: 'x',
    }
    expect(kept(sent)).toEqual({ plan: 'pro', seats: 4, note: 'erased' })
  })

  it('lose a text that no filter asks for, and keep a number where one is asked for', () => {
    expect(kept({ plan: 'basic', seats: 'four' })).toBe(null)
    expect(kept({ plan: 3, note: true })).toEqual({ plan: 3, note: true })
    expect(kept(null)).toBe(null)
  })
})
