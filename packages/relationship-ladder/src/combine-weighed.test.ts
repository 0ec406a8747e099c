// Contexts weighed apart and added: the same as all evidence weighed at once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, dayAt, evidence as evidenceLists, people as peopleLists } from '../test/arbitraries.ts'
import { combineWeighed } from './combine-weighed.ts'
import type { Evidence, Stakeholder } from './evidence.ts'
import { LEVELS, type Level } from './levels.ts'
import { ladderPolicy as policy } from './policy.ts'
import { type WeighedRelationship, weighRelationship } from './weigh-relationship.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

const amy: Stakeholder = { stakeholderId: 'stk_a', role: 'user', influence: 0.5, departedOn: null }
const piece = (
  id: string,
  level: Level,
  polarity: 1 | -1,
  days: number,
  rest: Partial<Evidence> = {},
): Evidence => ({
  id,
  occurredOn: dayAt(days),
  stakeholderId: 'stk_a',
  level,
  polarity,
  strength: 'strong',
  source: 'customer_said',
  ...rest,
})
const combined = (people: readonly Stakeholder[], parts: readonly (readonly Evidence[])[], at: number) =>
  combineWeighed(
    parts.map(part => weighRelationship(people, part, policy, dayAt(at))),
    people,
    policy,
    dayAt(at),
  )

describe('what two contexts weighed', () => {
  it('is added up as in the worked example, and weak evidence makes no thread', () => {
    const nps = piece('srv_1', 2, -1, 0, { strength: 'weak' })
    const [both] = combined([amy], [[piece('evd_1', 3, 1, 0)], [nps]], 0).now
    expect(both).toMatchObject({ known: true, thread: true, evidence: ['evd_1', 'srv_1'] })
    expect([both?.support[3], both?.doubt[2]]).toEqual([2, 0.5])
    expect(combined([amy], [[], [nps]], 0).now).toMatchObject([{ known: true, thread: false, saidUpTo: 0 }])
  })

  it('stays as it was told where a former release named no day', () => {
    const former = weighRelationship([amy], [piece('evd_1', 1, -1, 0)], policy, dayAt(200))
    const part = { ...former, lastKnown: former.lastKnown.map(each => ({ ...each, knownUntil: null })) }
    const [before] = combineWeighed([part], [amy], policy, dayAt(200)).lastKnown
    expect(before).toMatchObject({ knownUntil: null, doubt: { 1: former.lastKnown[0]?.doubt[1] } })
  })

  it('leaves out who had left when the account was last known', () => {
    const bob = { ...amy, stakeholderId: 'stk_b', departedOn: dayAt(150) }
    const ofBob = [piece('evd_1', 1, -1, 0, { stakeholderId: 'stk_b' })]
    expect(combined([amy, bob], [ofBob, []], 200).lastKnown).toMatchObject([{ stakeholderId: 'stk_b' }])
    expect(combined([amy, bob], [ofBob, [piece('srv_1', 2, 1, 160)]], 200).lastKnown).toEqual([])
  })

  it('holds what nobody in particular said apart, as of the day and as last known', () => {
    const said = piece('srv_1', 2, -1, 0, { stakeholderId: null })
    expect(combined([amy], [[], [said]], 149)).toMatchObject({
      now: [{ known: false }],
      unnamed: { known: true, evidence: ['srv_1'] },
      unnamedLastKnown: null,
    })
    expect(combined([amy], [[], [said]], 150)).toMatchObject({
      unnamed: { known: false },
      unnamedLastKnown: { known: true, knownUntil: dayAt(149), ageDays: 150 },
    })
    expect(combined([amy], [[], []], 0)).toMatchObject({ unnamed: null, unnamedLastKnown: null })
  })
})

describe('what holds of all evidence, however it is shared between two contexts', () => {
  const rounded = ({ support, doubt, against, inFavour, ...rest }: WeighedStakeholder) => ({
    ...rest,
    weights: [...LEVELS.flatMap(level => [support[level], doubt[level]]), against, inFavour].map(weight =>
      expect.closeTo(weight, 9),
    ),
  })
  const plain = ({ support, doubt, against, inFavour, ...rest }: WeighedStakeholder) => ({
    ...rest,
    weights: [...LEVELS.flatMap(level => [support[level], doubt[level]]), against, inFavour],
  })
  const heard = (weighed: WeighedRelationship) => weighed.lastKnown.filter(each => each.evidence.length > 0)

  it('adding what each weighed is weighing all of it at once, now and as last known', () => {
    fc.assert(
      fc.property(
        peopleLists,
        evidenceLists,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        asOfs,
        (given, all, sides, unsaid, asOf) => {
          // Without influence nobody counts, and a context that hears of nobody else has no last day of its own.
          const people = given.filter(({ influence }) => influence > 0)
          const evidence = all.map((each, at) => (unsaid[at] ? { ...each, stakeholderId: null } : each))
          const parts = [true, false].map(side =>
            weighRelationship(
              people,
              // What was said to us lies in one of them.
              evidence.filter(({ elsewhere }, at) => (elsewhere === true && sides[at] === true) === side),
              policy,
              asOf,
            ),
          )
          const once = weighRelationship(people, evidence, policy, asOf)
          const apart = combineWeighed(parts, people, policy, asOf)
          expect(apart.now.map(plain)).toEqual(once.now.map(rounded))
          expect(heard(apart).map(plain)).toEqual(heard(once).map(rounded))
          const unnamed = (of: WeighedRelationship) => [of.unnamed, of.unnamedLastKnown].flatMap(w => w ?? [])
          expect(unnamed(apart).map(plain)).toEqual(unnamed(once).map(rounded))
        },
      ),
      { numRuns: 500 },
    )
  })
})
