// What may be done about a card, and what becomes of it.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOnCard, CARD_STATUSES, type CardAction, type CardStatus, isActive } from './act-on-card.ts'
import { asOf } from './candidate.fixture.ts'

const done: CardAction = { action: 'done', result: 'worked', reaction: null, followUpOn: null }
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

  it('is undone on its day, and on no later one', () => {
    const undo: CardAction = { action: 'undo' }
    const last = { statusBefore: 'started' as const, on: asOf }
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
          const undone = actOnCard({ status, last: { statusBefore, on: asOf } }, { action: 'undo' }, asOf)
          expect(undone).toBe(statusBefore)
          status = statusBefore
        }
        expect(status).toBe('open')
      }),
    )
  })
})
