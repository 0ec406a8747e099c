// The way out of each chasm: what is listed, for whom, and in which order.
import { describe, expect, it } from 'vitest'
import { accountOf, companyOf, promiseOf, weekAt } from './company.fixture.ts'
import { indexCompany } from './company.ts'
import type { CompanyFacts } from './company-facts.ts'
import type { Chasm } from './diagnosis.ts'
import { chasmPolicy } from './policy.ts'
import { wayOut } from './way-out.ts'
import { weekGrid } from './week-grid.ts'

const ASOF = weekAt(60)
const looking = { policy: chasmPolicy, asOf: ASOF, grid: weekGrid(ASOF, 60) }
const outOf = (chasm: Chasm, facts: Partial<CompanyFacts>) =>
  wayOut(chasm, indexCompany(companyOf(facts)), looking)

const accounts = [
  accountOf('a', { csmId: 'csm_1', arrMinor: 10 }),
  accountOf('b', { csmId: null, arrMinor: 900 }),
  accountOf('c', { arrMinor: null }),
  accountOf('gone', { closedOn: weekAt(59) }),
]

describe('the way out', () => {
  it('of focus confirms promises, maps capabilities and agrees on who the customer is', () => {
    const promises = [
      promiseOf({ id: '1', accountId: 'a', weight: 2 }),
      promiseOf({ id: '2', accountId: 'b', weight: 5, concern: null }),
      promiseOf({ id: '3', accountId: 'unheard_of', weight: 5, concern: null, confirmedOn: weekAt(61) }),
      promiseOf({ id: '4', accountId: 'a', confirmedOn: weekAt(3), concern: null, capability: 'chat' }),
      promiseOf({ id: '5', accountId: 'gone' }),
      promiseOf({ id: '6', accountId: 'a', madeOn: weekAt(61) }),
      promiseOf({ id: '7', accountId: 'a', status: 'kept', settledOn: weekAt(9) }),
    ]
    const answer = { answerId: 'tma', personId: 'p', team: null }
    const teamAnswers = [
      { ...answer, answerId: 'tma_1', on: weekAt(58), segment: 'smb' },
      { ...answer, answerId: 'tma_2', on: weekAt(58), segment: 'enterprise' },
      { ...answer, answerId: 'tma_3', on: weekAt(59), segment: 'smb' },
      { ...answer, answerId: 'tma_4', on: weekAt(59), segment: 'bank' },
      { ...answer, on: weekAt(20), segment: 'old' },
      { ...answer, on: weekAt(61), segment: 'new' },
    ]
    expect(outOf('focus', { accounts, promises, teamAnswers })).toEqual([
      {
        kind: 'confirm_promises',
        by: 'csm',
        promises: [
          { promiseId: '2', accountId: 'b', csmId: null },
          { promiseId: '3', accountId: 'unheard_of', csmId: null },
          { promiseId: '1', accountId: 'a', csmId: 'csm_1' },
        ],
      },
      {
        kind: 'map_capability',
        by: 'product',
        capability: 'billing',
        promises: 2,
        accountIds: ['b', 'unheard_of'],
      },
      { kind: 'map_capability', by: 'product', capability: 'chat', promises: 1, accountIds: ['a'] },
      {
        kind: 'agree_on_customer',
        by: 'head',
        answers: [
          { segment: 'smb', answers: 2 },
          { segment: 'bank', answers: 1 },
          { segment: 'enterprise', answers: 1 },
        ],
        evidence: ['tma_3', 'tma_4', 'tma_1', 'tma_2'],
      },
    ])
    expect(outOf('focus', { teamAnswers: teamAnswers.slice(0, 1) })).toEqual([])
  })

  it('of execution has those who promise say how, shares out what is late and plans what is promised', () => {
    const promises = [
      promiseOf({ id: '1', accountId: 'a', capability: 'dreams', dueOn: weekAt(70) }),
      promiseOf({ id: '2', accountId: 'b', capability: 'wonders', dueOn: weekAt(50) }),
      promiseOf({ id: '3', accountId: 'a', capability: 'dreams', dueOn: weekAt(65) }),
      promiseOf({ id: '4', accountId: 'a', capability: 'planned', dueOn: weekAt(65) }),
      promiseOf({ id: '5', accountId: 'a', capability: 'planned', dueOn: weekAt(95) }),
      promiseOf({ id: '6', accountId: 'a', capability: 'some_day' }),
      promiseOf({ id: '7', accountId: 'a', capability: 'done', dueOn: weekAt(65) }),
    ]
    const item = { roadmapItemId: 'r', addedOn: weekAt(1) }
    const roadmap = [
      { ...item, capability: 'planned', plannedOn: weekAt(99), deliveredOn: null },
      { ...item, capability: 'planned', plannedOn: weekAt(90), deliveredOn: weekAt(61) },
      { ...item, capability: 'planned', addedOn: weekAt(61), plannedOn: weekAt(62), deliveredOn: null },
      { ...item, capability: 'done', plannedOn: weekAt(20), deliveredOn: weekAt(20) },
    ]
    const ways = outOf('execute', { accounts, promises, roadmap })
    expect(ways.map(way => [way.kind, 'capability' in way ? way.capability : null])).toEqual([
      ['say_how', 'dreams'],
      ['say_how', 'planned'],
      ['say_how', 'wonders'],
      ['say_how', 'some_day'],
      ['share_out_promises', null],
      ['plan_promised', 'dreams'],
      ['plan_promised', 'wonders'],
      ['plan_promised', 'planned'],
    ])
    expect(ways[4]).toMatchObject({ by: 'csm', promises: [{ promiseId: '2', accountId: 'b', csmId: null }] })
    expect(ways[5]).toMatchObject({ plannedOn: null, promisedFor: weekAt(65) })
    expect(ways[7]).toMatchObject({
      plannedOn: weekAt(90),
      promisedFor: weekAt(65),
      promises: [{ promiseId: '4' }],
    })
    expect(outOf('execute', {})).toEqual([])
  })

  it('of delivery asks who is not content, meets concerns and questions what nobody needs', () => {
    const answer = { answerId: 'srv', kind: 'csat' as const, on: weekAt(58), source: null }
    const answers = [
      { ...answer, answerId: 'srv_a', accountId: 'a', score: 1 },
      { ...answer, answerId: 'srv_b', accountId: 'b', score: 1 },
      { ...answer, accountId: 'unheard_of', score: 1 },
      { ...answer, answerId: 'srv_c', accountId: 'c', score: 1 },
      { ...answer, answerId: 'srv_x', accountId: 'x_unheard_of', score: 1 },
      { ...answer, accountId: 'gone', score: 1 },
      { ...answer, accountId: 'content_by_now', score: 1 },
      { ...answer, accountId: 'content_by_now', score: 5, on: weekAt(59) },
      { ...answer, accountId: 'long_ago', score: 1, on: weekAt(10) },
      { ...answer, accountId: 'later', score: 1, on: weekAt(61) },
    ]
    const concern = { level: 2, tag: 'manual_work' }
    const item = { roadmapItemId: 'r', addedOn: weekAt(1), plannedOn: weekAt(90), deliveredOn: null }
    const ways = outOf('deliver', {
      accounts,
      answers,
      concerns: [
        { concernId: 'c', accountId: 'b', concern, statedOn: weekAt(1), untilOn: null, outcomeId: null },
      ],
      roadmap: [
        { ...item, capability: 'shiny' },
        { ...item, roadmapItemId: 'first', capability: 'shiny', plannedOn: weekAt(80) },
        { ...item, capability: 'built', deliveredOn: weekAt(9) },
        { ...item, capability: 'later', addedOn: weekAt(61) },
        { ...item, capability: 'asked' },
      ],
      promises: [promiseOf({ accountId: 'a', capability: 'asked' })],
    })
    expect(ways).toEqual([
      {
        kind: 'ask_expectations',
        by: 'csm',
        accountIds: ['b', 'a', 'c', 'unheard_of', 'x_unheard_of'],
        evidence: ['srv_b', 'srv_a', 'srv_c', 'srv', 'srv_x'],
      },
      { kind: 'meet_concern', by: 'product', concern, accountIds: ['b'], arrMinor: 900 },
      {
        kind: 'question_capability',
        by: 'product',
        capability: 'shiny',
        plannedOn: weekAt(80),
        evidence: ['first', 'r'],
      },
    ])
    expect(outOf('deliver', {})).toEqual([])
  })
})
