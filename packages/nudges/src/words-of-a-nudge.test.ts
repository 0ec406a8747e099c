// How much help, in which words, and what happens next.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLevel } from './choose-level.ts'
import { followRating, followReaction } from './follow-up.ts'
import {
  HELP,
  NEXT,
  NUDGE_LEVELS,
  NUDGE_REACTIONS,
  type NudgeReaction,
  type PastNudge,
  RESULT,
} from './nudge.ts'
import { nudgePolicy as policy } from './policy.ts'
import { sayNudge } from './say-nudge.ts'

const today = day('2026-03-10')
const aim = { outcomeId: 'out_1', milestone: 'first_report' }
const past = (over: Partial<PastNudge> = {}): PastNudge => ({
  ...aim,
  level: 'do_it_yourself',
  surface: 'home',
  shownOn: addDays(today, -9),
  reaction: null,
  rating: null,
  ...over,
})

describe('the level of help', () => {
  const level = (...nudges: PastNudge[]) => chooseLevel(aim, nudges, today, policy)
  const input = past({ shownOn: today, reaction: { said: 'tell_me_more', on: today } })

  it('rises with nudges without effect, with being asked for more, and with poor ratings', () => {
    expect(level()).toBe('do_it_yourself')
    expect(level(past())).toBe('do_it_yourself')
    expect(level(past(), past())).toBe('show_me')
    expect(level(input)).toBe('show_me')
    expect(level(past({ rating: 2 }), past({ rating: 3 }))).toBe('do_it_with_me')
    expect(level(...Array.from({ length: 20 }, () => past()))).toBe('done_for_you')
    expect(level(past({ milestone: RESULT, rating: 1 }))).toBe('show_me')
    expect(level(past({ milestone: RESULT, rating: 4 }))).toBe('do_it_yourself')
  })

  it('does not rise by nudges too young to have had an effect, nor by those about something else', () => {
    const young = past({ shownOn: addDays(today, -1) })
    expect(level(young, young, past({ milestone: 'data_in' }), past({ outcomeId: 'out_2' }))).toBe(
      'do_it_yourself',
    )
  })

  it('never falls when one more was in vain', () => {
    const ranks = (count: number) =>
      NUDGE_LEVELS.indexOf(level(...Array.from({ length: count }, () => past())))
    fc.assert(
      fc.property(fc.nat(30), count => {
        expect(ranks(count + 1)).toBeGreaterThanOrEqual(ranks(count))
      }),
    )
  })
})

describe('what happens next', () => {
  const after = (reaction: NudgeReaction) => followReaction(reaction, 'do_it_yourself', policy)

  it('is said for each reaction, and rests as long as the policy says', () => {
    expect(NUDGE_REACTIONS.map(reaction => after(reaction).does)).toEqual([
      'offer_more_help',
      'ask_why',
      'leave_alone',
      'ask_why',
      'leave_alone',
    ])
    expect(NUDGE_REACTIONS.map(reaction => after(reaction).restDays)).toEqual([0, 30, 90, 14, 7])
    expect(after('tell_me_more').nextLevel).toBe('show_me')
    expect(followReaction('tell_me_more', 'done_for_you', policy).nextLevel).toBe('done_for_you')
  })

  it('follows a rating: more help, a question, or the next step', () => {
    const does = [1, 2, 3, 4, 5].map(rating => followRating(rating, 'show_me', policy).does)
    expect(does).toEqual([
      'offer_more_help',
      'offer_more_help',
      'ask_what_is_missing',
      'take_next_step',
      'take_next_step',
    ])
    expect(followRating(1, 'show_me', policy).nextLevel).toBe('do_it_with_me')
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

  it('asks how near they are, or what comes next, and says nowhere how long anything takes', () => {
    expect(sayNudge('do_it_yourself', HELP, 'invoices out within two days').headline).toBe(
      'How near are you to “invoices out within two days”, and what is in the way?',
    )
    expect(sayNudge('do_it_with_me', HELP, null).headline).toBe(
      'How near are you to what you set out for, and what is in the way?',
    )
    expect(sayNudge('do_it_yourself', NEXT, null)).toEqual({
      headline: 'You have what you set out for. What do you want to reach next?',
      offer: 'Write it down in your own words, right here.',
    })
    expect(sayNudge('do_it_yourself', RESULT, 'invoices out within two days').headline).toBe(
      'How did it go with “invoices out within two days”?',
    )
    for (const level of NUDGE_LEVELS) {
      for (const step of [HELP, NEXT, RESULT, 'first_report']) {
        const { headline, offer } = sayNudge(level, step, null)
        expect(`${headline} ${offer}`).not.toMatch(/minute|hour|second/i)
      }
    }
  })
})
