// Each measure of customers on facts by hand: what it counts, and in which week.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { accountOf } from '../company.fixture.ts'
import type { AccountWeek } from '../company-facts.ts'
import { days, weeksOf } from './weeks-of.fixture.ts'

describe('by customers', () => {
  it('counts outcomes not attained when they fell due, where it is known', () => {
    const outcome = { outcomeId: 'o', accountId: 'a', dueOn: days(4) }
    const outcomes = [
      { ...outcome, attained: 0.5 },
      { ...outcome, attained: 0.4 },
      { ...outcome, attained: null },
      { ...outcome, dueOn: null, attained: 0.9 },
      { ...outcome, dueOn: days(80), attained: 0.1 },
    ]
    expect(weeksOf('outcomes_reached', { outcomes })).toEqual({ 4: [1, 2, 3] })
  })

  it('counts first milestones that came late or not', () => {
    const onboardings = [
      { accountId: 'a', dueOn: days(4), reachedOn: days(4) },
      { accountId: 'b', dueOn: days(4), reachedOn: days(5) },
      { accountId: 'c', dueOn: days(4), reachedOn: null },
      { accountId: 'd', dueOn: days(80), reachedOn: null },
    ]
    expect(weeksOf('first_value_in_time', { onboardings })).toEqual({ 4: [2, 3, 3] })
  })

  it('counts bad answers of those who have been there for three months', () => {
    const accounts = [accountOf('a'), accountOf('new', { customerOn: days(15) })]
    const answer = { answerId: 'srv', accountId: 'a', on: days(20), source: null }
    const answers = [
      { ...answer, kind: 'experience' as const, score: 2 },
      { ...answer, kind: 'experience' as const, score: 3 },
      { ...answer, kind: 'csat' as const, score: 2 },
      { ...answer, kind: 'ticket' as const, score: 3 },
      { ...answer, kind: 'nps' as const, score: 6 },
      { ...answer, kind: 'nps' as const, score: 7 },
      { ...answer, accountId: 'new', kind: 'nps' as const, score: 0 },
      { ...answer, accountId: 'nobody', kind: 'nps' as const, score: 0 },
    ]
    const said = (kind: string) => weeksOf(`content_by_${kind}`, { accounts, answers })[20]
    expect(['experience', 'csat', 'ticket', 'nps'].map(said)).toEqual([
      [1, 2, 2],
      [1, 1, 1],
      [0, 1, 1],
      [1, 2, 2],
    ])
  })

  it('counts renewals lost', () => {
    const renewals = [
      { accountId: 'a', on: days(4), kept: true },
      { accountId: 'b', on: days(4, 3), kept: false },
    ]
    expect(weeksOf('renewals_kept', { renewals })).toEqual({ 4: [1, 2, 2] })
  })

  it('counts the accounts of a week with tickets, escalations, and without references', () => {
    const accounts = [
      accountOf('a'),
      accountOf('b', { customerOn: days(77, 1) }),
      accountOf('c', { closedOn: days(78, 3) }),
      accountOf('d', { closedOn: days(79) }),
    ]
    const on = days(77, 2)
    const again = <E>(event: E): E[] => [event, event, event]
    const tickets = [
      { accountId: 'a', on, escalated: false, source: null },
      ...again({ accountId: 'a', on: days(76), escalated: true, source: null }),
      { accountId: 'd', on: days(78), escalated: true, source: null },
    ]
    expect(weeksOf('without_ticket', { accounts, tickets })).toEqual({
      76: [1, 3, 3],
      77: [1, 3, 3],
      78: [1, 3, 3],
      79: [0, 2, 2],
    })
    expect(weeksOf('without_escalation', { accounts, tickets })).toEqual({
      76: [1, 3, 3],
      77: [0, 3, 3],
      78: [1, 3, 3],
      79: [0, 2, 2],
    })
    const talks = [{ on: days(70), accounts: 9 }]
    const managerEscalations = again({ accountId: 'a', on })
    expect(weeksOf('without_manager', { accounts, talks, managerEscalations })).toMatchObject({
      77: [1, 3, 3],
      78: [0, 3, 3],
    })
    const references = [
      { accountId: 'a', on },
      { accountId: 'c', on },
      { accountId: 'd', on: days(79) },
    ]
    expect(weeksOf('references_given', { accounts, talks, references })).toMatchObject({
      77: [1, 3, 3],
      78: [3, 3, 3],
    })
  })

  it('keeps count of a kind of event from the first that two more follow within a quarter', () => {
    const accounts = [accountOf('a')]
    const talks = [{ on: days(-9), accounts: 9 }]
    const escalatedIn = (...weeks: readonly number[]) =>
      Object.keys(
        weeksOf('without_manager', {
          accounts,
          talks,
          managerEscalations: weeks.map(week => ({ accountId: 'a', on: days(week) })),
        }),
      )[0]
    expect(escalatedIn()).toBeUndefined()
    expect(escalatedIn(10, 20)).toBeUndefined()
    expect(escalatedIn(10, 20, 30)).toBeUndefined()
    expect(escalatedIn(10, 40, 45, 52)).toBe('40')
  })

  it('counts those who fell from where they stood a week before', () => {
    const row = (accountId: string, week: number, facts: Partial<AccountWeek>): AccountWeek => ({
      accountId,
      week: days(week),
      csmId: null,
      usageSide: null,
      attained: null,
      ladderLevel: null,
      trust: null,
      ...facts,
    })
    const last = (
      accountId: string,
      before: Partial<AccountWeek>,
      now: Partial<AccountWeek>,
    ): AccountWeek[] => [row(accountId, 78, before), row(accountId, 79, now)]
    const names = ['a', 'b', 'c', 'd', 'e', 'silent']
    const accountWeeks = [
      ...last(
        'a',
        { usageSide: 'high', ladderLevel: 3, trust: 0.6 },
        { usageSide: 'low', ladderLevel: 2, trust: 0.4 },
      ),
      ...last(
        'b',
        { usageSide: 'high', ladderLevel: 3, trust: 0.6 },
        { usageSide: 'high', ladderLevel: 4, trust: 0.5 },
      ),
      ...last(
        'c',
        { usageSide: 'low', ladderLevel: 1, trust: 0.4 },
        { usageSide: 'low', ladderLevel: 1, trust: 0.3 },
      ),
      ...last('d', {}, { usageSide: 'high', ladderLevel: 4, trust: 0.5 }),
      ...last('e', { usageSide: 'high', ladderLevel: 3, trust: 0.6 }, {}),
    ]
    const accounts = names.map(name => accountOf(name, { customerOn: addDays(days(79), -1) }))
    for (const name of ['adoption_held', 'ladder_held', 'trust_held'])
      expect(weeksOf(name, { accounts, accountWeeks })).toEqual({ 79: [1, 2, 5] })
  })

  it('takes weeks told as one for each by itself, from the week before the first on', () => {
    const stood = { accountId: 'a', csmId: null, attained: null, ladderLevel: null, trust: null }
    const accountWeeks: AccountWeek[] = [
      { ...stood, week: days(2), weeks: 2, usageSide: 'low' },
      { ...stood, week: days(-1), weeks: 3, usageSide: 'high' },
      { ...stood, week: days(6), usageSide: 'high' },
      { ...stood, week: days(7), usageSide: 'low' },
    ]
    const accounts = [accountOf('a', { customerOn: days(-9), closedOn: days(9) })]
    expect(weeksOf('adoption_held', { accounts, accountWeeks })).toEqual({
      0: [0, 1, 1],
      1: [0, 1, 1],
      2: [1, 1, 1],
      // not of week 3: it had fallen already
      4: [0, 0, 1],
      5: [0, 0, 1],
      6: [0, 0, 1],
      7: [1, 1, 1],
      8: [0, 0, 1],
    })
  })
})
