// Each measure of what the company tells of itself on facts by hand: what it counts, in which week.
import { describe, expect, it } from 'vitest'
import { assessAreas } from '../assess-areas.ts'
import { accountOf, companyOf, figuresOf } from '../company.fixture.ts'
import { chasmPolicy } from '../policy.ts'
import { MEASURES } from './all-measures.ts'
import { ASOF, days, silent, weeksOf } from './weeks-of.fixture.ts'

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
      answerId: `tma_${personId}_${week}`,
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

describe('a source that never spoke', () => {
  it('is told of in no week, for any measure', () => {
    expect(silent({ accounts: [accountOf('a')] })).toHaveLength(MEASURES.length)
  })
})
