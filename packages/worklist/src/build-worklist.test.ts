// The morning list: order, hours, what is apart, and that building it again changes nothing.
import { addDays, hashShare } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWorklist, type WorklistInput } from './build-worklist.ts'
import {
  asOf,
  candidate,
  effects,
  ids,
  nothingDone,
  policy,
  reason,
  type Stake,
} from './candidate.fixture.ts'
import type { Candidate } from './draft-card.ts'
import { REASON_KINDS, type Reason, type ReasonKind } from './reason.ts'

const input = (candidates: Candidate[], hours = 4): WorklistInput => ({
  candidates,
  hours,
  ...nothingDone,
  effects,
})
const build = (candidates: Candidate[], hours?: number) =>
  buildWorklist(input(candidates, hours), policy, asOf)

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

  it('puts what burns in 23 days before what renews in 190', () => {
    const list = build([
      candidate('acc_a', ['success_gap'], { arrMinor: 20_000_000, dueOn: addDays(asOf, 190) }),
      candidate('acc_b', ['success_gap'], { dueOn: addDays(asOf, 23) }),
    ])
    expect(ids(list.cards)).toEqual(['acc_b', 'acc_a'])
  })

  it('leads with what happened before what nobody wrote down, which leads before a date and whom we know', () => {
    const lack = reason('verdict_missing', { size: 1 })
    const lead = (...more: Reason[]) => build([candidate('acc_a', [...more, lack])]).cards[0]?.leads
    expect(lead(reason('use_fell', { size: 0.35 }))).toBe('use_fell')
    expect(lead(reason('promise_broken', { size: 0.1 }))).toBe('promise_broken')
    expect(lead(reason('quiet_stakeholder', { size: 0.1 }))).toBe('verdict_missing')
    expect(lead(reason('renewal_window', { size: 0.1 }))).toBe('verdict_missing')
  })

  it('breaks ties by renewal date, then by id; unknown worth comes last', () => {
    const soon = addDays(asOf, 10)
    const list = build([
      candidate('acc_d', ['promise_due'], { arrMinor: null, dueOn: soon }),
      candidate('acc_c', ['promise_due']),
      candidate('acc_b', ['promise_due']),
      candidate('acc_a', ['promise_due'], { dueOn: soon }),
      { ...candidate('acc_f', ['promise_due']), renewals: [] },
      { ...candidate('acc_e', ['promise_due']), renewals: [] },
    ])
    expect(ids(list.cards)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_e', 'acc_f'])
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
    const cares = ['v', 'w', 'x'].map(name => candidate(`acc_${name}`, ['own_verdict_missing']))
    const full = build([...losses, ...cares], 4.5)
    expect(ids(full.cards)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_d', 'acc_v', 'acc_w'])
    const quietDay = build([losses[0] as Candidate, ...cares], 5)
    expect(ids(quietDay.cards)).toEqual(['acc_a', 'acc_v', 'acc_w', 'acc_x'])
    const noCare = build(losses, 5)
    expect(noCare.cards).toHaveLength(5)
  })

  it('orders wins and verdicts among the rest, by what they are worth', () => {
    const list = build(
      [
        candidate('acc_a', [reason('renewal_window', { size: 0.01 })]),
        candidate('acc_b', [reason('win_to_share', { size: 1 })]),
        candidate('acc_c', [reason('hostile', { size: 1 })]),
      ],
      8,
    )
    // 20,000.00 x 0.45 x 0.36 an hour; x 0.05 x 0.56 in half an hour, x 0.33 since it can wait; x 0.01 x 0.25 x 0.48.
    expect(ids(list.cards)).toEqual(['acc_c', 'acc_b', 'acc_a'])
  })

  it('keeps room for one win or verdict a day, wherever the first card against loss leaves it', () => {
    const losses = ['a', 'b', 'c', 'd'].map(name =>
      candidate(`acc_${name}`, [reason('hostile', { size: 1 })]),
    )
    const win = candidate('acc_w', ['win_to_share'])
    expect(ids(build([...losses, win], 4).cards)).toEqual(['acc_a', 'acc_b', 'acc_c', 'acc_w'])
    expect(ids(build([...losses, win], 1.5).cards)).toEqual(['acc_a', 'acc_w'])
    expect(ids(build([...losses, win], 1).cards)).toEqual(['acc_a'])
    expect(ids(build([win], 0.25).cards)).toEqual(['acc_w'])
  })

  it('lets what most of a book lack lead no card and come late', () => {
    const lacking = (name: string, more: ReasonKind[] = []) =>
      candidate(`acc_${name}`, [reason('verdict_missing', { size: 1 }), ...more])
    const whole = build([lacking('a', ['renewal_window']), lacking('b'), lacking('c')], 8)
    expect(whole.cards.map(card => [card.accountId, card.play])).toEqual([
      ['acc_a', 'prepare_the_renewal'],
      ['acc_b', 'ask_for_their_verdict'],
      ['acc_c', 'ask_for_their_verdict'],
    ])
    expect(whole.cards[1]?.value).toMatchObject({ distinct: 0, worthTodayPerHourMinor: 0 })
    // Of one alone it says something: 1 x 0.1 x 0.48 against 0.05 x 0.25 x 0.48.
    const alone = build(
      [
        candidate('acc_a', [
          reason('verdict_missing', { size: 1 }),
          reason('renewal_window', { size: 0.05 }),
        ]),
        candidate('acc_b', ['renewal_window']),
        candidate('acc_c', []),
      ],
      8,
    )
    expect(alone.cards.find(card => card.accountId === 'acc_a')).toMatchObject({
      play: 'ask_for_their_verdict',
      value: { distinct: 1 },
    })
    const half = build([lacking('a'), lacking('b'), candidate('acc_c', [])], 8)
    // former customers have nothing that others could lack
    const former = ['d', 'e'].map(name => ({ ...candidate(`acc_${name}`, []), renewals: [] }))
    expect(build([lacking('a'), lacking('b'), candidate('acc_c', []), ...former], 8)).toEqual(half)
    expect(half.cards[0]?.value?.distinct).toBe(0.5)
  })

  it('sets accounts that gave notice apart, whatever else they have', () => {
    const list = build([candidate('acc_a', ['win_back', 'success_gap']), candidate('acc_b', ['promise_due'])])
    expect(ids(list.cards)).toEqual(['acc_b'])
    expect(ids(list.winBacks)).toEqual(['acc_a'])
    expect(list.winBacks[0]?.play).toBe('win_back')
  })

  it('lets the play with the largest effect lead, by the size of its reason, and against loss before care', () => {
    const lead = (kinds: (ReasonKind | Reason)[], stake: Stake = {}) =>
      build([candidate('acc_a', kinds, stake)], 9).cards[0]?.play
    // 0.35 x 0.48 of what it prevents, 0.2 x 0.48 and 0.25 x 0.48, each at half a size.
    expect(lead(['ticket_storm', 'onboarding_stalled', 'renewal_window'])).toBe('restart_the_onboarding')
    expect(lead([reason('ticket_storm', { size: 1 }), reason('onboarding_stalled', { size: 0.2 })])).toBe(
      'own_the_tickets',
    )
    expect(lead([reason('champion_gone', { size: 1 }), 'competing_offer', 'renewal_window'])).toBe(
      'find_the_next_champion',
    )
    expect(lead(['verdict_missing', 'win_to_share', 'single_threaded'])).toBe('widen_the_circle')
    expect(lead(['win_to_share', 'own_verdict_missing'])).toBe('share_the_win')
    expect(lead(['champion_gone', 'ticket_storm', 'promise_due'], { arrMinor: null })).toBe(
      'find_the_next_champion',
    )
  })

  it('names the renewal that is due first', () => {
    const all = ['rnw_3', 'rnw_1', 'rnw_2'].map((name, i) => ({
      ...(candidate(name, []).renewals[0] as Candidate['renewals'][number]),
      dueOn: addDays(asOf, [90, 30, 60][i] ?? 0),
    }))
    const list = build([{ ...candidate('acc_a', ['promise_due']), renewals: all }])
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

  it('gives the same list whatever the order of candidates, within the hours, of what was agreed, or one card long', () => {
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
        const agreed = list.cards.filter(card => card.reasons.some(({ kind }) => kind === 'follow_up'))
        const agreedHours = agreed.reduce((sum, card) => sum + card.hours, 0)
        const most = Math.max(hours, agreedHours) + 1e-9
        expect(list.cards.length === 1 || list.plannedHours <= most).toBe(true)
        const seen = [...list.cards, ...list.winBacks, ...list.passedOver]
        expect(new Set(ids(seen)).size).toBe(seen.length)
        expect(seen.length).toBe(rows.filter(row => row.kinds.length > 0).length)
      }),
    )
  })

  it('makes no card of a reason that no play is for, and names it beside one that has', () => {
    const plays = policy.plays.filter(({ reasons }) => !reasons.includes('promise_due'))
    const without = (kinds: ReasonKind[]) =>
      buildWorklist(input([candidate('acc_a', kinds)]), { ...policy, plays }, asOf).cards
    expect(without(['promise_due'])).toEqual([])
    expect(without(['success_gap', 'promise_due'])[0]?.reasons.map(({ kind }) => kind)).toEqual([
      'success_gap',
      'promise_due',
    ])
  })

  it('orders accounts without a known ARR by what an hour keeps of their contract', () => {
    const unknown = { arrMinor: null }
    const list = build(
      [
        candidate('acc_a', ['single_threaded'], unknown),
        candidate('acc_b', ['champion_gone'], { ...unknown, probabilityLost: 0.6 }),
        candidate('acc_c', ['champion_gone', 'verdict_missing'], unknown),
        { ...candidate('acc_d', ['champion_gone']), renewals: [] },
        candidate('acc_e', ['single_threaded'], { arrMinor: 1_000 }),
      ],
      8,
    )
    expect(ids(list.cards)).toEqual(['acc_e', 'acc_b', 'acc_c', 'acc_a', 'acc_d'])
    expect(list.cards.map(({ play, value }) => [play, value === null])).toEqual([
      ['widen_the_circle', false],
      ['find_the_next_champion', true],
      ['find_the_next_champion', true],
      ['widen_the_circle', true],
      ['find_the_next_champion', true],
    ])
    const [, first] = list.cards
    const known = build([candidate('acc_b', ['champion_gone'], { probabilityLost: 0.6 })]).cards[0]
    expect(Number(first?.shareKeptPerHour) * 10_000_000).toBeCloseTo(
      Number(known?.value?.worthTodayPerHourMinor),
      0,
    )
  })
})
