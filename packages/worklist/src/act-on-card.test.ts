// What somebody did about a card, and what stays away after it.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { actOnCard, type CardAction, holdsAfter } from './act-on-card.ts'
import { buildWorklist } from './build-worklist.ts'
import { asOf, candidate, effects, policy, reason } from './candidate.fixture.ts'
import type { Hold } from './hold.ts'
import { playFor } from './policy.ts'
import type { Reason } from './reason.ts'

describe('what somebody put away', () => {
  const gap = reason('success_gap', { subjects: ['out_1'], size: 0.4 })
  const hold = (over: Partial<Hold>): Hold => ({
    accountId: 'acc_a',
    kind: 'success_gap',
    subjects: ['out_1'],
    size: 0.4,
    until: null,
    ...over,
  })
  const shows = (of: Reason, held: Hold) =>
    buildWorklist({ candidates: [candidate('acc_a', [of])], hours: 4, holds: [held], effects }, policy, asOf)
      .cards.length > 0

  it('stays away until the signal moves materially', () => {
    expect(shows(gap, hold({}))).toBe(false)
    expect(shows({ ...gap, size: 0.54 }, hold({}))).toBe(false)
    expect(shows({ ...gap, size: 0.2 }, hold({}))).toBe(false)
    expect(shows({ ...gap, size: 0.56 }, hold({}))).toBe(true)
    expect(shows({ ...gap, subjects: ['out_1', 'out_2'] }, hold({}))).toBe(true)
    expect(shows(gap, hold({ kind: 'rung_drop' }))).toBe(true)
    expect(shows(gap, hold({ accountId: 'acc_b' }))).toBe(true)
  })

  it('comes back on its day when it was snoozed', () => {
    expect(shows({ ...gap, size: 1 }, hold({ size: null, until: addDays(asOf, 1) }))).toBe(false)
    expect(shows(gap, hold({ size: null, until: asOf }))).toBe(true)
  })

  it('is what each action says', () => {
    const of = (action: CardAction) => holdsAfter('acc_a', [gap], action, asOf, policy)
    const rest = playFor('success_gap', policy).restDays
    expect(of({ action: 'start' })).toEqual([])
    expect(of({ action: 'dismiss', reason: 'not_true' })).toEqual([hold({})])
    expect(of({ action: 'snooze', until: addDays(asOf, 7) })).toEqual([
      hold({ size: null, until: addDays(asOf, 7) }),
    ])
    expect(of({ action: 'done', result: 'worked', reaction: null })).toEqual([
      hold({ until: addDays(asOf, rest) }),
    ])
  })
})

describe('acting on a card', () => {
  const done: CardAction = { action: 'done', result: 'worked', reaction: null }

  it('moves it through its life, and says the same twice without harm', () => {
    expect(actOnCard('open', { action: 'start' }, asOf)).toBe('started')
    expect(actOnCard('started', { action: 'start' }, asOf)).toBe('started')
    expect(actOnCard('open', done, asOf)).toBe('done')
    expect(actOnCard('started', { action: 'dismiss', reason: 'other' }, asOf)).toBe('dismissed')
    expect(actOnCard('open', { action: 'snooze', until: addDays(asOf, 1) }, asOf)).toBe('snoozed')
    expect(actOnCard('done', done, asOf)).toBe('done')
  })

  it('refuses what comes after its end, and a snooze into the past', () => {
    expect(actOnCard('done', { action: 'start' }, asOf)).toMatchObject({ code: 'conflict' })
    expect(actOnCard('dismissed', done, asOf)).toMatchObject({ code: 'conflict' })
    expect(actOnCard('open', { action: 'snooze', until: asOf }, asOf)).toMatchObject({
      code: 'invalid',
      field: 'until',
    })
  })
})
