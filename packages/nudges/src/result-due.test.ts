// When something came of a nudge that its user did not rate yet.
import { addDays, type Day, day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { HELP, NEXT, type NudgeReaction, type PastNudge, RESULT } from './nudge.ts'
import { nudgePolicy as policy } from './policy.ts'
import { isResultDue } from './result-due.ts'

const today = day('2026-03-10')
const ago = (days: number): Day => addDays(today, -days)
const past = (over: Partial<PastNudge> = {}): PastNudge => ({
  outcomeId: 'out_1',
  milestone: 'first_report',
  level: 'do_it_yourself',
  surface: 'home',
  shownOn: ago(5),
  reaction: null,
  rating: null,
  ...over,
})
const due = (reachedOn: Day | null, ...nudges: PastNudge[]) =>
  isResultDue(
    { outcomeId: 'out_1', milestones: [{ key: 'first_report', reachedOn }] },
    { past: nudges, today },
    policy,
  )

it('is due once a milestone was reached that was shown before, for 30 days', () => {
  expect(due(ago(2), past())).toBe(true)
  expect(due(ago(5), past())).toBe(true)
  expect(due(ago(6), past())).toBe(false)
  expect(due(null, past())).toBe(false)
  expect(due(ago(30), past({ shownOn: ago(40) }))).toBe(true)
  expect(due(ago(31), past({ shownOn: ago(40) }))).toBe(false)
  expect(due(ago(2))).toBe(false)
  expect(due(ago(2), past({ milestone: 'another' }))).toBe(false)
  expect(due(ago(2), past({ outcomeId: 'out_2' }))).toBe(false)
})

it('is due once help that was asked for had its two days', () => {
  const help = (said: NudgeReaction, on: Day) => past({ milestone: HELP, reaction: { said, on } })
  expect(due(null, help('tell_me_more', ago(2)))).toBe(true)
  expect(due(null, help('tell_me_more', ago(1)))).toBe(false)
  expect(due(null, help('not_important', ago(2)))).toBe(false)
  expect(due(null, past({ milestone: HELP }))).toBe(false)
  expect(due(null, past({ milestone: NEXT, reaction: { said: 'tell_me_more', on: ago(2) } }))).toBe(false)
})

it('is over once it was rated, by the nudge itself or when asked, until something newer comes of one', () => {
  expect(due(ago(2), past({ rating: 4 }))).toBe(false)
  const asked = (days: number, rating: number | null) =>
    past({ milestone: RESULT, shownOn: ago(days), rating })
  expect(due(ago(2), past(), asked(1, 4))).toBe(false)
  expect(due(ago(2), past(), asked(1, null))).toBe(true)
  expect(due(ago(2), past(), asked(3, 4))).toBe(true)
})
