// Which play a nudge gives to read.
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import { chooseContent, type NudgeStanding, type Offer } from './choose-content.ts'
import { HELP, NEXT, type NudgeLevel, RESULT } from './nudge.ts'

const offer = (key: string, over: Partial<Offer> = {}): Offer => ({
  key,
  reasons: ['success_gap'],
  gapKinds: [],
  concernLevels: [],
  reachesLevel: null,
  help: 'do_it_yourself',
  ...over,
})
const OPEN = { milestones: [{ key: 'first_report', reachedOn: null }] }
const DONE = { milestones: [{ key: 'first_report', reachedOn: day('2026-03-01') }] }
const nowhere: NudgeStanding = { nextLevel: null, concernLevels: [] }

const chosen = (
  milestone: string,
  offers: readonly Offer[],
  {
    level = 'do_it_yourself' as NudgeLevel,
    outcome = OPEN as typeof OPEN | typeof DONE,
    standing = nowhere,
  } = {},
) => chooseContent({ outcomeId: 'out_1', milestone, level }, outcome, standing, offers)?.key ?? null

it('is for what the nudge is an answer to, the nearest reason first; how it went gives nothing to read', () => {
  const offers = [
    offer('gap'),
    offer('pace', { reasons: ['outcome_off_pace'] }),
    offer('start', { reasons: ['onboarding_stalled'] }),
    offer('win', { reasons: ['win_to_share'] }),
    offer('next', { reasons: ['outgrown', 'win_to_share'] }),
  ]
  expect(chosen(HELP, offers)).toBe('gap')
  expect(chosen(HELP, offers.slice(1))).toBe('pace')
  expect(chosen('first_report', offers)).toBe('start')
  expect(chosen(NEXT, offers)).toBe('next')
  expect(chosen(RESULT, offers)).toBeNull()
  expect(chosen(HELP, [])).toBeNull()
})

it('is the most help that the level of the nudge allows, and never more', () => {
  const offers = [offer('read'), offer('watch', { help: 'show_me' }), offer('done', { help: 'done_for_you' })]
  expect(chosen(HELP, offers)).toBe('read')
  expect(chosen(HELP, offers, { level: 'do_it_with_me' })).toBe('watch')
  expect(chosen(HELP, offers.slice(1))).toBeNull()
})

it('is for the gap there is: of completion where every step is done', () => {
  const offers = [offer('a', { gapKinds: ['completion'] }), offer('b', { gapKinds: ['outcome'] })]
  expect(chosen(HELP, offers, { outcome: DONE })).toBe('a')
  expect(chosen(HELP, offers)).toBe('b')
  expect(chosen(HELP, offers, { outcome: { milestones: [] } })).toBe('b')
})

it('is the narrowest that fits their concerns and the level to reach, else by key', () => {
  const offers = [
    offer('b'),
    offer('a'),
    offer('concern', { concernLevels: [2] }),
    offer('level', { concernLevels: [2], reachesLevel: 3 }),
  ]
  expect(chosen(HELP, offers)).toBe('a')
  expect(chosen(HELP, offers.toReversed())).toBe('a')
  expect(chosen(HELP, offers, { standing: { nextLevel: 4, concernLevels: [2] } })).toBe('concern')
  expect(chosen(HELP, offers, { standing: { nextLevel: 3, concernLevels: [1, 2] } })).toBe('level')
})
