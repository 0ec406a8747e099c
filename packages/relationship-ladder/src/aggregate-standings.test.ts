// The mean over people, and what nobody in particular said, by example and by property.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfs, type dayAt, evidence as evidenceLists, pieces } from '../test/arbitraries.ts'
import { aggregateStandings, type WeighedPerson } from './aggregate-standings.ts'
import type { Evidence } from './evidence.ts'
import { LEVELS, type Level, perLevel } from './levels.ts'
import { ladderPolicy as policy } from './policy.ts'
import { type WeighedStakeholder, weighStakeholder } from './weigh-stakeholder.ts'

const weighed = (stakeholderId: string, support: Partial<Record<Level, number>>): WeighedStakeholder => ({
  stakeholderId,
  support: perLevel(level => support[level] ?? 0),
  doubt: perLevel(() => 0),
  against: 0,
  inFavour: 0,
  known: true,
  thread: true,
  knownUntil: null,
  threadUntil: null,
  saidUpTo: 0,
  evidence: [`evd_${stakeholderId}`],
  ageDays: 3,
})
const person = (id: string, influence: number, support: Partial<Record<Level, number>>): WeighedPerson => ({
  influence,
  weighed: weighed(id, support),
})

describe('the account', () => {
  it('is the mean of its people by influence', () => {
    // p(2) of amy 2.9 / 4 = 0.725, of bob 1.9 / 3 = 0.6333.
    const people = [person('amy', 0.75, { 2: 2 }), person('bob', 0.25, { 2: 1 })]
    expect(aggregateStandings(people, null, policy)?.atLeast[2]).toBeCloseTo(0.75 * 0.725 + 0.25 * 0.63333, 5)
  })

  it('is nobody when none of them carries influence', () => {
    expect(aggregateStandings([person('amy', 0, { 2: 2 })], null, policy)).toBeNull()
    expect(aggregateStandings([], null, policy)).toBeNull()
    expect(aggregateStandings([], { ...weighed('', {}), known: false }, policy)).toBeNull()
  })

  it('stands by what nobody in particular said while nobody is known', () => {
    // A nine of ten: p = (1.5 + 0.5) / 2.5, 1.4 / 2.5, 1.4 / 3.5, then the priors; E = 1 + 0.56 + 0.4 + 0.2 + 0.1.
    const account = aggregateStandings([], weighed('', { 3: 0.5 }), policy)
    expect(account).toMatchObject({ level: 2, evidence: ['evd_'], ageDays: 3 })
    expect(account?.expected).toBeCloseTo(2.26, 12)
  })

  it('takes what nobody in particular said as said by one of those who count, each by an even share', () => {
    const people = [person('amy', 0.75, { 2: 2 }), person('bob', 0.25, { 2: 1 }), person('cy', 0, { 2: 9 })]
    const account = aggregateStandings(people, weighed('', { 3: 1 }), policy)
    // Half a piece each: p(3) = 1.4 / 3.5 for both.
    expect(account?.atLeast[3]).toBeCloseTo(0.4, 12)
    expect(account?.evidence).toEqual(['evd_', 'evd_amy', 'evd_bob'])
  })
})

describe('the last of them who counts', () => {
  it('gives way by degrees to what nobody in particular said', () => {
    const unnamed = weighed('', { 3: 0.5 })
    const amy = person('amy', 0.5, { 2: 2 })
    const expected = (counts: number) =>
      aggregateStandings([{ ...amy, counts }], unnamed, policy, 0.5)?.expected ?? 0
    const [full, alone] = [expected(1), aggregateStandings([], unnamed, policy)?.expected ?? 0]
    // Influence 0.5 of a quarter beside 0.5 of the three quarters that are left.
    const some = aggregateStandings([{ ...amy, counts: 0.25 }], unnamed, policy, 0.5)
    expect(some?.expected).toBeCloseTo((full * 0.125 + alone * 0.375) / 0.5, 12)
    expect(some).toMatchObject({ counts: 0.5, evidence: ['evd_', 'evd_amy'] })
    expect(Math.abs(expected(1 / 45) - alone)).toBeLessThan(Math.abs(full - alone) / 20)
    expect(aggregateStandings([{ ...amy, counts: 0.25 }], null, policy)).toMatchObject({ counts: 0.25 })
  })
})

describe('whoever counts no more', () => {
  const amy = { ...person('amy', 0.5, { 2: 2 }), counts: 0 }

  it('leaves nobody who is known, where nobody else is', () => {
    expect(aggregateStandings([amy], null, policy)).toBeNull()
    expect(aggregateStandings([amy], weighed('', { 3: 0.5 }), policy, 0)).toBeNull()
  })

  it('changes nothing beside those who count', () => {
    const bob = person('bob', 0.25, { 2: 1 })
    expect(aggregateStandings([amy, bob], null, policy)).toEqual(aggregateStandings([bob], null, policy))
  })
})

describe('what nobody in particular said', () => {
  const names = ['stk_a', 'stk_b', 'stk_c', 'stk_d']
  const account = (
    evidence: readonly Evidence[],
    unnamed: readonly Evidence[],
    asOf: ReturnType<typeof dayAt>,
  ) =>
    aggregateStandings(
      names.map(id => ({
        influence: 0.5,
        weighed: weighStakeholder(
          id,
          evidence.filter(piece => piece.stakeholderId === id),
          policy,
          asOf,
        ),
      })),
      weighStakeholder('', unnamed, policy, asOf),
      policy,
    )

  it.each([
    ['for a level never lowers the account', 1],
    ['against one never lifts it', -1],
  ] as const)('%s', (_, polarity) => {
    fc.assert(
      fc.property(
        evidenceLists,
        fc.array(pieces, { maxLength: 5 }),
        pieces,
        asOfs,
        (named, said, more, asOf) => {
          const unnamed = said.map((piece, at) => ({ ...piece, id: `srv_${at}` }))
          const before = account(named, unnamed, asOf)
          const after = account(named, [...unnamed, { ...more, id: 'srv_9', polarity }], asOf)
          if (before === null || after === null) return
          for (const level of LEVELS) {
            const gain = polarity * (after.atLeast[level] - before.atLeast[level])
            expect(gain).toBeGreaterThanOrEqual(-1e-12)
          }
        },
      ),
    )
  })
})
