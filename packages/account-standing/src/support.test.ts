// Tickets: whether they were solved in time, and how many there are.
import { addDays, day, type MovingValue, valueOn } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ticket } from './account-facts.ts'
import { aTicket } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'
import { assessResolution, lastKnownResolution, resolutionKnown } from './resolution.ts'
import { countTickets } from './ticket-counts.ts'

const asOf = day('2026-03-01')
const resolution = (tickets: Ticket[], on = '2026-03-01') =>
  assessResolution(tickets, STANDING_POLICY, day(on))

describe('resolution', () => {
  it('counts in time 1, reopened a half, late and escalated nothing', () => {
    const tickets = [
      aTicket('tkt_1', '2026-02-01T09:00:00Z'),
      aTicket('tkt_2', '2026-02-02T09:00:00Z', { reopenedCount: 2 }),
      aTicket('tkt_3', '2026-02-03T09:00:00Z', { resolvedAt: new Date('2026-02-11T09:00:00Z') }),
      aTicket('tkt_4', '2026-02-04T09:00:00Z', { escalated: true }),
    ]
    expect(resolution(tickets)).toEqual({
      value: 4.5 / 8,
      evidence: ['tkt_1', 'tkt_2', 'tkt_3', 'tkt_4'],
      newestOn: '2026-02-04',
    })
  })

  it('holds each priority to its own target', () => {
    const inADay = (ticketId: string, priority: Ticket['priority']) =>
      aTicket(ticketId, '2026-02-01T09:00:00Z', { priority, resolvedAt: new Date('2026-02-02T09:00:00Z') })
    expect(resolution([inADay('tkt_1', 'urgent')]).value).toBe(3 / 5)
    expect(resolution([inADay('tkt_1', 'high')]).value).toBe(4 / 5)
    expect(resolution([inADay('tkt_1', 'low')]).value).toBe(4 / 5)
  })

  it('leaves out what is open inside its target, and counts what is open past it', () => {
    const stillOpen = aTicket('tkt_1', '2026-02-28T09:00:00Z', { resolvedAt: null })
    expect(resolution([stillOpen])).toEqual({ value: null, evidence: [], newestOn: null })
    expect(resolution([{ ...stillOpen, escalated: true }]).value).toBeNull()
    // It comes to count over a fortnight, a fifteenth a day.
    expect(resolution([stillOpen], '2026-03-06').value).toBeNull()
    expect(resolution([stillOpen], '2026-03-07').value).toBeCloseTo(3 / (4 + 1 / 15), 12)
    expect(resolution([stillOpen], '2026-03-21')).toMatchObject({ value: 3 / 5, evidence: ['tkt_1'] })
    const known = (on: string) => resolutionKnown([stillOpen], STANDING_POLICY, day(on)).value
    expect(['2026-03-06', '2026-03-09', '2026-03-21'].map(known)).toEqual([null, 3 / 15, 1])
    const lastKnown = (on: string) => lastKnownResolution([stillOpen], STANDING_POLICY, day(on)).value
    expect(['2026-03-09', '2026-03-21'].map(lastKnown)).toEqual([null, 3 / 5])
  })

  it('does not know yet what is solved tomorrow', () => {
    const solvedLater = aTicket('tkt_1', '2026-02-28T09:00:00Z', {
      resolvedAt: new Date('2026-03-02T09:00:00Z'),
    })
    expect(resolution([solvedLater]).value).toBeNull()
    expect(resolution([solvedLater], '2026-03-02').value).toBe(4 / 5)
  })

  it('is unknown without a ticket in 180 days, and remembers what it was on its last day', () => {
    const old = [
      aTicket('tkt_1', '2025-03-01T09:00:00Z', { escalated: true }),
      aTicket('tkt_2', '2025-05-01T09:00:00Z'),
    ]
    expect(resolution(old).value).toBeNull()
    expect(lastKnownResolution(old, STANDING_POLICY, asOf)).toMatchObject({
      value: 4 / 5,
      newestOn: '2025-05-01',
    })
    expect(lastKnownResolution(old, STANDING_POLICY, day('2025-05-02')).value).toBe(4 / 6)
    expect(lastKnownResolution([], STANDING_POLICY, asOf).value).toBeNull()
  })

  it('lets each ticket count for less over its last 45 days, and says beforehand how that goes on', () => {
    const tickets = [
      aTicket('tkt_1', '2026-01-01T09:00:00Z', { escalated: true }),
      aTicket('tkt_2', '2026-02-01T09:00:00Z', { resolvedAt: null }),
      aTicket('tkt_3', '2026-02-20T09:00:00Z'),
    ]
    // 157 days after New Year: of the 45 days that count for less 23 are left.
    expect(resolution(tickets, '2026-06-07').value).toBeCloseTo(4 / (4 + 23 / 45 + 2), 12)
    for (const [on, later] of [
      ['2026-02-10', '2026-02-18'],
      ['2026-05-20', '2026-06-14'],
      ['2026-07-06', '2026-07-30'],
    ] as const) {
      const { moving } = resolution(tickets, on)
      const then = resolution(tickets, later)
      expect(moving === undefined ? null : valueOn(moving, day(later))).toBeCloseTo(then.value ?? 0, 10)
      expect(then.moving).toEqual(moving)
    }
    expect(resolution(tickets, '2026-04-01').moving).toBeUndefined()
    expect(lastKnownResolution(tickets, STANDING_POLICY, day('2026-08-01')).value).toBeCloseTo(
      resolution(tickets, '2026-07-05').value ?? 0,
      12,
    )
  })

  it('says what it was until a ticket past its target counts in full, and by degrees what that says', () => {
    const tickets = [
      aTicket('tkt_1', '2025-03-01T09:00:00Z', { escalated: true }),
      // Past its seven days on 8 March, a year later.
      aTicket('tkt_2', '2026-03-01T09:00:00Z', { resolvedAt: null }),
    ]
    const lastKnown = (on: string) => lastKnownResolution(tickets, STANDING_POLICY, day(on)).value
    expect(lastKnown('2026-03-07')).toBe(3 / 5)
    const [now, before] = [3 / (4 + 3 / 15), 3 / 5]
    expect(lastKnown('2026-03-10')).toBeCloseTo(before + (3 / 15) * (now - before), 12)
    expect(lastKnown('2026-03-22')).toBe(3 / 5)
  })

  it('lies within 0..1, in any order of tickets, and an escalation never lifts it', () => {
    const ticket = fc.record({ hours: fc.integer({ min: 0, max: 400 }), reopened: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 1, maxLength: 12 }), fc.nat(11), (given, index) => {
        const tickets = given.map(({ hours, reopened }, number) =>
          aTicket(`tkt_${number}`, '2026-01-10T00:00:00Z', {
            reopenedCount: reopened,
            resolvedAt: new Date(Date.UTC(2026, 0, 10, hours)),
          }),
        )
        const value = resolution(tickets).value as number
        expect(value >= 0 && value <= 1).toBe(true)
        expect(resolution(tickets.toReversed()).value).toBe(value)
        const escalated = tickets.map((each, at) => ({ ...each, escalated: at === index }))
        expect(resolution(escalated).value as number).toBeLessThanOrEqual(value)
      }),
    )
  })

  it('as kept says what is judged until it turns, and lies within 0..1 on whatever later day it is read', () => {
    // Past its seven days: one inside them is judged another day.
    const ticket = fc.record({
      openedAgo: fc.integer({ min: 8, max: 250 }),
      open: fc.boolean(),
      escalated: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 1, maxLength: 4 }), fc.nat(900), (given, later) => {
        const tickets = given.map(({ openedAgo, open, escalated }, number) => {
          const opened = `${addDays(asOf, -openedAgo)}T09:00:00Z`
          return aTicket(`tkt_${number}`, opened, { escalated, ...(open && { resolvedAt: null }) })
        })
        const { moving } = resolution(tickets)
        if (moving === undefined || typeof moving.move !== 'object' || !('slopesUntil' in moving.move)) return
        const on = addDays(asOf, later)
        const kept = Number(valueOn(moving, on))
        expect(kept >= 0 && kept <= 1).toBe(true)
        if (on < moving.move.slopesUntil) expect(kept).toBeCloseTo(resolution(tickets, on).value ?? -1, 9)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('ticket counts', () => {
  const counts = (tickets: Ticket[], since: string | null = null, records = true) => {
    const found = countTickets(tickets, since === null ? null : day(since), records, STANDING_POLICY, asOf)
    const { open, escalated, pastTarget, recent, usual } = found
    return [open, escalated, pastTarget, recent, usual].map(({ value }) => value)
  }
  // one every ten days over the half year before the last 30 days, and five in those
  const steady = Array.from({ length: 18 }, (_, index) =>
    aTicket(`tkt_${index}`, new Date(Date.UTC(2025, 7, 10 + index * 10)).toISOString()),
  )
  const storm = Array.from({ length: 5 }, (_, index) =>
    aTicket(`tkt_s${index}`, `2026-02-${20 + index}T09:00:00Z`, {
      priority: 'high',
      resolvedAt: null,
      escalated: index === 0,
    }),
  )

  it('set a storm beside what is usual', () => {
    // Opened on 20 to 24 February, each with a day: all are past them on the evening of 1 March.
    expect(counts([...steady, ...storm])).toEqual([5, 1, 5, 5, 3])
    const young = aTicket('tkt_y', '2026-02-28T09:00:00Z', { resolvedAt: null })
    expect(counts([...storm, young]).slice(0, 3)).toEqual([6, 1, 5])
  })

  it('are known zeros where tickets are recorded, and unknown where they never were', () => {
    expect(counts([])).toEqual([0, 0, 0, 0, 0])
    expect(counts([], null, false)).toEqual([null, null, null, null, null])
  })

  it('call usual what a younger customer did in the days there are, and nothing before 60 of them', () => {
    expect(counts(steady, '2025-11-01')[4]).toBeCloseTo((9 * 30) / 90, 1)
    expect(counts(steady, '2025-12-15')[4]).toBeNull()
    expect(counts(steady, '2020-01-01')[4]).toBe(3)
  })

  it('are kept of a younger customer so that a day more says the same', () => {
    const usualOn = (on: string, since: string) =>
      countTickets(steady, day(since), true, STANDING_POLICY, day(on)).usual
    // 9 tickets x 30, shared out over the days from 30 November, 29 days after the first.
    const moving = { value: 270, move: { daysSince: '2025-11-30' } }
    for (const on of ['2026-02-28', '2026-03-01', '2026-03-05']) {
      const usual = usualOn(on, '2025-11-01')
      expect(usual.moving).toEqual(moving)
      expect(valueOn(moving as MovingValue, day(on))).toBeCloseTo(usual.value ?? Number.NaN, 9)
    }
    expect(usualOn('2026-03-01', '2020-01-01').moving).toBeUndefined()
  })
})
