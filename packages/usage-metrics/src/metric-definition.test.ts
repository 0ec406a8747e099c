// What a workspace may call its metrics and milestones, and on what a milestone may stand.
import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import {
  BUILT_IN_KEYS,
  MILESTONE_METRICS,
  refuseBuiltInKey,
  refuseMilestoneMetric,
} from './metric-definition.ts'

describe('a definition', () => {
  it('may not take the name of a built-in metric', () => {
    for (const key of BUILT_IN_KEYS) expect(isRefusal(refuseBuiltInKey(key))).toBe(true)
    expect(refuseBuiltInKey('reports_28d')).toBeUndefined()
  })

  it('of a milestone stands on a metric of the workspace, or on one that only use can move', () => {
    for (const metric of MILESTONE_METRICS) expect(refuseMilestoneMetric(metric, [])).toBeUndefined()
    expect(refuseMilestoneMetric('reports', ['reports'])).toBeUndefined()
    expect(refuseMilestoneMetric('seat_utilisation', [])?.message).toMatch(/moves without anybody/)
    expect(refuseMilestoneMetric('report', ['reports'])?.message).toBe('there is no metric "report"')
  })
})
