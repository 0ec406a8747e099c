// A share of the cards waits two weeks, by lot: within the chance, never what may not wait, and once an account until its result is known.
import { addDays, type Day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { buildWorklist, listable } from './build-worklist.ts'
import { asOf, candidate, effects, ids, nothingDone, policy, reason } from './candidate.fixture.ts'
import type { DelayDraw } from './delay-arm.ts'
import type { Candidate } from './draft-card.ts'
import type { ReasonKind } from './reason.ts'

const on = { ...policy, delay: { share: 0.2, days: 14, againAfterDays: 74 } }
const many = (count: number, kinds: readonly ReasonKind[] = ['success_gap']): Candidate[] =>
  Array.from({ length: count }, (_, index) => candidate(`acc_${String(index).padStart(3, '0')}`, kinds))
const build = (
  candidates: readonly Candidate[],
  { draws = [], day = asOf, hours = 600 }: { draws?: readonly DelayDraw[]; day?: Day; hours?: number } = {},
) => buildWorklist({ candidates, hours, ...nothingDone, draws, effects }, on, day)

describe('the delay by lot', () => {
  it('is off until a workspace asks for it', () => {
    const off = buildWorklist({ candidates: many(50), hours: 600, ...nothingDone, effects }, policy, asOf)
    expect(off.draws).toEqual([])
    expect(off.cards).toHaveLength(50)
  })

  it('takes the stated share, says the chance, and gives the same lot for the same day', () => {
    const { cards, draws } = build(many(400))
    const delayed = draws.filter(({ arm }) => arm === 'delayed')
    expect(draws).toHaveLength(400)
    // Four standard deviations either way of a fifth of 400.
    expect(Math.abs(delayed.length - 80)).toBeLessThan(32)
    expect(cards).toHaveLength(400 - delayed.length)
    expect(draws[0]).toMatchObject({
      chance: 0.2,
      play: 'close_the_gap',
      playVersion: 0,
      riskBand: 'medium',
      drawnOn: asOf,
      probabilityLost: 0.2,
      arrMinor: 10_000_000,
      renewal: { renewalId: expect.stringContaining('rnw_'), dueOn: addDays(asOf, 60) },
      aim: { outcomeId: 'out_1', milestone: 'live' },
    })
    expect(build(many(400).toReversed()).draws).toEqual(draws)
  })

  it('makes room for the next, for whom a lot is drawn in turn', () => {
    const { cards, draws, plannedHours } = build(many(100), { hours: 30 })
    expect(plannedHours).toBe(30)
    expect(cards).toHaveLength(20)
    expect(draws.filter(({ arm }) => arm === 'now')).toHaveLength(20)
    expect(draws.some(({ arm }) => arm === 'delayed')).toBe(true)
  })

  it('lasts two weeks and is drawn once until its result is known', () => {
    const first = build(many(100)).draws
    const delayed = first.filter(({ arm }) => arm === 'delayed').map(({ accountId }) => accountId)
    const later = (days: number) => build(many(100), { draws: first, day: addDays(asOf, days) })
    expect(ids(later(13).cards).some(id => delayed.includes(id))).toBe(false)
    expect(ids(later(14).cards)).toEqual(expect.arrayContaining(delayed))
    expect(later(14).draws).toEqual([])
    expect(later(74).draws.length).toBeGreaterThan(0)
  })

  it('never keeps away what was agreed, a notice, an escalation, or a day that would pass', () => {
    const waiting = (accountId: string): DelayDraw => ({
      accountId,
      riskBand: 'medium',
      play: 'close_the_gap',
      playVersion: 0,
      drawnOn: asOf,
      arm: 'delayed',
      chance: 0.2,
      until: addDays(asOf, 14),
      renewal: null,
      probabilityLost: null,
      arrMinor: null,
      aim: null,
    })
    const kept = (of: Candidate) =>
      listable({ candidates: [of], ...nothingDone, draws: [waiting(of.accountId)] }, on, addDays(asOf, 3))[0]
        ?.reasons
    expect(kept(candidate('acc_a', ['success_gap']))).toEqual([])
    for (const kind of ['follow_up', 'win_back', 'pause_ending', 'promise_due'] as const) {
      expect(kept(candidate('acc_a', ['success_gap', kind]))).toHaveLength(2)
      expect(build(many(30, [kind])).draws).toEqual([])
    }
    const escalated = reason('ticket_storm', { escalated: true })
    expect(kept(candidate('acc_a', [escalated]))).toHaveLength(1)
    const storms = Array.from({ length: 30 }, (_, index) => candidate(`acc_${index}`, [escalated]))
    expect(build(storms).draws).toEqual([])
  })

  it('is drawn for an account of which nobody knows what is at stake', () => {
    const unknown = many(1).map(each => ({ ...each, renewals: [], aims: [] }))
    expect(build(unknown).draws[0]).toMatchObject({
      riskBand: null,
      renewal: null,
      probabilityLost: null,
      arrMinor: null,
      aim: null,
    })
  })
})
