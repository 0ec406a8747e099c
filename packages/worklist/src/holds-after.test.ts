// What stays off later lists after somebody acted on a card, and when it comes back.
import { addDays, type Day, day, everyWeek } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { CardAction } from './act-on-card.ts'
import { buildWorklist } from './build-worklist.ts'
import { asOf, candidate, effects, nothingDone, playFor, policy, reason } from './candidate.fixture.ts'
import type { Hold } from './hold.ts'
import { type ActedOn, holdsAfter } from './holds-after.ts'
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
    buildWorklist(
      { candidates: [candidate('acc_a', [of])], hours: 4, ...nothingDone, holds: [held], effects },
      policy,
      asOf,
    ).cards.length > 0
  const holds = (action: CardAction, over: Partial<ActedOn> = {}) =>
    holdsAfter(
      {
        accountId: 'acc_a',
        play: 'close_the_gap',
        reasons: [gap],
        action,
        today: asOf,
        calendar: everyWeek(policy.workingDays),
        tries: 1,
        ...over,
      },
      policy,
    )

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
    const rest = playFor('success_gap').restDays
    expect(holds({ action: 'start' })).toEqual([])
    expect(holds({ action: 'undo' })).toEqual([])
    expect(holds({ action: 'dismiss', reason: 'not_true' })).toEqual([hold({})])
    expect(holds({ action: 'snooze', until: addDays(asOf, 7) })).toEqual([
      hold({ size: null, until: addDays(asOf, 7) }),
    ])
    expect(holds({ action: 'done', result: 'worked', reaction: null, followUpOn: null })).toEqual([
      hold({ until: addDays(asOf, rest) }),
    ])
    expect(holds({ action: 'hand_over', to: 'per_2' })).toEqual([hold({ size: null })])
  })

  it('comes back two working days after nobody answered, then after five, and at once when it grows', () => {
    const friday = day('2026-03-06')
    const again = (tries: number, calendar = everyWeek(policy.workingDays)) =>
      holds({ action: 'no_answer' }, { today: friday, tries, calendar })
    expect(again(1)).toEqual([hold({ until: day('2026-03-10') })])
    expect(again(2)).toEqual([hold({ until: day('2026-03-13') })])
    expect(again(7)).toEqual([hold({ until: day('2026-03-13') })])
    const monday = {
      ...everyWeek([1, 2, 3, 4, 5]),
      dayOff: (on: Day) => (on === '2026-03-09' ? 'Off' : null),
    }
    expect(again(1, monday)).toEqual([hold({ until: day('2026-03-11') })])
    // Sunday to Thursday
    expect(again(1, everyWeek([7, 1, 2, 3, 4]))).toEqual([hold({ until: day('2026-03-09') })])
  })

  it('rests as long as the play that was played says, and of what else was on the card the longest', () => {
    const done: CardAction = { action: 'done', result: 'worked', reaction: null, followUpOn: null }
    const untilOf = (play: string, of: Reason) => holds(done, { play, reasons: [of] })[0]?.until
    expect(untilOf('three_questions', gap)).toBe(addDays(asOf, 14))
    expect(untilOf('find_the_next_champion', gap)).toBe(addDays(asOf, 30))
    const nobody = { ...policy, plays: [] }
    const about = { accountId: 'acc_a', play: 'gone', reasons: [gap], action: done, today: asOf }
    expect(holdsAfter({ ...about, calendar: everyWeek([1]), tries: 0 }, nobody)[0]?.until).toBe(asOf)
  })

  it('ends what was agreed, however it grows', () => {
    const agreed = reason('follow_up', { subjects: ['wla_1'], size: 1 })
    const ended = hold({ kind: 'follow_up', subjects: ['wla_1'], size: null })
    const done: CardAction = { action: 'done', result: 'partly', reaction: null, followUpOn: null }
    expect(holds(done, { reasons: [agreed] })).toEqual([ended])
    expect(holds({ action: 'dismiss', reason: 'other' }, { reasons: [agreed] })).toEqual([ended])
    expect(holds({ action: 'no_answer' }, { reasons: [agreed] })).toEqual([
      hold({ kind: 'follow_up', subjects: ['wla_1'], size: 1, until: day('2026-03-04') }),
    ])
  })
})
