// What is passed over, in order, with what it is worth and why.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { type ActionHistory, buildWorklist } from './build-worklist.ts'
import { asOf, candidate, effects, ids, nothingDone, playFor, policy, reason } from './candidate.fixture.ts'
import type { Candidate } from './draft-card.ts'
import type { Hold } from './hold.ts'

const build = (candidates: Candidate[], history: Partial<ActionHistory> = {}, hours = 4, under = policy) =>
  buildWorklist({ candidates, hours, ...nothingDone, ...history, effects }, under, asOf)

const ofA = { accountId: 'acc_a', subjects: [], size: null, until: null }

describe('what is passed over', () => {
  it('did not fit, or is worth less an hour than all that was taken', () => {
    const { cards, passedOver } = build(
      [
        candidate('acc_a', ['success_gap'], { arrMinor: 90_000_000 }),
        candidate('acc_b', ['champion_gone'], { arrMinor: 50_000_000 }),
        candidate('acc_c', ['promise_due'], { arrMinor: 1_000_000 }),
        candidate('acc_d', ['success_gap'], { arrMinor: 10_000 }),
        candidate('acc_e', ['success_gap'], { arrMinor: null }),
      ],
      {},
      2.25,
    )
    expect(ids(cards)).toEqual(['acc_a', 'acc_c'])
    const [hours, short] = [playFor('success_gap').hours, playFor('promise_due').hours]
    expect(passedOver.map(({ accountId, why, value }) => [accountId, why, value === null])).toEqual([
      ['acc_b', { kind: 'too_long', hoursLeft: 2.25 - hours }, false],
      ['acc_d', { kind: 'hours_used', hoursLeft: 2.25 - hours - short }, false],
      ['acc_e', { kind: 'hours_used', hoursLeft: 2.25 - hours - short }, true],
    ])
    expect(passedOver[0]?.reason.kind).toBe('champion_gone')
  })

  it('has no hours left after a first card that is longer than the day', () => {
    const { cards, passedOver } = build(
      [candidate('acc_a', ['success_gap']), candidate('acc_b', ['promise_due'], { arrMinor: 1_000 })],
      {},
      0.1,
    )
    expect(ids(cards)).toEqual(['acc_a'])
    expect(passedOver.map(({ accountId, why }) => [accountId, why])).toEqual([
      ['acc_b', { kind: 'hours_used', hoursLeft: 0 }],
    ])
  })

  it('was put away: says by what and until when, for the reason that would lead', () => {
    const until = addDays(asOf, 3)
    const holds: Hold[] = [
      { ...ofA, kind: 'renewal_window', until: addDays(asOf, 9), by: 'done' },
      { ...ofA, kind: 'success_gap', until, by: 'snooze' },
      { ...ofA, accountId: 'acc_b', kind: 'promise_due' },
    ]
    const { cards, passedOver } = build(
      [candidate('acc_a', ['success_gap', 'renewal_window']), candidate('acc_b', ['promise_due'])],
      { holds },
    )
    expect(cards).toEqual([])
    expect(passedOver.map(({ accountId, reason: { kind }, why }) => [accountId, kind, why])).toEqual([
      ['acc_a', 'success_gap', { kind: 'put_away', by: 'snooze', until }],
      ['acc_b', 'promise_due', { kind: 'put_away', by: null, until: null }],
    ])
    const [free] = build([candidate('acc_a', ['success_gap'])]).cards
    expect(passedOver[0]?.value).toEqual(free?.value)
  })

  it('was put away by everybody who lacks it: of the others none does', () => {
    const holds: Hold[] = [{ ...ofA, kind: 'verdict_missing' }]
    const { passedOver } = build(
      [candidate('acc_a', ['verdict_missing']), candidate('acc_b', ['champion_gone'])],
      { holds },
    )
    expect(passedOver.map(({ accountId, value }) => [accountId, value?.distinct])).toEqual([['acc_a', 1]])
  })

  it('is in the hands of somebody else, and of nobody whose account it is not', () => {
    const handovers = [
      {
        actionId: 'wla_1',
        accountId: 'acc_a',
        fromCsmId: 'per_1',
        toCsmId: 'per_2',
        reasons: [{ kind: 'success_gap' as const, subjects: [] }],
      },
    ]
    const mine = candidate('acc_a', ['success_gap'])
    expect(build([mine], { handovers }).passedOver.map(({ why }) => why)).toEqual([
      { kind: 'handed_over', toCsmId: 'per_2' },
    ])
    expect(build([{ ...mine, isOwn: false }], { handovers }).passedOver).toEqual([])
    expect(ids(build([mine], { handovers, csmId: 'per_2' }).cards)).toEqual(['acc_a'])
  })

  it('is not who has a card for something else, nor who waits by lot', () => {
    const holds: Hold[] = [{ ...ofA, kind: 'success_gap', by: 'dismiss' }]
    const both = candidate('acc_a', ['success_gap', 'promise_due'])
    const list = build([both], { holds })
    expect([ids(list.cards), ids(list.passedOver)]).toEqual([['acc_a'], []])
    const draw = {
      accountId: 'acc_a',
      riskBand: null,
      play: 'x',
      playVersion: 0,
      drawnOn: asOf,
      arm: 'delayed',
      chance: 0.2,
      until: addDays(asOf, 14),
      renewal: null,
      probabilityLost: null,
      arrMinor: null,
      aim: null,
    } as const
    const gap = candidate('acc_a', ['success_gap'])
    expect(build([gap], { draws: [draw] }).passedOver).toEqual([])
    expect(build([gap], { draws: [draw], holds }).passedOver).toEqual([])
    expect(build([gap], {}, 4, { ...policy, holdoutShare: 1 }).passedOver).toEqual([])
  })

  it('names what was agreed and put off, and not what is over', () => {
    const followUp = (actionId: string) => ({
      actionId,
      accountId: 'acc_a',
      play: 'close_the_gap',
      reaction: null,
      agreedOn: addDays(asOf, -5),
      dueOn: asOf,
      movedFrom: null,
      movedFor: null,
    })
    const until = addDays(asOf, 2)
    const holds: Hold[] = [
      { ...ofA, kind: 'follow_up', subjects: ['wla_1'], until, by: 'snooze' },
      { ...ofA, kind: 'follow_up', subjects: ['wla_2'], until: addDays(asOf, 4), by: 'no_answer' },
      { ...ofA, kind: 'follow_up', subjects: ['wla_3'], by: 'done' },
    ]
    const followUps = ['wla_1', 'wla_2', 'wla_3'].map(followUp)
    const quiet = candidate('acc_a', [])
    expect(
      build([quiet], { holds, followUps }).passedOver.map(({ reason: { kind, subjects }, why }) => [
        kind,
        subjects,
        why,
      ]),
    ).toEqual([['follow_up', ['wla_1', 'wla_2'], { kind: 'put_away', by: 'snooze', until }]])
    expect(build([{ ...quiet, paused: true }], { holds, followUps }).passedOver).toEqual([])
  })

  it('counts what others lack as the list does', () => {
    const lacks = (id: string) => candidate(id, [reason('own_verdict_missing', { size: 1 })])
    const holds: Hold[] = [{ ...ofA, kind: 'own_verdict_missing', by: 'done' }]
    const list = build([lacks('acc_a'), lacks('acc_b'), candidate('acc_c', [])], { holds }, 8)
    expect([ids(list.cards), ids(list.passedOver)]).toEqual([['acc_b'], ['acc_a']])
    expect(list.passedOver[0]?.value).toEqual(list.cards[0]?.value)
  })
})
