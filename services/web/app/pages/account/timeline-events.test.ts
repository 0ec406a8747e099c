// What happened to an account, as marks on its two lines.
import { describe, expect, it } from 'vitest'
import { type HistoryEvent, timelineEvents } from './timeline-events.ts'

const event = (kind: HistoryEvent['kind'], day: string): HistoryEvent => ({
  id: `${kind}-${day}`,
  kind,
  day,
  label: kind,
  what: `${kind}.`,
  dates: [],
  who: null,
  evidence: [],
})

describe('marks on the two lines', () => {
  it('lie on what they got where they are about it, else on what they do', () => {
    const marks = timelineEvents([
      event('customer_verdict', '2026-11-04'),
      event('promise_kept', '2026-09-20'),
    ])
    expect(marks.map(({ id, on }) => [id, on])).toEqual([
      ['promise_kept-2026-09-20', 'usage'],
      ['customer_verdict-2026-11-04', 'attained'],
    ])
  })

  it('are twelve at most: what says most, and the newest of its kind', () => {
    const verdicts = Array.from({ length: 14 }, (_, index) =>
      event('customer_verdict', `2026-10-${10 + index}`),
    )
    const ids = timelineEvents([...verdicts, event('parted', '2026-08-16')]).map(({ id }) => id)
    expect(ids).toHaveLength(12)
    expect(ids[0]).toBe('parted-2026-08-16')
    expect(ids[1]).toBe('customer_verdict-2026-10-23')
  })
})
