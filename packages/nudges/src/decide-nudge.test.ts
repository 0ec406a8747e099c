// At most one nudge, with its reason, or none and why.
import { addDays, day, hashShare } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideNudge, type NudgeDecision } from './decide-nudge.ts'
import {
  HELP,
  isQuestion,
  NEXT,
  NUDGE_REACTIONS,
  type NudgeReaction,
  type PastNudge,
  RESULT,
} from './nudge.ts'
import { contextOf, outcomeOf, pastNudgeOf, TODAY } from './nudge-context.fixture.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { NUDGE_REASON_WORDS } from './nudge-reason.ts'
import { nudgePolicy as policy } from './policy.ts'
import { quietRule } from './quiet-rules.ts'

const today = TODAY
const ago = (days: number) => addDays(today, -days)

const outcome = (over: Partial<NudgeOutcome> = {}): NudgeOutcome =>
  outcomeOf({
    milestones: [
      { key: 'data_in', reachedOn: day('2026-01-05') },
      { key: 'first_report', reachedOn: null },
      { key: 'shared_report', reachedOn: null },
    ],
    ...over,
  })
const reached = outcome({ milestones: [{ key: 'first_report', reachedOn: today }] })

const past = pastNudgeOf
const elsewhere = (days: number) => past({ outcomeId: 'out_9', milestone: 'other', shownOn: ago(days) })

const context = (over: Partial<NudgeContext> = {}): NudgeContext =>
  contextOf({ outcomes: [outcome()], ...over })
const decide = (over: Partial<NudgeContext> = {}) => decideNudge(context(over), policy)
const why = (decision: NudgeDecision) => decision.reason.kind

describe('what a nudge is aimed at', () => {
  it('is the next milestone of the customer’s outcome', () => {
    const aim = { outcomeId: 'out_1', milestone: 'first_report' }
    expect(decide()).toEqual({
      nudge: { ...aim, level: 'do_it_yourself' },
      reason: { kind: 'next_milestone' },
      aim,
    })
  })

  it('is of the most important outcome, then of the one due first, then of the first id', () => {
    const of = (...outcomes: NudgeOutcome[]) => decide({ outcomes }).nudge?.outcomeId
    const a = outcome({ outcomeId: 'a' })
    const b = outcome({ outcomeId: 'b' })
    expect(of(a, { ...b, importance: 5 })).toBe('b')
    expect(of(a, { ...b, dueOn: day('2027-01-01') })).toBe('b')
    expect(of({ ...a, dueOn: day('2027-01-01') }, { ...b, dueOn: day('2026-06-01') })).toBe('b')
    expect(of(b, a)).toBe('a')
  })

  it('is nothing when nothing is wanted, named, or left', () => {
    expect(why(decide({ outcomes: [] }))).toBe('no_outcome')
    expect(why(decide({ outcomes: [outcome({ active: false })] }))).toBe('no_outcome')
    expect(why(decide({ outcomes: [outcome({ milestones: [] })] }))).toBe('no_milestone')
    expect(why(decide({ outcomes: [outcome({ milestones: [] }), reached] }))).toBe('all_reached')
  })
})

describe('help towards an outcome, and what comes next', () => {
  const done = { ...reached, attained: 0.17, customer: 0.25 }
  const won = { ...reached, attained: 0.93, customer: 1 }

  it('is offered where the product is done and the outcome is not, and where they stopped coming', () => {
    expect(decide({ outcomes: [done] })).toEqual({
      nudge: { outcomeId: 'out_1', milestone: HELP, level: 'do_it_yourself' },
      reason: { kind: 'outcome_help' },
      aim: { outcomeId: 'out_1', milestone: HELP },
    })
    expect(why(decide({ outcomes: [{ ...done, attained: 0.79 }] }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won], useFell: true }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won] }))).toBe('what_comes_next')
    expect(decide({ outcomes: [won] }).nudge?.milestone).toBe(NEXT)
    expect(why(decide({ outcomes: [{ ...won, customer: 0.5 }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [{ ...won, customer: null }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [{ ...done, attained: null }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [outcome({ attained: 0.17 })] }))).toBe('next_milestone')
  })

  it('goes to the outcome they fall short of before a more important one that goes well', () => {
    const short = { ...done, outcomeId: 'out_2', importance: 1 }
    expect(decide({ outcomes: [{ ...won, importance: 5 }, short] }).aim?.outcomeId).toBe('out_2')
    const near = { ...short, attained: 0.5 }
    expect(decide({ outcomes: [{ ...won, importance: 5 }, near] }).aim?.outcomeId).toBe('out_1')
  })

  it('is silenced by no dispute, escalation or term that ends: what pushes and sells is', () => {
    const term = { terms: [{ endsOn: addDays(today, 5), months: 12 }] }
    const disputed = { ...done, perceptionGap: 0.75 }
    expect(why(decide({ outcomes: [disputed] }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [done], escalatedTickets: 2 }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [done], ...term }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won], ...term }))).toBe('term_ending')
    expect(why(decide({ outcomes: [{ ...won, perceptionGap: 0.3 }] }))).toBe('outcome_disputed')
    // In place of its open milestones too: they are pushed at nobody who disputes what they bring.
    expect(decide({ outcomes: [outcome({ attained: 0.2, perceptionGap: 0.6 })] }).aim?.milestone).toBe(HELP)
    expect(why(decide({ outcomes: [done], closed: true }))).toBe('account_closed')
    expect(why(decide({ outcomes: [done], paused: true }))).toBe('account_paused')
    expect(why(decide({ outcomes: [done], hostility: 1 }))).toBe('talk_first')
    expect(why(decide({ outcomes: [done], promises: [{ overdue: true, broken: false, dueOn: null }] }))).toBe(
      'promise_broken',
    )
  })

  it('is asked again after a fortnight, on its own surface the same day, and not on another', () => {
    const asked = (days: number, surface = 'home') => [past({ milestone: HELP, shownOn: ago(days), surface })]
    const again = (days: number, surface?: string) =>
      decide({ outcomes: [done], past: asked(days, surface) }).reason
    expect(again(0)).toEqual({ kind: 'outcome_help' })
    expect(again(0, 'reports')).toEqual({ kind: 'resting', until: addDays(today, 14) })
    expect(again(13)).toEqual({ kind: 'resting', until: addDays(today, 1) })
    expect(again(14)).toEqual({ kind: 'outcome_help' })
    expect(why(decide({ outcomes: [done], escalatedTickets: 1, past: asked(3) }))).toBe('ticket_escalated')
    const sent = past({ milestone: HELP, shownOn: ago(20), reaction: { said: 'not_important', on: ago(20) } })
    expect(decide({ outcomes: [done], past: [sent] }).reason).toEqual({
      kind: 'resting',
      until: addDays(today, 70),
    })
  })
})

describe('what came of a nudge', () => {
  const done = outcome({
    milestones: [{ key: 'first_report', reachedOn: ago(1) }],
    attained: 0.6,
    customer: 0.5,
  })
  const shown = past({ shownOn: ago(4) })

  it('is asked about before the next step, and the next step follows', () => {
    const asked = decide({ outcomes: [done], past: [shown] })
    expect(asked).toMatchObject({
      nudge: { outcomeId: 'out_1', milestone: RESULT },
      reason: { kind: 'how_did_it_go' },
    })
    const rated = past({ milestone: RESULT, shownOn: ago(1), rating: 3 })
    expect(why(decide({ outcomes: [done], past: [shown, rated] }))).toBe('outcome_help')
    const won = { ...done, attained: 0.9, customer: 1 }
    const good = past({ milestone: RESULT, shownOn: ago(1), rating: 5 })
    expect(why(decide({ outcomes: [won], past: [shown, good] }))).toBe('what_comes_next')
  })

  it('rests a fortnight when it is left unanswered, and the next step does not wait for it', () => {
    const unanswered = past({ milestone: RESULT, shownOn: ago(1) })
    expect(why(decide({ outcomes: [done], past: [shown, unanswered] }))).toBe('outcome_help')
    const long = past({ milestone: RESULT, shownOn: ago(14) })
    expect(why(decide({ outcomes: [done], past: [{ ...shown, shownOn: ago(20) }, long] }))).toBe(
      'how_did_it_go',
    )
  })

  it('is asked about where what pushes is silent, and not where all is', () => {
    expect(why(decide({ outcomes: [done], past: [shown], escalatedTickets: 1 }))).toBe('how_did_it_go')
    expect(why(decide({ outcomes: [done], past: [shown], hostility: 1 }))).toBe('talk_first')
  })
})

describe('the budget of a user', () => {
  it('is one a day and three in seven days, whatever the nudges were about; what is over it is queued', () => {
    expect(decide({ past: [elsewhere(0)] })).toEqual({
      nudge: null,
      reason: { kind: 'queued', showOn: addDays(today, 1) },
      aim: { outcomeId: 'out_1', milestone: 'first_report' },
    })
    const three = [elsewhere(1), elsewhere(3), elsewhere(5)]
    expect(decide({ past: three }).reason).toEqual({ kind: 'queued', showOn: addDays(today, 2) })
    expect(why(decide({ past: [elsewhere(1), elsewhere(3), elsewhere(7)] }))).toBe('next_milestone')
  })

  it('is not touched by the same day and surface asking again: the same nudge is shown', () => {
    const shownToday = past({ shownOn: today, level: 'show_me' })
    const again = decide({ past: [shownToday, elsewhere(1), elsewhere(3)] })
    expect(again).toMatchObject({ nudge: { milestone: 'first_report', level: 'show_me' } })
    const urgent = outcome({ outcomeId: 'out_2', importance: 5 })
    expect(decide({ outcomes: [outcome(), urgent], past: [shownToday] }).nudge?.outcomeId).toBe('out_1')
    expect(decide({ past: [shownToday], surface: 'reports' }).reason).toEqual({
      kind: 'queued',
      showOn: addDays(today, 1),
    })
  })

  it('shows one milestone once a day even where the budget has room', () => {
    const generous = { ...policy, budget: { perDay: 5, most: 50, days: 7 } }
    const ask = (shown: PastNudge) =>
      decideNudge(context({ past: [shown], surface: 'reports' }), generous).reason
    expect(ask(past({ shownOn: today }))).toEqual({ kind: 'queued', showOn: addDays(today, 1) })
    expect(ask(elsewhere(0))).toEqual({ kind: 'next_milestone' })
  })

  it('is spent on the next milestone once the one of today is reached', () => {
    const shownToday = past({ shownOn: today, milestone: 'data_in' })
    expect(decide({ past: [shownToday] })).toMatchObject({
      nudge: null,
      aim: { milestone: 'first_report' },
    })
  })
})

describe('a reaction', () => {
  const outcomes = [outcome(), outcome({ outcomeId: 'out_2', importance: 1 })]
  const reacted = (said: NudgeReaction, days: number) => past({ reaction: { said, on: ago(days) } })
  const after = (said: NudgeReaction, days: number) =>
    decide({ outcomes, past: [reacted(said, days)] }).nudge?.outcomeId

  it('leaves the outcome alone for its time, and the next one is turned to', () => {
    expect([after('disagree', 29), after('disagree', 30)]).toEqual(['out_2', 'out_1'])
    expect([after('not_important', 89), after('not_important', 90)]).toEqual(['out_2', 'out_1'])
    expect([after('different_view', 13), after('different_view', 14)]).toEqual(['out_2', 'out_1'])
    expect([after('dismiss', 6), after('dismiss', 7)]).toEqual(['out_2', 'out_1'])
    expect(after('tell_me_more', 1)).toBe('out_1')
  })

  it('lets everything rest when it is about all there is, the longest reaction counting', () => {
    const two = [reacted('not_important', 10), reacted('disagree', 1), elsewhere(30)]
    expect(decide({ past: two }).reason).toEqual({ kind: 'resting', until: addDays(today, 80) })
    expect(decide({ past: [...two].reverse() }).reason).toEqual({
      kind: 'resting',
      until: addDays(today, 80),
    })
  })

  it('takes a nudge of today away', () => {
    const sentAway = past({ shownOn: today, reaction: { said: 'not_important', on: today } })
    expect(why(decide({ past: [sentAway] }))).toBe('resting')
    expect(decide({ outcomes: [outcome({ outcomeId: 'out_2' })], past: [sentAway] })).toMatchObject({
      reason: { kind: 'queued' },
      aim: { outcomeId: 'out_2' },
    })
  })
})

describe('a holdout', () => {
  it('holds out the same share of users every time, and others in another campaign', () => {
    const users = Array.from({ length: 1000 }, (_, i) => `u_${i}`)
    const heldIn = (campaign: string) =>
      users.filter(
        userId =>
          why(decideNudge(context({ userId }), { ...policy, campaign, holdoutShare: 0.3 })) === 'held_out',
      )
    const held = heldIn(policy.campaign)
    // 300 expected, sd 14.5
    expect(Math.abs(held.length - 300)).toBeLessThan(60)
    expect(held.every(userId => hashShare('ws_1', userId, policy.campaign) < 0.3)).toBe(true)
    expect(heldIn('another')).not.toEqual(held)
    expect(decideNudge(context(), { ...policy, holdoutShare: 1 })).toMatchObject({
      nudge: null,
      aim: { milestone: 'first_report' },
    })
  })
})

describe('every decision', () => {
  const days = (span: number) => fc.integer({ min: 0, max: span }).map(ago)
  const outcomes = fc.array(
    fc.record({
      outcomeId: fc.constantFrom('out_1', 'out_2', 'out_3'),
      active: fc.boolean(),
      importance: fc.integer({ min: 1, max: 5 }),
      dueOn: fc.option(days(9)),
      attained: fc.option(fc.constantFrom(0.1, 0.6, 0.9)),
      customer: fc.option(fc.constantFrom(0, 1)),
      perceptionGap: fc.option(fc.double({ min: -1, max: 0.4, noNaN: true })),
      milestones: fc.uniqueArray(
        fc.record({ key: fc.constantFrom('a', 'b', 'c'), reachedOn: fc.option(days(9)) }),
        { selector: ({ key }) => key },
      ),
    }),
  )
  const pasts = fc.array(
    fc.record({
      outcomeId: fc.constantFrom('out_1', 'out_2', 'out_3'),
      milestone: fc.constantFrom('a', 'b', 'c', HELP, NEXT, RESULT),
      level: fc.constant('show_me' as const),
      surface: fc.constantFrom('home', 'reports'),
      shownOn: days(20),
      reaction: fc.option(fc.record({ said: fc.constantFrom(...NUDGE_REACTIONS), on: days(20) })),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { maxLength: 6 },
  )
  const contexts = fc.record({ outcomes, past: pasts }).map(({ outcomes, past }) => {
    const distinct = [...new Map(outcomes.map(each => [each.outcomeId, each])).values()]
    return context({ outcomes: distinct, past })
  })

  it('names an open milestone of an active outcome, or a question where none is open or all else is silent', () => {
    fc.assert(
      fc.property(contexts, given => {
        const { nudge, reason, aim } = decideNudge(given, policy)
        const isShown = ['next_milestone', 'outcome_help', 'what_comes_next', 'how_did_it_go'].includes(
          reason.kind,
        )
        expect(nudge !== null).toBe(isShown)
        if (nudge !== null) expect(nudge).toMatchObject({ ...aim })
        if (reason.kind === 'queued') expect(reason.showOn > today).toBe(true)
        if (aim === null) return
        const named = given.outcomes.find(each => each.outcomeId === aim.outcomeId)
        expect(named?.active).toBe(true)
        const open = named?.milestones.filter(({ reachedOn }) => reachedOn === null).map(({ key }) => key)
        const isSilent = quietRule(given, policy) !== null
        if (aim.milestone === RESULT) return
        if (isQuestion(aim)) expect(open?.length === 0 || (isSilent && aim.milestone === HELP)).toBe(true)
        else expect(open).toContain(aim.milestone)
      }),
    )
  })

  it('does not depend on the order of outcomes', () => {
    fc.assert(
      fc.property(contexts, given => {
        const turned = { ...given, outcomes: given.outcomes.toReversed() }
        expect(decideNudge(turned, policy)).toEqual(decideNudge(given, policy))
      }),
    )
  })

  it('keeps the budget whatever is asked, wherever and whenever, and keeps its word about the queue', () => {
    const asks = fc.array(
      fc.record({ gap: fc.integer({ min: 0, max: 4 }), surface: fc.constantFrom('home', 'reports') }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(asks, input => {
        let now = today
        let shown: PastNudge[] = []
        for (const { gap, surface } of input) {
          now = addDays(now, gap)
          const given = context({ today: now, surface, past: shown })
          const { nudge, reason } = decideNudge(given, policy)
          const isNew = nudge !== null && !shown.some(each => each.shownOn === now)
          if (isNew) shown = [...shown, { ...past(nudge), surface, shownOn: now }]
          if (reason.kind === 'queued') {
            expect(decideNudge({ ...given, today: reason.showOn }, policy).nudge).not.toBeNull()
          }
        }
        const onDays = shown.map(each => each.shownOn)
        expect(new Set(onDays).size).toBe(onDays.length)
        for (const on of onDays) {
          const inWeek = onDays.filter(other => other <= on && other > addDays(on, -7))
          expect(inWeek.length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('has its reason in words', () => {
    const words = Object.values(NUDGE_REASON_WORDS)
    expect(new Set(words).size).toBe(words.length)
  })
})
