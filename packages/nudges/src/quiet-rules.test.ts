// Each rule of silence by itself: both sides of its bound, and that what is unknown silences nothing.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { contextOf, TODAY } from './nudge-context.fixture.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { nudgePolicy as policy } from './policy.ts'
import {
  accountClosed,
  accountPaused,
  outcomeDisputed,
  promiseBroken,
  QUIET_RULES,
  type QuietRule,
  quietRule,
  talkFirst,
  termEnding,
  ticketEscalated,
} from './quiet-rules.ts'

const today = TODAY
const applies = (rule: QuietRule, over: Partial<NudgeContext>) => rule.applies(contextOf(over), policy)

it('account_closed: at a closed account', () => {
  expect([applies(accountClosed, { closed: true }), applies(accountClosed, {})]).toEqual([true, false])
})

it('account_paused: in an agreed pause', () => {
  expect([applies(accountPaused, { paused: true }), applies(accountPaused, {})]).toEqual([true, false])
})

it('talk_first: from a hostility of 0.5 on, and not where nobody is known', () => {
  const at = (hostility: number | null) => applies(talkFirst, { hostility })
  expect([at(0.5), at(0.49), at(null)]).toEqual([true, false, false])
})

it('promise_broken: while one is overdue, and a quarter after the day of one that was broken', () => {
  const promised = (overdue: boolean, broken: boolean, days: number | null) =>
    applies(promiseBroken, {
      promises: [{ overdue, broken, dueOn: days === null ? null : addDays(today, -days) }],
    })
  expect([promised(true, false, 200), promised(false, true, 90), promised(false, true, null)]).toEqual([
    true,
    true,
    true,
  ])
  expect([promised(false, true, 91), promised(false, false, 1), applies(promiseBroken, {})]).toEqual([
    false,
    false,
    false,
  ])
})

it('ticket_escalated: while one is open, and not where none is known', () => {
  const open = (escalatedTickets: number | null) => applies(ticketEscalated, { escalatedTickets })
  expect([open(1), open(0), open(null)]).toEqual([true, false, false])
})

it('outcome_disputed: above one step of a verdict, of active outcomes alone', () => {
  const gap = (perceptionGap: number | null, active = true) =>
    applies(outcomeDisputed, {
      outcomes: [
        {
          ...({
            outcomeId: 'out_1',
            importance: 3,
            dueOn: null,
            attained: null,
          } satisfies Partial<NudgeOutcome>),
          ...{ customer: null, milestones: [], active, perceptionGap },
        },
      ],
    })
  expect([gap(0.26), gap(0.25), gap(null), gap(1, false)]).toEqual([true, false, false, false])
})

it('term_ending: in the last 14 days of a year or more, and of a term of unknown length', () => {
  const near = (days: number, months: number | null) =>
    applies(termEnding, { terms: [{ endsOn: addDays(today, days), months }] })
  expect([near(14, 12), near(0, 36), near(5, null)]).toEqual([true, true, true])
  expect([near(15, 12), near(-1, 12), near(5, 11)]).toEqual([false, false, false])
})

describe('the rules together', () => {
  it('are named apart, say their numbers, and name the one that silences most', () => {
    expect(new Set(QUIET_RULES.map(({ name }) => name)).size).toBe(QUIET_RULES.length)
    expect(new Set(QUIET_RULES.map(({ when }) => when(policy))).size).toBe(QUIET_RULES.length)
    const strength = QUIET_RULES.map(({ silences }) => Number(silences === 'what_pushes'))
    expect(strength).toEqual(strength.toSorted())
    const both = contextOf({ escalatedTickets: 1, hostility: 1 })
    expect(quietRule(both, policy)?.name).toBe('talk_first')
    expect(quietRule(contextOf(), policy)).toBeNull()
  })
})
