// What was agreed comes back on its day, whatever else there is; what was handed over is on one list.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type ActionHistory, buildWorklist } from './build-worklist.ts'
import { asOf, candidate, effects, ids, nothingDone, policy, reason } from './candidate.fixture.ts'
import type { Candidate } from './draft-card.ts'
import type { AgreedFollowUp } from './follow-ups.ts'
import { type Handover, handoverOf } from './handovers.ts'

const agreed = (over: Partial<AgreedFollowUp> = {}): AgreedFollowUp => ({
  actionId: 'wla_1',
  accountId: 'acc_a',
  play: 'close_the_gap',
  reaction: 'disagree',
  agreedOn: addDays(asOf, -5),
  dueOn: asOf,
  movedFrom: null,
  movedFor: null,
  ...over,
})
const build = (candidates: readonly Candidate[], history: Partial<ActionHistory>, hours = 4) =>
  buildWorklist({ candidates, hours, ...nothingDone, ...history, effects }, policy, asOf)
const kinds = (list: ReturnType<typeof build>) =>
  list.cards.map(card => [card.accountId, ...card.reasons.map(({ kind }) => kind)])

describe('what was agreed on an earlier card', () => {
  it('is a reason from its day on, in words that say what and since when', () => {
    const account = candidate('acc_a', [])
    expect(build([account], { followUps: [agreed({ dueOn: addDays(asOf, 1) })] }).cards).toEqual([])
    const [card] = build([account], { followUps: [agreed()] }).cards
    expect(card?.play).toBe('keep_the_follow_up')
    expect(card?.reasons).toEqual([
      expect.objectContaining({ kind: 'follow_up', subjects: ['wla_1'], dueOn: asOf }),
    ])
    expect(card?.reasons[0]?.words).toMatch(/^On 2026-02-25 they saw it otherwise\. /)
  })

  it('says no more than its day where the play is gone, or no reaction asked for it', () => {
    const words = (over: Partial<AgreedFollowUp>) =>
      build([candidate('acc_a', [])], { followUps: [agreed(over)] }).cards[0]?.reasons[0]?.words
    const plain = 'On 2026-02-25 it was agreed to come back to them now.'
    expect(words({ play: 'retired' })).toBe(plain)
    expect(words({ reaction: null })).toBe(plain)
  })

  it('says from where it was moved, and for which day off', () => {
    const words = (over: Partial<AgreedFollowUp>) =>
      build([candidate('acc_a', [])], { followUps: [agreed({ reaction: null, ...over })] }).cards[0]
        ?.reasons[0]?.words
    const movedFrom = addDays(asOf, -4)
    expect(words({ movedFrom, movedFor: 'Good Friday' })).toMatch(/ Moved from 2026-02-26, Good Friday\.$/)
    expect(words({ movedFrom })).toMatch(/ Moved from 2026-02-26, no working day\.$/)
  })

  it('is on the list whatever the hours, and takes of them', () => {
    const others = ['acc_b', 'acc_c'].map(id => candidate(id, ['success_gap'], { probabilityLost: 0.6 }))
    const own = candidate('acc_a', [], { arrMinor: 100 })
    const list = build([...others, own], { followUps: [agreed()] }, 0)
    expect(ids(list.cards)).toEqual(['acc_a'])
    expect(list.plannedHours).toBe(0.5)
    expect(ids(build([...others, own], { followUps: [agreed()] }, 2).cards)).toEqual(['acc_b', 'acc_a'])
  })

  it('is one reason for all that is due, and none once it was done', () => {
    const second = agreed({ actionId: 'wla_0', dueOn: addDays(asOf, -1), reaction: null })
    const third = agreed({ actionId: 'wla_2' })
    const followUps = [agreed(), third, second]
    const list = build([candidate('acc_a', ['success_gap'])], { followUps })
    expect(kinds(list)).toEqual([['acc_a', 'follow_up', 'success_gap']])
    expect(list.cards[0]?.reasons[0]).toMatchObject({
      subjects: ['wla_0', 'wla_1', 'wla_2'],
      dueOn: addDays(asOf, -1),
    })
    const ended = { accountId: 'acc_a', kind: 'follow_up' as const, size: null, until: null }
    const holds = [{ ...ended, subjects: ['wla_0', 'wla_1'] }]
    expect(build([candidate('acc_a', [])], { followUps, holds }).cards[0]?.reasons[0]?.subjects).toEqual([
      'wla_2',
    ])
  })

  it('waits for the end of an agreed pause', () => {
    const paused = { ...candidate('acc_a', []), paused: true }
    expect(build([paused], { followUps: [agreed()] }).cards).toEqual([])
  })
})

describe('what was handed over', () => {
  const handed: Handover = {
    actionId: 'wla_9',
    accountId: 'acc_a',
    fromCsmId: 'per_1',
    toCsmId: 'per_2',
    reasons: [{ kind: 'success_gap', subjects: ['out_1'] }],
  }
  const gap = reason('success_gap', { subjects: ['out_1'] })
  const account = candidate('acc_a', [gap, 'renewal_window'])
  const theirs = { ...account, isOwn: false }

  it('is on the list of who took it, and the rest of the account on that of who looks after it', () => {
    const handovers = [handed]
    expect(kinds(build([account], { handovers }))).toEqual([['acc_a', 'renewal_window']])
    expect(kinds(build([theirs], { handovers, csmId: 'per_2' }))).toEqual([['acc_a', 'success_gap']])
    expect(build([theirs], { handovers, csmId: 'per_3' }).cards).toEqual([])
    expect(build([theirs], { csmId: 'per_2' }).cards).toEqual([])
  })

  it('is with the last of those to whom it was handed on', () => {
    const on: Handover = { ...handed, actionId: 'wla_10', fromCsmId: 'per_2', toCsmId: 'per_1' }
    expect(kinds(build([account], { handovers: [handed, on] }))).toEqual([
      ['acc_a', 'success_gap', 'renewal_window'],
    ])
    expect(handoverOf('acc_a', gap, [handed, on])).toBe(on)
    expect(handoverOf('acc_b', gap, [handed, on])).toBeUndefined()
  })

  it('takes with it what was agreed about the account', () => {
    const history = { handovers: [handed], followUps: [agreed()] }
    expect(kinds(build([account], history))).toEqual([['acc_a', 'renewal_window']])
    expect(kinds(build([theirs], { ...history, csmId: 'per_2' }))).toEqual([
      ['acc_a', 'follow_up', 'success_gap'],
    ])
  })
})
