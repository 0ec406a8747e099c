// What a nudge waits for: the budget of a user, their reaction, and the holdout.
import { addDays, hashShare } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { decideNudge } from './decide-nudge.ts'
import { ago, context, decide, elsewhere, outcome, past, today, why } from './decided-nudge.fixture.ts'
import type { NudgeReaction, PastNudge } from './nudge.ts'
import { nudgePolicy as policy } from './policy.ts'

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
