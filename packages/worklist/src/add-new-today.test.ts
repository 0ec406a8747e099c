// What arises after the morning: onto a card, or at the end.
import { describe, expect, it } from 'vitest'
import { addNewToday, type KnownReason, type TodaysCard } from './add-new-today.ts'
import { asOf, candidate, effects, ids, policy, reason } from './candidate.fixture.ts'
import type { Candidate } from './draft-card.ts'
import type { Handover } from './handovers.ts'

describe('what arises after the morning', () => {
  const card = (over: Partial<TodaysCard> = {}): TodaysCard => ({
    id: 'card_a',
    accountId: 'acc_a',
    active: true,
    reasons: [reason('renewal_window', { subjects: ['rnw_1'] })],
    handedIn: null,
    ...over,
  })
  const same = reason('renewal_window', { subjects: ['rnw_1'], size: 0.9 })
  const add = (
    cards: TodaysCard[],
    candidates: Candidate[],
    known: KnownReason[] = [],
    handovers: Handover[] = [],
  ) => addNewToday(cards, known, { candidates, csmId: 'per_1', handovers }, effects, policy, asOf)

  it('changes nothing while nothing arose', () => {
    expect(add([card()], [candidate('acc_a', [same])])).toEqual({ added: [], appended: [] })
    const known: KnownReason[] = [{ accountId: 'acc_b', kind: 'promise_due', subjects: [] }]
    expect(add([], [candidate('acc_b', ['promise_due'])], known)).toEqual({ added: [], appended: [] })
  })

  it('goes onto the card that is still there', () => {
    const { added, appended } = add([card()], [candidate('acc_a', ['promise_due', 'champion_gone', same])])
    expect(added).toHaveLength(1)
    expect(added[0]?.cardId).toBe('card_a')
    expect(added[0]?.reasons.map(each => each.kind)).toEqual(['champion_gone', 'promise_due'])
    expect(appended).toEqual([])
  })

  it('is held against the whole book, and not against what is new alone', () => {
    const lack = ['acc_a', 'acc_b', 'acc_c'].map(id => candidate(id, ['verdict_missing']))
    const known: KnownReason[] = ['acc_a', 'acc_b'].map(accountId => ({
      accountId,
      kind: 'verdict_missing',
      subjects: [],
    }))
    const { appended } = add([], lack, known)
    expect(ids(appended)).toEqual(['acc_c'])
    expect(appended[0]?.value?.distinct).toBe(0)
  })

  it('becomes a card of its own for accounts without one, or with a closed one, in id order', () => {
    const { added, appended } = add(
      [card({ active: false })],
      [
        candidate('acc_z', ['promise_due']),
        candidate('acc_a', [same, 'champion_gone']),
        candidate('acc_m', [same]),
      ],
    )
    expect(added).toEqual([])
    expect(ids(appended)).toEqual(['acc_a', 'acc_m', 'acc_z'])
    expect(appended[0]?.reasons.map(each => each.kind)).toEqual(['champion_gone'])
  })

  it('comes as a card of its own when it was handed over, once, whatever the morning knew', () => {
    const handed: Handover = {
      actionId: 'wla_1',
      accountId: 'acc_a',
      fromCsmId: 'per_2',
      toCsmId: 'per_1',
      reasons: [same],
    }
    const known: KnownReason[] = [{ accountId: 'acc_a', kind: 'renewal_window', subjects: ['rnw_1'] }]
    const account = candidate('acc_a', [same, 'champion_gone'])
    const { added, appended } = add([card()], [account], known, [handed])
    expect(ids(appended)).toEqual(['acc_a'])
    expect(appended[0]?.reasons).toEqual([same])
    expect(added.flatMap(each => each.reasons.map(({ kind }) => kind))).toEqual(['champion_gone'])
    const there = card({ id: 'card_b', reasons: [same], handedIn: 'wla_1' })
    expect(add([card(), there], [candidate('acc_a', [same])], known, [handed])).toEqual({
      added: [],
      appended: [],
    })
  })
})
