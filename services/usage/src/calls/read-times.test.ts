// When a call was done: live calls by our clock, history by its own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectorPolicy } from '../policy.ts'
import { readTimes } from './read-times.ts'

const RECEIVED = new Date('2026-03-28T12:00:00.000Z')
const DAY_MS = 86_400_000
const iso = (ms: number): string => new Date(ms).toISOString()
const ago = (ms: number): string => iso(RECEIVED.getTime() - ms)

function timesOf(sent: object, shared: object = {}) {
  const envelope = { shared: { ...shared }, receivedAt: RECEIVED, publishable: false }
  const { occurredAt, recordedAt, declared } = readTimes({ ...sent }, envelope, collectorPolicy)
  return { at: occurredAt.toISOString(), known: recordedAt.toISOString(), declared }
}
const at = (sent: object, shared: object = {}): string => timesOf(sent, shared).at

// whole milliseconds, as JSON carries them
const upTo = (ms: number) => fc.integer({ min: 0, max: ms })
const withinADay = fc.integer({ min: -DAY_MS, max: DAY_MS })
const beyondADay = fc.integer({ min: DAY_MS + 1, max: 20 * 365 * DAY_MS })

describe('a call that has just been sent', () => {
  it('was done as long ago as it says, however wrong the clock it says it by', () => {
    fc.assert(
      fc.property(withinADay, upTo(5 * 365 * DAY_MS), (wrongBy, age) => {
        const sentAt = RECEIVED.getTime() + wrongBy
        expect(at({ timestamp: iso(sentAt - age), sentAt: iso(sentAt) })).toBe(ago(age))
      }),
    )
  })

  it('was done then though its device was offline for weeks: the queue is sent by the clock of now', () => {
    expect(at({ timestamp: ago(20 * DAY_MS + 600_000), sentAt: ago(600_000) })).toBe(ago(20 * DAY_MS))
  })

  it('is dated by what the batch says of sending, and its own word goes first', () => {
    const timestamp = iso(RECEIVED.getTime() + 600_000)
    expect(at({ timestamp }, { sentAt: iso(RECEIVED.getTime() + 605_000) })).toBe(ago(5_000))
    expect(at({ timestamp: ago(1_000), sentAt: ago(0) }, { sentAt: ago(400_000) })).toBe(ago(1_000))
    expect(at({ timestamp: ago(1_000), sentAt: 'yesterday' }, { sentAt: ago(0) })).toBe(ago(1_000))
  })

  it('was done on arrival when it does not say', () => {
    for (const sent of [{}, { timestamp: null, sentAt: null }, { sentAt: ago(60_000) }, { sentAt: 7 }]) {
      expect(at(sent)).toBe(ago(0))
    }
  })
})

describe('history', () => {
  it('keeps its timestamp when it was sent more than a day ago, or is yet to be sent', () => {
    fc.assert(
      fc.property(beyondADay, upTo(10 * 365 * DAY_MS), fc.boolean(), (away, age, before) => {
        const sentAt = RECEIVED.getTime() + (before ? -away : away)
        const timestamp = iso(RECEIVED.getTime() - age)
        expect(at({ timestamp, sentAt: iso(sentAt) })).toBe(timestamp)
      }),
    )
    expect(at({ timestamp: ago(200 * DAY_MS), sentAt: ago(200 * DAY_MS) })).toBe(ago(200 * DAY_MS))
  })

  it('keeps its timestamp when it declares since when it is known, whenever it is sent', () => {
    fc.assert(
      fc.property(withinADay, upTo(365 * DAY_MS), upTo(365 * DAY_MS), (wrongBy, age, lag) => {
        const timestamp = ago(age)
        const recordedAt = ago(Math.max(0, age - lag))
        const sentAt = iso(RECEIVED.getTime() + wrongBy)
        expect(timesOf({ timestamp, sentAt, recordedAt })).toEqual({
          at: timestamp,
          known: recordedAt,
          declared: true,
        })
      }),
    )
  })

  it('was done when it was sent, when it says no more than that', () => {
    expect(at({ sentAt: ago(200 * DAY_MS) })).toBe(ago(200 * DAY_MS))
    expect(at({ sentAt: iso(RECEIVED.getTime() + 2 * DAY_MS) })).toBe(ago(0))
  })

  it('stays on its day across the edge of a day', () => {
    const edge = { timestamp: ago(DAY_MS + 5_000), sentAt: ago(DAY_MS) }
    expect(at(edge)).toBe(ago(5_000))
    expect(at({ ...edge, sentAt: ago(DAY_MS + 1) })).toBe(ago(DAY_MS + 5_000))
  })
})

describe('a time that cannot be', () => {
  const reasonOf = (sent: object): string => {
    try {
      return at(sent)
    } catch (error) {
      return String(error)
    }
  }

  it('is refused by name, and never read as now', () => {
    expect(reasonOf({ timestamp: iso(RECEIVED.getTime() + DAY_MS + 1) })).toContain('in the future')
    for (const timestamp of ['yesterday', '2026-02-30', '10000-01-01', 1_774_000_000, {}, true]) {
      expect(reasonOf({ timestamp })).toContain('timestamp: is not an instant')
    }
    expect(reasonOf({ originalTimestamp: 'soon' })).toContain('originalTimestamp: is not an instant')
    for (const timestamp of ['1969-12-31T23:59:59Z', '0000-01-01']) {
      expect(reasonOf({ timestamp })).toContain('timestamp: lies before 1970')
    }
    expect(reasonOf({ timestamp: ago(0), recordedAt: 'soon' })).toContain('recordedAt: is not an instant')
    expect(reasonOf({ timestamp: ago(0), recordedAt: ago(1) })).toContain('before the event itself')
  })

  it('costs nothing where the other timestamp can be read', () => {
    expect(at({ timestamp: 'soon', originalTimestamp: ago(60_000) })).toBe(ago(60_000))
    expect(at({ timestamp: ago(60_000), originalTimestamp: 'soon' })).toBe(ago(60_000))
  })

  it('is read in every way that libraries write it', () => {
    for (const timestamp of [
      '2026-03-01T09:30:00Z',
      '2026-03-01T09:30:00.000Z',
      '2026-03-01T10:30:00.000+0100',
      '2026-03-01T09:30:00.000000+00:00',
      '2026-03-01T09:30:00.000000000Z',
      '2026-03-01T09:30:00',
      '2026-03-01 09:30:00',
    ]) {
      expect(at({ timestamp })).toBe('2026-03-01T09:30:00.000Z')
    }
  })
})
