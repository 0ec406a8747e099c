// The names of metrics outside: each has one, and leads back.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { dayEvidence, METRICS, metricNames, nameOf } from './metric-names.ts'

describe('the names of metrics', () => {
  it('are one a metric, both ways', () => {
    expect(METRICS.map(name => nameOf(metricNames[name]))).toEqual(METRICS)
    expect(nameOf('activeDays28')).toBe('active_days_28d')
  })

  it('name a day where it is evidence', () => {
    expect(dayEvidence(day('2026-03-01'))).toBe('day:2026-03-01')
  })
})
