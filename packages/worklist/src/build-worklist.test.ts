// The morning list: worth, order, hours, what is put away, and that building it again changes nothing.
import { addDays, type Day, day, hashShare } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actOnCard, type CardAction, holdsAfter } from './act-on-card.ts'
import { addNewToday, type KnownReason, type TodaysCard } from './add-new-today.ts'
import { buildWorklist, type WorklistInput } from './build-worklist.ts'
import type { Candidate } from './draft-card.ts'
import { type Effects, learnEffects, type RecordedResult, riskBandOf } from './effect.ts'
import type { Hold } from './hold.ts'
import { playFor, worklistPolicy } from './policy.ts'
import { REASON_KINDS, type Reason, type ReasonKind } from './reason.ts'
import { valueCard } from './value-card.ts'

const asOf = day('2026-03-02')
const policy = worklistPolicy
const effects: Effects = learnEffects(policy.plays, [])

const reason = (kind: ReasonKind, over: Partial<Reason> = {}): Reason => ({
  kind,
  subjects: [],
  size: 0.5,
  evidence: [],
  dueOn: null,
  words: 'Why.',
  ...over,
})

type Stake = { arrMinor?: number | null; probabilityLost?: number; dueOn?: Day }
const candidate = (
  accountId: string,
  kinds: readonly (ReasonKind | Reason)[],
  stake: Stake = {},
): Candidate => ({
  accountId,
  reasons: kinds.map(kind => (typeof kind === 'string' ? reason(kind) : kind)),
  renewals: [
    {
      renewalId: `rnw_${accountId}`,
      evidence: [`rnw_${accountId}`],
      dueOn: stake.dueOn ?? addDays(asOf, 60),
      arrMinor: stake.arrMinor === undefined ? 10_000_000 : stake.arrMinor,
      noticeOn: null,
      probabilityLost: stake.probabilityLost ?? 0.2,
    },
  ],
})

const input = (candidates: Candidate[], hours = 4, holds: Hold[] = []): WorklistInput => ({
  candidates,
  hours,
  holds,
  effects,
})
const build = (candidates: Candidate[], hours?: number, holds?: Hold[]) =>
  buildWorklist(input(candidates, hours, holds), policy, asOf)
const ids = (cards: readonly { accountId: string }[]) => cards.map(card => card.accountId)

describe('the value of a card', () => {
  it('is the loss a play can be expected to prevent, for each hour', () => {
    const play = {
      ...playFor('success_gap', policy),
      hours: 2,
      preventsWhenItWorks: 0.4,
      works: { low: { a: 1, b: 1 }, medium: { a: 1, b: 1 }, high: { a: 1, b: 1 } },
    }
    const { renewals } = candidate('acc_1', [])
    expect(valueCard(renewals, play, new Map(), policy)).toEqual({
      arrAtStakeMinor: 10_000_000,
      probabilityLost: 0.2,
      probabilityLostWithPlay: 0.2 * 0.8,
      riskBand: 'medium',
      preventableMinor: 400_000,
      preventablePerHourMinor: 200_000,
    })
  })

  it('is unknown while no ARR is, and counts the renewals whose ARR is known', () => {
    const play = playFor('success_gap', policy)
    expect(valueCard(candidate('acc_1', [], { arrMinor: null }).renewals, play, effects, policy)).toBeNull()
    expect(valueCard([], play, effects, policy)).toBeNull()
    const both = [candidate('acc_1', [], { arrMinor: null }), candidate('acc_1', [])].flatMap(
      each => each.renewals,
    )
    expect(valueCard(both, play, effects, policy)?.arrAtStakeMinor).toBe(10_000_000)
  })

  it('learns from results: what works more often is worth more', () => {
    const results: RecordedResult[] = [
      { play: 'close_the_gap', band: 'medium', result: 'worked', times: 8 },
      { play: 'close_the_gap', band: 'medium', result: 'partly', times: 2 },
      { play: 'close_the_gap', band: 'high', result: 'did_not_work', times: 4 },
      { play: 'close_the_gap', band: 'high', result: 'no_answer', times: 1 },
      { play: 'forgotten_play', band: 'low', result: 'worked', times: 9 },
    ]
    const learnt = learnEffects(policy.plays, results)
    expect(learnt.get('close_the_gap')).toEqual({
      low: { a: 5, b: 5 },
      medium: { a: 4 + 9, b: 6 + 1 },
      high: { a: 3.2, b: expect.closeTo(11.8, 9) },
    })
    expect(learnt.has('forgotten_play')).toBe(false)
  })

  it('knows three bands of risk', () => {
    expect([0.09, 0.1, 0.29, 0.3].map(p => riskBandOf(p, policy.riskBands))).toEqual([
      'low',
      'medium',
      'medium',
      'high',
    ])
  })
})

describe('buildWorklist', () => {
  it('puts one card an account, the most preventable loss an hour first, reasons merged', () => {
    const list = build([
      candidate('acc_a', ['renewal_window'], { arrMinor: 1_000_000 }),
      candidate('acc_b', ['success_gap', 'renewal_window', 'verdict_missing']),
      candidate('acc_c', ['renewal_window'], { probabilityLost: 0.6 }),
    ])
    expect(ids(list.cards)).toEqual(['acc_c', 'acc_b', 'acc_a'])
    const merged = list.cards[1]
    expect(merged?.reasons.map(each => each.kind)).toEqual([
      'success_gap',
      'renewal_window',
      'verdict_missing',
    ])
    expect(merged?.play).toBe('close_the_gap')
    expect(list.plannedHours).toBe(3.5)
  })

  it('breaks ties by renewal date, then by id; unknown worth comes last', () => {
    const soon = addDays(asOf, 10)
    const list = build([
      candidate('acc_d', ['promise_due'], { arrMinor: null, dueOn: soon }),
      candidate('acc_c', ['promise_due']),
      candidate('acc_b', ['promise_due']),
      candidate('acc_a', ['promise_due'], { dueOn: soon }),
      { accountId: 'acc_e', reasons: [reason('promise_due')], renewals: [] },
    ])
    expect(ids(list.cards)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e'])
    expect(list.cards[4]?.renewal).toBeNull()
  })

  it('fills the hours, passes over what does not fit and takes smaller cards after it', () => {
    const list = build(
      [
        candidate('acc_a', ['success_gap'], { arrMinor: 90_000_000 }),
        candidate('acc_b', ['champion_gone'], { arrMinor: 50_000_000 }),
        candidate('acc_c', ['promise_due'], { arrMinor: 1_000_000 }),
      ],
      2.25,
    )
    expect(ids(list.cards)).toEqual(['acc_a', 'acc_c'])
    expect(ids(list.passedOver)).toEqual(['acc_b'])
    expect(list.plannedHours).toBe(2)
  })

  it('takes the first card however long, and none without hours', () => {
    expect(ids(build([candidate('acc_a', ['success_gap'])], 0.5).cards)).toEqual(['acc_a'])
    const none = build([candidate('acc_a', ['success_gap'])], 0)
    expect(none.cards).toEqual([])
    expect(ids(none.passedOver)).toEqual(['acc_a'])
  })

  it('keeps a share for wins and verdicts, and gives what is left over to either side', () => {
    const losses = ['a', 'b', 'c', 'd', 'e'].map(name => candidate(`acc_${name}`, ['renewal_window']))
    const cares = ['v', 'w', 'x'].map(name => candidate(`acc_${name}`, ['verdict_missing']))
    const full = build([...losses, ...cares], 4.5)
    expect(ids(full.cards)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_v', 'acc_w'])
    const quietDay = build([losses[0] as Candidate, ...cares], 5)
    expect(ids(quietDay.cards)).toEqual(['acc_a', 'acc_v', 'acc_w', 'acc_x'])
    const noCare = build(losses, 5)
    expect(noCare.cards).toHaveLength(5)
  })

  it('sets accounts that gave notice apart, whatever else they have', () => {
    const list = build([candidate('acc_a', ['win_back', 'success_gap']), candidate('acc_b', ['promise_due'])])
    expect(ids(list.cards)).toEqual(['acc_b'])
    expect(ids(list.winBacks)).toEqual(['acc_a'])
    expect(list.winBacks[0]?.play).toBe('win_back')
  })

  it('lets the play worth most an hour lead, and against loss before care', () => {
    const lead = (kinds: ReasonKind[], stake: Stake = {}) =>
      build([candidate('acc_a', kinds, stake)], 9).cards[0]?.play
    expect(lead(['ticket_storm', 'onboarding_stalled', 'renewal_window'])).toBe('prepare_the_renewal')
    expect(lead(['verdict_missing', 'win_to_share', 'single_threaded'])).toBe('widen_the_circle')
    expect(lead(['win_to_share', 'verdict_missing'])).toBe('share_the_win')
    expect(lead(['champion_gone', 'ticket_storm', 'promise_due'], { arrMinor: null })).toBe(
      'find_the_next_champion',
    )
  })

  it('names the renewal that is due first', () => {
    const all = ['rnw_3', 'rnw_1', 'rnw_2'].map((name, i) => ({
      ...(candidate(name, []).renewals[0] as Candidate['renewals'][number]),
      dueOn: addDays(asOf, [90, 30, 60][i] ?? 0),
    }))
    const list = build([{ accountId: 'acc_a', reasons: [reason('promise_due')], renewals: all }])
    expect(list.cards[0]?.renewal).toEqual({ renewalId: 'rnw_rnw_1', dueOn: addDays(asOf, 30) })
    expect(list.cards[0]?.value?.arrAtStakeMinor).toBe(30_000_000)
  })

  it('leaves accounts without a reason out', () => {
    expect(build([candidate('acc_a', [])]).cards).toEqual([])
  })

  it('holds a share of accounts out, the same ones each day', () => {
    const candidates = Array.from({ length: 200 }, (_, i) => candidate(`acc_${i}`, ['promise_due']))
    const some = { ...policy, holdoutShare: 0.2 }
    const list = buildWorklist(input([...candidates, candidate('acc_none', [])], 1000), some, asOf)
    expect(list.heldOut.length).toBeGreaterThan(20)
    expect(list.heldOut.every(id => hashShare('worklist', id) < 0.2)).toBe(true)
    expect(list.cards.length + list.heldOut.length).toBe(200)
    expect(buildWorklist(input(candidates, 1000), some, addDays(asOf, 9)).heldOut).toEqual(list.heldOut)
    expect(build(candidates, 1000).heldOut).toEqual([])
  })

  it('gives the same list whatever the order of candidates, within the hours or one card long', () => {
    const drawn = fc.uniqueArray(
      fc.record({
        name: fc.integer({ min: 0, max: 40 }),
        kinds: fc.uniqueArray(fc.constantFrom(...REASON_KINDS), { maxLength: 4 }),
        arrMinor: fc.option(fc.integer({ min: 1, max: 1e9 })),
        probabilityLost: fc.double({ min: 0.002, max: 0.998, noNaN: true }),
        inDays: fc.integer({ min: -20, max: 300 }),
      }),
      { selector: each => each.name, maxLength: 15 },
    )
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 10 }), (rows, hours) => {
        const candidates = rows.map(row =>
          candidate(`acc_${row.name}`, row.kinds, { ...row, dueOn: addDays(asOf, row.inDays) }),
        )
        const list = build(candidates, hours)
        expect(build(candidates.toReversed(), hours)).toEqual(list)
        expect(list.cards.length === 1 || list.plannedHours <= hours + 1e-9).toBe(true)
        const seen = [...list.cards, ...list.winBacks, ...list.passedOver]
        expect(new Set(ids(seen)).size).toBe(seen.length)
        expect(seen.length).toBe(rows.filter(row => row.kinds.length > 0).length)
      }),
    )
  })

  it('throws when the policy has no play for a reason', () => {
    expect(() => playFor('win_back', { ...policy, plays: [] })).toThrow('no play for win_back')
  })
})

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
  const shows = (of: Reason, held: Hold) => build([candidate('acc_a', [of])], 4, [held]).cards.length > 0

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

describe('what arises after the morning', () => {
  const card = (over: Partial<TodaysCard> = {}): TodaysCard => ({
    id: 'card_a',
    accountId: 'acc_a',
    active: true,
    reasons: [reason('renewal_window', { subjects: ['rnw_1'] })],
    ...over,
  })
  const same = reason('renewal_window', { subjects: ['rnw_1'], size: 0.9 })
  const add = (cards: TodaysCard[], candidates: Candidate[], known: KnownReason[] = []) =>
    addNewToday(cards, known, candidates, effects, policy)

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
})
