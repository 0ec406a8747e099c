// At most one nudge, with its reason, or none and why.
import { addDays, day, hashShare } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLevel } from './choose-level.ts'
import { decideNudge, type NudgeDecision } from './decide-nudge.ts'
import { followRating, followReaction } from './follow-up.ts'
import { NUDGE_LEVELS, NUDGE_REACTIONS, type NudgeReaction, type PastNudge } from './nudge.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { nudgePolicy as policy } from './policy.ts'
import { sayNudge } from './say-nudge.ts'

const now = new Date('2026-03-10T12:00:00Z')
const today = day('2026-03-10')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

const outcome = (over: Partial<NudgeOutcome> = {}): NudgeOutcome => ({
  outcomeId: 'out_1',
  active: true,
  importance: 3,
  attained: null,
  customer: null,
  vendor: null,
  milestones: [
    { key: 'data_in', reachedOn: day('2026-01-05') },
    { key: 'first_report', reachedOn: null },
    { key: 'shared_report', reachedOn: null },
  ],
  ...over,
})

const past = (over: Partial<PastNudge> = {}): PastNudge => ({
  nudgeId: 'nud_1',
  outcomeId: 'out_1',
  milestone: 'first_report',
  level: 'do_it_yourself',
  shownAt: ago(200),
  decidedAt: ago(200),
  reaction: null,
  rating: null,
  ...over,
})
const reacted = (reaction: NudgeReaction, hours: number, over: Partial<PastNudge> = {}) =>
  past({ reaction: { reaction, at: ago(hours) }, ...over })

const context = (over: Partial<NudgeContext> = {}): NudgeContext => ({
  accountId: 'acc_1',
  now,
  closed: false,
  outcomes: [outcome()],
  escalatedTickets: null,
  renewals: [],
  past: [],
  lastDisagreedAt: null,
  ...over,
})
const decide = (over: Partial<NudgeContext> = {}) => decideNudge(context(over), policy)
const why = (decision: NudgeDecision) => (decision.kind === 'none' ? decision.why : decision.kind)
const aimOf = (decision: NudgeDecision) => (decision.kind === 'nudge' ? decision.aim : null)

describe('decideNudge', () => {
  it('aims at the next milestone of the customer’s outcome', () => {
    expect(decide()).toEqual({
      kind: 'nudge',
      aim: { outcomeId: 'out_1', milestone: 'first_report' },
      level: 'do_it_yourself',
      nudgeId: null,
      repeated: false,
      reason: 'next_milestone',
    })
  })

  it('takes the most important outcome, then the least attained, then the first id', () => {
    const of = (...outcomes: NudgeOutcome[]) => aimOf(decide({ outcomes }))?.outcomeId
    expect(of(outcome({ outcomeId: 'a' }), outcome({ outcomeId: 'b', importance: 5 }))).toBe('b')
    expect(of(outcome({ outcomeId: 'a' }), outcome({ outcomeId: 'b', attained: 0.4 }))).toBe('b')
    expect(of(outcome({ outcomeId: 'b' }), outcome({ outcomeId: 'a' }), outcome({ outcomeId: 'c' }))).toBe(
      'a',
    )
  })

  it('says nothing when every milestone is reached, none is named, or no outcome is active', () => {
    const reached = outcome({ milestones: [{ key: 'data_in', reachedOn: today }] })
    expect(why(decide({ outcomes: [reached] }))).toBe('nothing_next')
    expect(why(decide({ outcomes: [outcome({ milestones: [] })] }))).toBe('nothing_next')
    expect(why(decide({ outcomes: [outcome({ active: false })] }))).toBe('nothing_next')
    expect(decide({ outcomes: [], closed: true })).toEqual({
      kind: 'none',
      why: 'account_closed',
      queue: null,
    })
  })

  it('stays silent while an outcome is disputed, by verdicts or by a reaction of anybody there', () => {
    const disputed = outcome({ vendor: 1, customer: 0.5 })
    expect(why(decide({ outcomes: [disputed] }))).toBe('outcome_disputed')
    expect(why(decide({ outcomes: [outcome({ vendor: 0.75, customer: 0.5 })] }))).toBe('nudge')
    expect(why(decide({ outcomes: [outcome({ vendor: 1 })] }))).toBe('nudge')
    expect(why(decide({ outcomes: [outcome({ customer: 0 })] }))).toBe('nudge')
    expect(why(decide({ outcomes: [outcome(), { ...disputed, active: false }] }))).toBe('nudge')
    expect(why(decide({ lastDisagreedAt: ago(24 * 13) }))).toBe('outcome_disputed')
    expect(why(decide({ lastDisagreedAt: ago(24 * 14) }))).toBe('nudge')
  })

  it('stays silent while a ticket is escalated', () => {
    expect(why(decide({ escalatedTickets: 1 }))).toBe('ticket_escalated')
    expect(why(decide({ escalatedTickets: 0 }))).toBe('nudge')
  })

  it('stays silent in the last 14 days of a yearly or longer term', () => {
    const near = (days: number, termMonths: number | null) =>
      why(decide({ renewals: [{ dueOn: addDays(today, days), termMonths }] }))
    expect(near(14, 12)).toBe('renewal_near')
    expect(near(-3, 24)).toBe('renewal_near')
    expect(near(15, 12)).toBe('nudge')
    expect(near(5, 1)).toBe('nudge')
    expect(near(5, null)).toBe('nudge')
  })

  it('queues what it may not say, once, and shows it first when it may', () => {
    const silenced = decide({ escalatedTickets: 2 })
    const aim = { outcomeId: 'out_1', milestone: 'first_report' }
    expect(silenced).toEqual({
      kind: 'none',
      why: 'ticket_escalated',
      queue: { aim, level: 'do_it_yourself' },
    })
    const waiting = past({ shownAt: null, decidedAt: ago(5) })
    expect(decide({ escalatedTickets: 2, past: [waiting] })).toMatchObject({ queue: null })
    const important = outcome({ outcomeId: 'out_2', importance: 5 })
    expect(decide({ outcomes: [outcome(), important], past: [waiting] })).toMatchObject({
      aim,
      nudgeId: 'nud_1',
      reason: 'waited',
    })
  })

  it('lets what waits longest go first, and drops what is reached meanwhile', () => {
    const other = outcome({ outcomeId: 'out_2' })
    const waits = [
      past({ nudgeId: 'nud_2', outcomeId: 'out_2', shownAt: null, decidedAt: ago(5) }),
      past({ nudgeId: 'nud_1', shownAt: null, decidedAt: ago(9) }),
    ]
    expect(decide({ outcomes: [outcome(), other], past: waits })).toMatchObject({ nudgeId: 'nud_1' })
    const reached = outcome({ milestones: [{ key: 'first_report', reachedOn: today }] })
    expect(decide({ outcomes: [reached, other], past: waits })).toMatchObject({ nudgeId: 'nud_2' })
  })

  it('keeps one budget a user over all nudges', () => {
    const shown = (hours: number, nudgeId: string) =>
      past({ nudgeId, outcomeId: 'out_9', shownAt: ago(hours), decidedAt: ago(hours) })
    expect(why(decide({ past: [shown(19, 'a')] }))).toBe('budget_spent')
    expect(why(decide({ past: [shown(20, 'a')] }))).toBe('nudge')
    const three = [shown(30, 'a'), shown(60, 'b'), shown(24 * 7 - 1, 'c')]
    expect(why(decide({ past: three }))).toBe('budget_spent')
    expect(why(decide({ past: [...three.slice(0, 2), shown(24 * 7, 'c')] }))).toBe('nudge')
    expect(decide({ past: three })).toMatchObject({ queue: { aim: { milestone: 'first_report' } } })
  })

  it('gives the same nudge again within half an hour, as long as nobody reacted', () => {
    const just = past({ shownAt: ago(0.4), level: 'show_me' })
    expect(decide({ past: [just] })).toMatchObject({ nudgeId: 'nud_1', level: 'show_me', repeated: true })
    expect(why(decide({ past: [past({ shownAt: ago(0.5) })] }))).toBe('budget_spent')
    expect(why(decide({ past: [reacted('tell_me_more', 0.1, { shownAt: ago(0.4) })] }))).toBe('budget_spent')
    expect(why(decide({ past: [past({ shownAt: ago(0.4), rating: 5 })] }))).toBe('budget_spent')
    expect(why(decide({ past: [past({ shownAt: ago(0.4), milestone: 'data_in' })] }))).toBe('budget_spent')
  })

  it('leaves an outcome alone that this user calls unimportant or sees differently, and turns to the next', () => {
    const outcomes = [outcome(), outcome({ outcomeId: 'out_2', importance: 1 })]
    const after = (reaction: NudgeReaction, days: number) =>
      aimOf(decide({ outcomes, past: [reacted(reaction, 24 * days)] }))?.outcomeId
    expect(after('not_important', 89)).toBe('out_2')
    expect(after('not_important', 90)).toBe('out_1')
    expect(after('different_view', 13)).toBe('out_2')
    expect(after('different_view', 14)).toBe('out_1')
    expect(after('tell_me_more', 1)).toBe('out_1')
  })

  it('holds a share of accounts out, always the same', () => {
    const some = { ...policy, holdoutShare: 0.3 }
    const held = Array.from({ length: 300 }, (_, i) => `acc_${i}`).filter(
      accountId => why(decideNudge(context({ accountId }), some)) === 'held_out',
    )
    expect(held.length).toBeGreaterThan(60)
    expect(held.every(id => hashShare('nudge', id) < 0.3)).toBe(true)
  })

  it('never shows more than the budget, whatever is asked and whenever', () => {
    const hours = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(hours, gaps => {
        let at = now.getTime()
        let shown: PastNudge[] = []
        for (const [i, gap] of gaps.entries()) {
          at += gap * 3_600_000
          const decision = decideNudge(context({ now: new Date(at), past: shown }), policy)
          if (decision.kind !== 'nudge' || decision.repeated) continue
          const shownAt = new Date(at)
          shown = [...shown, past({ ...decision.aim, nudgeId: `n${i}`, shownAt, decidedAt: shownAt })]
        }
        const times = shown.map(nudge => Number(nudge.shownAt?.getTime()))
        for (const [i, time] of times.entries()) {
          expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 * 3_600_000)
          expect(
            times.filter(other => other <= time && time - other < 7 * 86_400_000).length,
          ).toBeLessThanOrEqual(3)
        }
      }),
    )
  })
})

describe('the level of help', () => {
  const level = (...nudges: PastNudge[]) =>
    chooseLevel({ outcomeId: 'out_1', milestone: 'first_report' }, nudges, policy)

  it('rises with tries that did not help, with being asked for more, and with poor ratings', () => {
    expect(level()).toBe('do_it_yourself')
    expect(level(past())).toBe('do_it_yourself')
    expect(level(past(), past())).toBe('show_me')
    expect(level(reacted('tell_me_more', 5))).toBe('show_me')
    expect(level(past({ rating: 2 }), past({ rating: 3 }))).toBe('with_a_person')
    expect(level(past({ shownAt: null }), past({ milestone: 'data_in' }))).toBe('do_it_yourself')
    expect(level(...Array.from({ length: 20 }, () => past()))).toBe('done_for_you')
  })
})

describe('what happens next', () => {
  it('is said for each reaction, and puts off what the policy puts off', () => {
    const after = (reaction: NudgeReaction) => followReaction(reaction, 'do_it_yourself', policy)
    expect(NUDGE_REACTIONS.map(reaction => after(reaction).does)).toEqual([
      'offer_more_help',
      'ask_a_person',
      'leave_alone',
      'ask_a_person',
    ])
    expect(after('tell_me_more').nextLevel).toBe('show_me')
    expect(after('not_important').quietDays).toBe(90)
    expect(followReaction('tell_me_more', 'done_for_you', policy).nextLevel).toBe('done_for_you')
  })

  it('follows a rating: more help after a poor one', () => {
    expect(followRating(2, 'show_me', policy)).toMatchObject({
      does: 'offer_more_help',
      nextLevel: 'with_a_person',
    })
    expect(followRating(3, 'show_me', policy)).toMatchObject({ does: 'note_success', nextLevel: null })
  })
})

describe('sayNudge', () => {
  it('names the step and the goal in the customer’s words, where they may be seen', () => {
    expect(sayNudge('show_me', 'first_report', 'close the books in two days').headline).toBe(
      'Your next step towards “close the books in two days”: first report',
    )
    expect(sayNudge('show_me', 'first-report', null).headline).toBe(
      'Your next step towards what you set out for: first report',
    )
  })

  it('offers something else on each level', () => {
    expect(new Set(NUDGE_LEVELS.map(level => sayNudge(level, 'a', null).offer)).size).toBe(4)
  })
})
