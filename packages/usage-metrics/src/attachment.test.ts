// Whose events are whose: by time and never by arrival, and a change names exactly what moved.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachments, type GroupCall, groupAt, reattachments } from './attachment.ts'

const call = (group: string, atMs: number): GroupCall => ({ group, atMs })
const someCalls = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), atMs: fc.nat(20) }), {
  maxLength: 8,
})

/** The rule as DOMAIN states it, one event at a time. */
function ruled(calls: readonly GroupCall[], atMs: number): string | null {
  const byTime = calls.toSorted((x, y) => x.atMs - y.atMs || (x.group < y.group ? -1 : 1))
  const earliest = byTime.filter(each => each.atMs === byTime[0]?.atMs).at(-1)
  return (byTime.findLast(each => each.atMs <= atMs) ?? earliest)?.group ?? null
}

describe('the account of a person’s events', () => {
  it('is that of the latest group call, and before the first call that of the first', () => {
    expect(attachments([call('b', 50), call('a', 10)])).toEqual([
      { group: 'a', fromMs: -Infinity, untilMs: 50 },
      { group: 'b', fromMs: 50, untilMs: Infinity },
    ])
  })

  it('does not change with calls that repeat the same group', () => {
    expect(attachments([call('a', 10), call('a', 20), call('a', 30)])).toEqual([
      { group: 'a', fromMs: -Infinity, untilMs: Infinity },
    ])
  })

  it('is unknown without a call', () => {
    expect(attachments([])).toEqual([])
    expect(groupAt([], 5)).toBeNull()
  })

  it('is the rule of one event at a time, whatever order the calls arrived in', () => {
    fc.assert(
      fc.property(someCalls, fc.integer({ min: -1, max: 21 }), (calls, atMs) => {
        expect(groupAt(attachments(calls), atMs)).toBe(ruled(calls, atMs))
        expect(attachments(calls.toReversed())).toEqual(attachments(calls))
      }),
    )
  })

  it('moves, when calls are added, exactly the events whose answer differs', () => {
    fc.assert(
      fc.property(someCalls, someCalls, fc.integer({ min: -1, max: 21 }), (calls, more, atMs) => {
        const [before, after] = [attachments(calls), attachments([...calls, ...more])]
        const moved = reattachments(before, after).filter(span => span.fromMs <= atMs && atMs < span.untilMs)
        const [was, is] = [groupAt(before, atMs), groupAt(after, atMs)]
        expect(moved.map(span => [span.before, span.after])).toEqual(was === is ? [] : [[was, is]])
      }),
    )
  })
})
