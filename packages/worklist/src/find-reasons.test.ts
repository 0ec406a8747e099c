// That reasons stand in the order of their kinds, that what is unknown is none, and what a pause keeps away.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, calm, found, kinds, one, outcome, person, promise, renewal } from './account-view.fixture.ts'
import { REASON_KINDS } from './reason.ts'

describe('findReasons', () => {
  it('finds nothing in what is unknown', () => {
    expect(found({})).toEqual([])
    expect(
      found({
        outcomes: [outcome()],
        promises: [promise()],
        stakeholders: [person()],
        renewals: [renewal()],
      }),
    ).toEqual([])
  })

  it('finds a gap and a near renewal, in the order of the kinds', () => {
    const reasons = found({
      gap: { ...calm.gap, attained: 0.2 },
      renewals: [renewal({ dueOn: addDays(asOf, 40) })],
    })
    expect(reasons.map(reason => reason.kind)).toEqual(['success_gap', 'renewal_window'])
    expect(reasons[0]?.size).toBeCloseTo(0.6, 12)
  })

  it('says how far use fell once, and not again in what is known of them', () => {
    const use = { ...calm.use, now: 3, habit: 9, change: Math.log(4 / 10), fellOn: addDays(asOf, -20) }
    const [fell, missing] = found({ outcomes: [], use })
    expect([fell?.kind, missing?.kind]).toEqual(['use_fell', 'verdict_missing'])
    expect(fell?.words).toContain('from 9 people in two weeks to 3')
    expect(missing?.words).not.toContain('people')
    expect(one('verdict_missing', { outcomes: [], use: { ...use, fellOn: null } }).words).toContain(
      '3 people in the last two weeks, 9 usually',
    )
  })

  it('names every kind once in its order', () => {
    expect(new Set(REASON_KINDS).size).toBe(29)
  })
})

describe('a pause', () => {
  const leaving = renewal({ noticeOn: asOf, dueOn: addDays(asOf, 20) })
  const alarms = { championGone: true, singleThreaded: true }

  it('keeps everything away until a week before it ends, but a notice', () => {
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 8) } })).toEqual([])
    expect(kinds({ ...alarms, pause: { until: null } })).toEqual([])
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 8) }, renewals: [leaving] })).toEqual([
      'win_back',
    ])
    expect(kinds({ ...alarms, pause: { until: addDays(asOf, 7) }, renewals: [leaving] })).toEqual([
      'win_back',
      'pause_ending',
    ])
    expect(one('pause_ending', { pause: { until: addDays(asOf, 7) } }).dueOn).toBe('2026-03-08')
  })
})
