// The concern map against planted truth, and where it says that something is missing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf, companyOf, promiseOf, weekAt } from './company.fixture.ts'
import type { CompanyFacts, Concern, StatedConcern } from './company-facts.ts'
import { mapConcerns } from './concern-map.ts'
import { chasmPolicy } from './policy.ts'

const ASOF = weekAt(60)
const late: Concern = { level: 3, tag: 'invoices_late' }
const board: Concern = { level: 4, tag: 'board_report' }
const any: Concern = { level: 4, tag: null }
const mapOf = (facts: Partial<CompanyFacts>) => mapConcerns(companyOf(facts), chasmPolicy, ASOF)

let stated = 0
function concernOf(accountId: string, concern: Concern, facts: Partial<StatedConcern> = {}): StatedConcern {
  stated += 1
  return {
    concernId: `con_${stated}`,
    accountId,
    concern,
    statedOn: weekAt(1),
    untilOn: null,
    outcomeId: null,
    ...facts,
  }
}

describe('the concern map', () => {
  it('counts who needs what, what was promised of it, kept and attained', () => {
    const outcome = { accountId: 'a', dueOn: null }
    const map = mapOf({
      accounts: [accountOf('a'), accountOf('b'), accountOf('c', { segment: 'enterprise' }), accountOf('d')],
      concerns: [
        concernOf('a', late, { outcomeId: 'out_1' }),
        concernOf('b', late, { outcomeId: 'out_2' }),
        concernOf('c', late, { outcomeId: 'out_3' }),
      ],
      capabilities: [{ capability: 'billing', meets: [late], statedOn: weekAt(0) }],
      promises: [
        promiseOf({ accountId: 'a', concern: late, status: 'kept', settledOn: weekAt(5) }),
        promiseOf({ accountId: 'b', concern: late, status: 'broken', settledOn: weekAt(5) }),
        promiseOf({ accountId: 'b', concern: late, status: 'kept', settledOn: weekAt(61) }),
        promiseOf({ accountId: 'b', concern: late, status: 'withdrawn', settledOn: weekAt(5) }),
        promiseOf({ accountId: 'b', concern: board }),
        promiseOf({ accountId: 'b', concern: late, madeOn: weekAt(61) }),
        promiseOf({ accountId: 'b', concern: null }),
      ],
      outcomes: [
        { ...outcome, outcomeId: 'out_1', attained: 0.8 },
        { ...outcome, outcomeId: 'out_2', attained: 0.2 },
        { ...outcome, outcomeId: 'out_3', attained: null },
      ],
    })
    const cell = { capability: 'billing', concern: late, stated: true }
    expect(map.cells).toEqual([
      {
        ...cell,
        concern: board,
        segment: 'smb',
        neededBy: ['b'],
        stated: false,
        promised: 1,
        kept: 0,
        broken: 0,
        attained: 0,
        attainedOf: 0,
      },
      {
        ...cell,
        segment: 'enterprise',
        neededBy: ['c'],
        promised: 0,
        kept: 0,
        broken: 0,
        attained: 0,
        attainedOf: 0,
      },
      {
        ...cell,
        segment: 'smb',
        neededBy: ['a', 'b'],
        promised: 3,
        kept: 1,
        broken: 1,
        attained: 1,
        attainedOf: 2,
      },
    ])
    expect(map).toMatchObject({ unmet: [], unneeded: [], coverage: 0.75 })
  })

  it('names concerns that nothing is there for, what hangs on them, and capabilities that nobody needs', () => {
    const map = mapOf({
      accounts: [
        accountOf('a', { arrMinor: 500 }),
        accountOf('b', { arrMinor: 700 }),
        accountOf('c', { arrMinor: null }),
        accountOf('gone', { closedOn: weekAt(50) }),
        accountOf('coming', { customerOn: weekAt(61) }),
        accountOf('leaving', { closedOn: weekAt(61) }),
      ],
      concerns: [
        concernOf('a', late),
        concernOf('a', late),
        concernOf('b', any),
        concernOf('c', any),
        concernOf('leaving', board),
        concernOf('gone', { level: 1, tag: null }),
        concernOf('a', { level: 2, tag: null }, { untilOn: weekAt(60) }),
        concernOf('a', { level: 2, tag: 'later' }, { statedOn: weekAt(61) }),
        concernOf('a', { level: 2, tag: 'still' }, { untilOn: weekAt(61) }),
      ],
      capabilities: [
        { capability: 'dark_mode', meets: [{ level: 1, tag: null }], statedOn: weekAt(0) },
        { capability: 'later', meets: [late], statedOn: weekAt(61) },
        { capability: 'reports', meets: [board], statedOn: weekAt(0) },
      ],
      roadmap: [
        {
          roadmapItemId: 'r1',
          capability: 'ai_chat',
          addedOn: weekAt(1),
          plannedOn: weekAt(90),
          deliveredOn: null,
        },
        {
          roadmapItemId: 'r2',
          capability: 'later',
          addedOn: weekAt(61),
          plannedOn: weekAt(90),
          deliveredOn: null,
        },
      ],
      promises: [promiseOf({ accountId: 'a', capability: 'anything', concern: null })],
    })
    expect(map.unmet).toEqual(
      [
        { concern: { level: 2, tag: 'still' }, accountIds: ['a'], arrMinor: 500, arrKnownOf: 1 },
        { concern: any, accountIds: ['b', 'c'], arrMinor: 700, arrKnownOf: 1 },
        { concern: late, accountIds: ['a'], arrMinor: 500, arrKnownOf: 1 },
      ].sort((x, y) => y.arrMinor - x.arrMinor || y.concern.level - x.concern.level),
    )
    expect(map.unneeded).toEqual(['ai_chat', 'anything', 'dark_mode'])
    expect(map.cells.map(({ capability, neededBy }) => [capability, neededBy])).toEqual([
      ['reports', ['leaving']],
    ])
    expect(mapOf({})).toEqual({ cells: [], unmet: [], unneeded: [], coverage: 0 })
  })

  it('is the planted truth, whatever was planted', () => {
    const tags = ['a', 'b', 'c', null]
    const plans = fc.array(
      fc.record({
        segment: fc.constantFrom('smb', 'enterprise', null),
        tag: fc.constantFrom(...tags),
        promised: fc.boolean(),
        kept: fc.boolean(),
        attained: fc.constantFrom(0.2, 0.9, null),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(plans, fc.subarray(tags), (plan, met) => {
        const map = mapOf({
          accounts: plan.map(({ segment }, index) => accountOf(`acc_${index}`, { segment })),
          concerns: plan.map(({ tag }, index) =>
            concernOf(`acc_${index}`, { level: 2, tag }, { outcomeId: `out_${index}` }),
          ),
          outcomes: plan.map(({ attained }, index) => ({
            outcomeId: `out_${index}`,
            accountId: `acc_${index}`,
            dueOn: null,
            attained,
          })),
          capabilities: met.map(tag => ({
            capability: `for_${tag}`,
            meets: [{ level: 2, tag }],
            statedOn: weekAt(0),
          })),
          promises: plan.flatMap(({ tag, promised, kept }, index) =>
            promised && met.includes(tag)
              ? [
                  promiseOf({
                    accountId: `acc_${index}`,
                    capability: `for_${tag}`,
                    concern: { level: 2, tag },
                    ...(kept ? { status: 'kept', settledOn: weekAt(3) } : {}),
                  }),
                ]
              : [],
          ),
        })
        const truth = (tag: string | null, segment: string | null) => {
          const own = plan.filter(each => each.tag === tag && each.segment === segment)
          return {
            neededBy: own.length,
            promised: own.filter(({ promised }) => promised).length,
            kept: own.filter(({ promised, kept }) => promised && kept).length,
            attained: own.filter(({ attained }) => attained === 0.9).length,
            attainedOf: own.filter(({ attained }) => attained !== null).length,
          }
        }
        for (const cell of map.cells) {
          const { neededBy, promised, kept, attained, attainedOf } = cell
          expect({ neededBy: neededBy.length, promised, kept, attained, attainedOf }).toEqual(
            truth(cell.concern.tag, cell.segment),
          )
        }
        const needed = new Set(plan.map(({ tag, segment }) => `${tag} ${segment}`))
        const shown = new Set(map.cells.map(({ concern, segment }) => `${concern.tag} ${segment}`))
        expect(shown.size).toBe([...needed].filter(key => met.some(tag => key.startsWith(`${tag} `))).length)
        const unmet = new Set(plan.map(({ tag }) => tag).filter(tag => !met.includes(tag)))
        expect(new Set(map.unmet.map(({ concern }) => concern.tag))).toEqual(unmet)
        expect(map.unneeded).toEqual(
          met
            .filter(tag => plan.every(each => each.tag !== tag))
            .map(tag => `for_${tag}`)
            .sort(),
        )
      }),
    )
  })
})
