// When silence of a whole workspace means that its source is down.
import { day, endOf } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { usagePolicy } from './policy.ts'
import { sourceState } from './source-state.ts'

const first = day('2026-03-01')
const state = (lastEventOn: string | null, asOf: string, knownAt?: string) =>
  sourceState(lastEventOn === null ? null : { first, last: day(lastEventOn) }, usagePolicy, {
    asOf: day(asOf),
    knownAt: knownAt ? new Date(knownAt) : endOf(day(asOf)),
  })

describe('the source of a workspace', () => {
  it('is up on the day of an event and on the day after', () => {
    expect(state('2026-03-06', '2026-03-06')).toEqual({
      up: true,
      firstEventOn: first,
      lastEventOn: '2026-03-06',
      lastUpOn: '2026-03-06',
    })
    expect(state('2026-03-06', '2026-03-07')).toEqual({
      up: true,
      firstEventOn: first,
      lastEventOn: '2026-03-06',
      lastUpOn: '2026-03-07',
    })
  })

  it('is down after two whole days of silence, and says when it last was up', () => {
    expect(state('2026-03-06', '2026-03-08')).toEqual({
      up: false,
      firstEventOn: first,
      lastEventOn: '2026-03-06',
      lastUpOn: '2026-03-07',
    })
    expect(state('2026-03-06', '2026-05-01')).toEqual({
      up: false,
      firstEventOn: first,
      lastEventOn: '2026-03-06',
      lastUpOn: '2026-03-07',
    })
  })

  it('waits for the second day to end while that day is still open', () => {
    expect(state('2026-03-06', '2026-03-08', '2026-03-08T09:00:00Z').up).toBe(true)
    expect(state('2026-03-06', '2026-03-09', '2026-03-09T00:00:00Z').up).toBe(false)
  })

  it('is not up before the first event of all', () => {
    expect(state(null, '2026-03-08')).toEqual({
      up: false,
      firstEventOn: null,
      lastEventOn: null,
      lastUpOn: null,
    })
  })
})
