// What may be done about a card, and what becomes of it.
import { addDays, type Day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actOnCard,
  CARD_STATUSES,
  type CardAction,
  type CardStatus,
  type DidToCard,
  isActive,
} from './act-on-card.ts'
import { asOf } from './candidate.fixture.ts'

const done: CardAction = { action: 'done', result: 'worked', reaction: null, followUpOn: null }
const NOTHING: DidToCard = {
  result: null,
  reaction: null,
  dismissal: null,
  until: null,
  followUpOn: null,
  movedFrom: null,
}
const tomorrow = addDays(asOf, 1)
const act = (status: CardStatus, action: CardAction) => actOnCard({ status, last: null }, action, asOf)

describe('acting on a card', () => {
  it('moves it through its life, and says the same twice without harm', () => {
    expect(act('open', { action: 'start' })).toBe('started')
    expect(act('started', { action: 'start' })).toBe('started')
    expect(act('open', done)).toBe('done')
    expect(act('started', { action: 'dismiss', reason: 'other' })).toBe('dismissed')
    expect(act('open', { action: 'snooze', until: tomorrow })).toBe('snoozed')
    expect(act('open', { action: 'no_answer' })).toBe('no_answer')
    expect(act('started', { action: 'hand_over', to: 'per_2' })).toBe('handed_over')
    expect(act('done', done)).toBe('done')
  })

  it('refuses what comes after its end, and days that are not ahead', () => {
    expect(act('done', { action: 'start' })).toMatchObject({ code: 'conflict' })
    expect(act('dismissed', done)).toMatchObject({ code: 'conflict' })
    expect(act('no_answer', done)).toMatchObject({
      code: 'conflict',
      message: 'The card was tried without an answer already.',
    })
    expect(act('open', { action: 'snooze', until: asOf })).toMatchObject({ code: 'invalid', field: 'until' })
    expect(act('open', { ...done, followUpOn: asOf })).toMatchObject({ code: 'invalid', field: 'followUpOn' })
    expect(act('open', { ...done, followUpOn: tomorrow })).toBe('done')
  })

  it('takes what was said again word for word, and refuses another word for what is over', () => {
    const later = addDays(asOf, 9)
    const after = (status: CardStatus, did: Partial<DidToCard>, action: CardAction) =>
      actOnCard(
        { status, last: { statusBefore: 'open', on: asOf, did: { ...NOTHING, ...did } } },
        action,
        asOf,
      )
    const snoozed = (until: string) =>
      after('snoozed', { until: later }, { action: 'snooze', until: until as Day })
    expect(snoozed(later)).toBe('snoozed')
    expect(snoozed(tomorrow)).toEqual(
      expect.objectContaining({
        code: 'conflict',
        message: `The card is snoozed until ${later} already.`,
        field: 'until',
      }),
    )
    const dismissed = { dismissal: 'not_true' } as const
    expect(after('dismissed', dismissed, { action: 'dismiss', reason: 'not_true' })).toBe('dismissed')
    expect(after('dismissed', dismissed, { action: 'dismiss', reason: 'other' })).toMatchObject({
      field: 'reason',
    })
    expect(after('no_answer', {}, { action: 'no_answer' })).toBe('no_answer')

    const did = { result: 'worked', reaction: 'disagree', followUpOn: later, movedFrom: tomorrow } as const
    const ended = (over: object) =>
      after('done', did, { ...done, reaction: 'disagree', ...over } as CardAction)
    // without a day it is the one of before; the day that was named is the same as where it was moved to
    for (const followUpOn of [null, later, tomorrow]) expect(ended({ followUpOn })).toBe('done')
    expect(ended({ result: 'partly' })).toMatchObject({ code: 'conflict', field: 'result' })
    expect(ended({ reaction: null })).toMatchObject({ code: 'conflict', field: 'reaction' })
    expect(ended({ followUpOn: addDays(asOf, 3) })).toMatchObject({ code: 'conflict', field: 'followUpOn' })
  })

  it('is undone on its day, and on no later one', () => {
    const undo: CardAction = { action: 'undo' }
    const last = { statusBefore: 'started' as const, on: asOf, did: NOTHING }
    expect(actOnCard({ status: 'done', last }, undo, asOf)).toBe('started')
    expect(actOnCard({ status: 'done', last }, undo, tomorrow)).toMatchObject({ code: 'conflict' })
    expect(actOnCard({ status: 'open', last: null }, undo, asOf)).toMatchObject({ code: 'conflict' })
  })

  it('whatever was done about a card, so many undos bring it back to how it was', () => {
    const actions = fc.constantFrom<CardAction>(
      { action: 'start' },
      done,
      { action: 'no_answer' },
      { action: 'snooze', until: tomorrow },
      { action: 'dismiss', reason: 'not_true' },
      { action: 'hand_over', to: 'per_2' },
    )
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 6 }), tried => {
        const before: CardStatus[] = []
        let status: CardStatus = 'open'
        for (const action of tried) {
          const next = act(status, action)
          if (typeof next !== 'string') {
            expect(isActive(status)).toBe(false)
            continue
          }
          expect(CARD_STATUSES).toContain(next)
          if (next !== status) before.push(status)
          status = next
        }
        for (const statusBefore of before.toReversed()) {
          const last = { statusBefore, on: asOf, did: NOTHING }
          const undone = actOnCard({ status, last }, { action: 'undo' }, asOf)
          expect(undone).toBe(statusBefore)
          status = statusBefore
        }
        expect(status).toBe('open')
      }),
    )
  })
})
