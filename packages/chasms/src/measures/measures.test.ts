// Each measure on facts by hand: what it counts, in which week, and from when on its source speaks.
import { addDays, type Day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { assessAreas } from '../assess-areas.ts'
import { accountOf, companyOf, figuresOf, promiseOf, weekAt } from '../company.fixture.ts'
import { indexCompany } from '../company.ts'
import type { AccountWeek, CompanyFacts } from '../company-facts.ts'
import { countWeeks } from '../count-weeks.ts'
import { chasmPolicy } from '../policy.ts'
import { weekGrid } from '../week-grid.ts'
import { MEASURES } from './all-measures.ts'

const ASOF = weekAt(79, 6)
const looking = { policy: chasmPolicy, asOf: ASOF, grid: weekGrid(ASOF, 80) }

/** Its weeks in which there was anything: misses, known, all. */
function weeksOf(name: string, facts: Partial<CompanyFacts>): Record<number, [number, number, number]> {
  const measure = MEASURES.find(each => each.name === name)
  if (measure === undefined) throw new Error(`no measure ${name}`)
  const weeks = countWeeks(measure, indexCompany(companyOf(facts)), looking)
  return Object.fromEntries(
    weeks.flatMap(({ misses, of, all }, index) => (all === 0 ? [] : [[index, [misses, of, all]]])),
  )
}

/** Names of measures that nothing is told of by such facts. */
const silent = (facts: Partial<CompanyFacts>): string[] =>
  MEASURES.filter(({ name }) => Object.keys(weeksOf(name, facts)).length === 0).map(({ name }) => name)

const days = (week: number, more = 0): Day => weekAt(week, more)

describe('by promises', () => {
  it('counts those that answer no stated concern in the week they were made', () => {
    const promises = [promiseOf({ madeOn: days(3) }), promiseOf({ madeOn: days(3, 6), concern: null })]
    expect(weeksOf('concern_answered', { promises })).toEqual({ 3: [1, 2, 2] })
    expect(weeksOf('concern_answered', { promises: [promiseOf({ concern: null })] })).toEqual({})
  })

  it('counts those that nobody confirmed in 30 days when they are over', () => {
    const promises = [
      promiseOf({ madeOn: days(0), confirmedOn: days(2) }),
      promiseOf({ madeOn: days(4), confirmedOn: days(9) }),
      promiseOf({ madeOn: days(4) }),
      promiseOf({ madeOn: days(4), status: 'withdrawn', settledOn: days(5) }),
      promiseOf({ madeOn: days(78) }),
    ]
    expect(weeksOf('confirmed_in_time', { promises })).toEqual({ 4: [0, 1, 1], 8: [2, 2, 2] })
  })

  it('counts those that are understood otherwise, of those of which it is known', () => {
    const promises = (['aligned', 'partial', 'misaligned', 'unknown'] as const).map(understanding =>
      promiseOf({ madeOn: days(0), understanding }),
    )
    expect(weeksOf('promises_aligned', { promises })).toEqual({ 4: [2, 3, 4] })
  })

  it('counts those of a capability that was never kept, from half a year after the first that was', () => {
    const promises = [
      promiseOf({ capability: 'billing', madeOn: days(0), status: 'kept', settledOn: days(2) }),
      promiseOf({ capability: 'dreams', madeOn: days(10) }),
      promiseOf({ capability: 'billing', madeOn: days(30) }),
      promiseOf({ capability: 'dreams', madeOn: days(30) }),
      promiseOf({ capability: 'soon', madeOn: days(30) }),
      promiseOf({ capability: 'soon', madeOn: days(50) }),
    ]
    const roadmap = [
      {
        roadmapItemId: 'r',
        capability: 'soon',
        addedOn: days(1),
        plannedOn: days(40),
        deliveredOn: days(41),
      },
    ]
    expect(weeksOf('within_capability', { promises, roadmap })).toEqual({ 30: [2, 3, 3], 50: [0, 1, 1] })
    expect(weeksOf('within_capability', { promises: [promiseOf()] })).toEqual({})
  })

  it('counts those not kept when their grace was over', () => {
    const due = { madeOn: days(0), dueOn: days(2) }
    const promises = [
      promiseOf({ ...due, status: 'kept', settledOn: days(1) }),
      promiseOf({ ...due, status: 'kept', settledOn: days(9) }),
      promiseOf({ ...due, status: 'broken', settledOn: days(1) }),
      promiseOf({ ...due }),
      promiseOf({ ...due, status: 'withdrawn', settledOn: days(1) }),
      promiseOf({ ...due, accountId: 'gone' }),
      promiseOf({ ...due, accountId: 'leaving' }),
      promiseOf({ madeOn: days(0) }),
      promiseOf({ madeOn: days(0), dueOn: days(79) }),
    ]
    const accounts = [accountOf('gone', { closedOn: days(3) }), accountOf('leaving', { closedOn: days(30) })]
    expect(weeksOf('kept_on_time', { promises, accounts })).toEqual({ 4: [4, 5, 5] })
  })

  it('counts what nobody needs, promised or put on the roadmap', () => {
    const facts: Partial<CompanyFacts> = {
      concerns: [
        {
          concernId: 'c',
          accountId: 'a',
          concern: { level: 3, tag: 'late' },
          statedOn: days(5),
          untilOn: null,
          outcomeId: null,
        },
      ],
      capabilities: [
        {
          capability: 'billing',
          meets: [
            { level: 3, tag: 'late' },
            { level: 9, tag: null },
          ],
          statedOn: days(2),
        },
        { capability: 'chat', meets: [{ level: 3, tag: 'late' }], statedOn: days(8) },
      ],
      roadmap: [
        {
          roadmapItemId: '1',
          capability: 'billing',
          addedOn: days(6),
          plannedOn: days(9),
          deliveredOn: null,
        },
        { roadmapItemId: '2', capability: 'chat', addedOn: days(7), plannedOn: days(9), deliveredOn: null },
        { roadmapItemId: '3', capability: 'chat', addedOn: days(9), plannedOn: days(9), deliveredOn: null },
        { roadmapItemId: '4', capability: 'shiny', addedOn: days(9), plannedOn: days(9), deliveredOn: null },
      ],
      promises: [
        promiseOf({ capability: 'asked', madeOn: days(10) }),
        promiseOf({ capability: 'shiny', madeOn: days(10), concern: null }),
        promiseOf({ capability: 'billing', madeOn: days(4), concern: null }),
      ],
    }
    expect(weeksOf('capability_needed', facts)).toEqual({
      6: [0, 1, 1],
      7: [1, 1, 1],
      9: [1, 2, 2],
      10: [1, 2, 2],
    })
  })
})

describe('by what the company tells', () => {
  it('counts leads refused, deals lost and discounted, of the weeks that were told alone', () => {
    const figures = [
      figuresOf(days(3), {
        source: 'web',
        leadsOffered: 10,
        leadsAccepted: 6,
        dealsWon: 4,
        dealsLost: 1,
        dealsDiscounted: 3,
      }),
      figuresOf(days(3), { source: 'events', leadsOffered: 5, leadsAccepted: 5 }),
      figuresOf(days(5), { leadsOffered: 7 }),
      figuresOf(days(6), { dealsWon: 2 }),
    ]
    expect(weeksOf('leads_accepted', { figures })).toEqual({ 3: [4, 15, 15] })
    expect(weeksOf('deals_won', { figures })).toEqual({ 3: [1, 5, 5] })
    expect(weeksOf('deals_at_full_price', { figures })).toEqual({ 3: [3, 4, 4] })
    const [area] = assessAreas(companyOf({ figures }), chasmPolicy, ASOF).filter(
      ({ chasm, subject }) => chasm === 'focus' && subject === 'people',
    )
    const told = area?.indicators
      .find(({ name }) => name === 'leads_accepted')
      ?.weeks.filter(each => each.told)
    expect(told?.map(({ week }) => week)).toEqual([days(3)])
  })

  it('counts once what was told in all and by source too, and what no source tells as the rest', () => {
    const figures = [
      figuresOf(days(3), { leadsOffered: 20, leadsAccepted: 10, dealsWon: 3, dealsLost: 2 }),
      figuresOf(days(3), { source: 'web', leadsOffered: 10, leadsAccepted: 6 }),
      figuresOf(days(3), { source: 'events', leadsOffered: 5, leadsAccepted: 1 }),
      figuresOf(days(4), { leadsOffered: 15, leadsAccepted: 7 }),
      figuresOf(days(4), { source: 'web', leadsOffered: 15, leadsAccepted: 7 }),
      figuresOf(days(5), { leadsOffered: 2, leadsAccepted: 2 }),
      figuresOf(days(5), { source: 'web', leadsOffered: 8, leadsAccepted: 7 }),
      figuresOf(days(6), { source: 'web', leadsOffered: 8, leadsAccepted: 2 }),
      figuresOf(days(6), { leadsOffered: 10, leadsAccepted: 5 }),
    ]
    expect(weeksOf('leads_accepted', { figures })).toEqual({
      3: [10, 20, 20],
      4: [8, 15, 15],
      5: [1, 8, 8],
      6: [6, 10, 10],
    })
    expect(weeksOf('deals_won', { figures })).toEqual({ 3: [2, 5, 5] })
  })

  it('takes leads of a source that is not a year old for sought, once a year was told of', () => {
    const figures = [
      figuresOf(days(60), { source: 'paid', leadsOffered: 4 }),
      figuresOf(days(0), { source: 'web', leadsOffered: 10 }),
      figuresOf(days(60), { source: 'web', leadsOffered: 10 }),
      figuresOf(days(61), { leadsOffered: 10 }),
      figuresOf(days(61), { source: 'web' }),
    ]
    expect(weeksOf('leads_of_known_sources', { figures })).toEqual({ 60: [4, 14, 14] })
  })

  it('holds who they say the customer is against what most others said in the quarter before', () => {
    const answer = (personId: string, week: number, segment: string) => ({
      personId,
      team: 'sales',
      on: days(week),
      segment,
    })
    const teamAnswers = [
      answer('p4', 4, 'enterprise'),
      answer('p1', 1, 'smb'),
      answer('p2', 2, 'smb'),
      answer('p3', 3, 'enterprise'),
      answer('p1', 5, 'smb'),
      answer('p1', 40, 'smb'),
    ]
    expect(weeksOf('customer_agreed', { teamAnswers })).toEqual({
      1: [0, 0, 1],
      2: [0, 0, 1],
      3: [0, 0, 1],
      4: [1, 1, 1],
      // Two named the one and one the other: by name the first of those alike.
      5: [1, 1, 1],
      40: [0, 0, 1],
    })
  })

  it('counts what was not delivered two weeks after the plan', () => {
    const item = { roadmapItemId: 'r', capability: 'a', addedOn: days(0), plannedOn: days(4) }
    const roadmap = [
      { ...item, deliveredOn: days(5) },
      { ...item, deliveredOn: days(7) },
      { ...item, deliveredOn: null },
      { ...item, plannedOn: days(79), deliveredOn: null },
    ]
    expect(weeksOf('delivered_by_plan', { roadmap: roadmap.slice(0, 1) })).toEqual({ 6: [0, 1, 1] })
    expect(weeksOf('delivered_by_plan', { roadmap })).toEqual({ 6: [2, 3, 3] })
  })
})

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
    const answer = { accountId: 'a', on: days(20) }
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
    const again = (event: { accountId: string; on: Day; escalated: boolean }) => [event, event, event]
    const tickets = [
      { accountId: 'a', on, escalated: false },
      ...again({ accountId: 'a', on: days(76), escalated: true }),
      { accountId: 'd', on: days(78), escalated: true },
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
    const managerEscalations = again({ accountId: 'a', on, escalated: true })
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
})

describe('a source that never spoke', () => {
  it('is told of in no week, for any measure', () => {
    expect(silent({ accounts: [accountOf('a')] })).toHaveLength(MEASURES.length)
  })
})
