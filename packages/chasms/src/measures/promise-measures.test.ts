// Each measure of promises on facts by hand: what it counts, in which week, and from when on its source speaks.
import { describe, expect, it } from 'vitest'
import { accountOf, promiseOf } from '../company.fixture.ts'
import type { CompanyFacts } from '../company-facts.ts'
import { days, weeksOf } from './weeks-of.fixture.ts'

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
