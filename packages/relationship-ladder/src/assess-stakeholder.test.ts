// One stakeholder: worked examples, the invariants of the ladder, and a second formulation that must agree.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedPieces, asOfs, dayAt, evidence } from '../test/arbitraries.ts'
import { assessAtOnce } from '../test/at-once.ts'
import { assessStakeholder } from './assess-stakeholder.ts'
import type { Evidence } from './evidence.ts'
import { LEVELS, type Level } from './levels.ts'
import { ladderPolicy as policy } from './policy.ts'
import { weighStakeholder } from './weigh-stakeholder.ts'

const piece = (level: Level, polarity: 1 | -1 = 1, change: Partial<Evidence> = {}): Evidence => ({
  id: `evd_${level}${polarity}`,
  occurredOn: dayAt(0),
  stakeholderId: 'stk_a',
  level,
  polarity,
  strength: 'strong',
  source: 'customer_said',
  ...change,
})
const many = (count: number, of: Evidence) =>
  Array.from({ length: count }, (_, index) => ({ ...of, id: `${of.id}_${index}` }))
const assess = (pieces: readonly Evidence[], asOf: Day = dayAt(0)) =>
  assessAtOnce('stk_a', pieces, policy, asOf)

describe('one stakeholder', () => {
  it('stands where the worked example says', () => {
    const standing = assess([piece(2)])
    expect(Object.values(standing.p)).toEqual([0.875, 0.725, 0.3, 0.2, 0.1].map(p => expect.closeTo(p, 12)))
    expect(standing.expected).toBeCloseTo(2.325, 12)
    expect(Object.values(standing.distribution)).toEqual(
      [0.275, 0.425, 0.1, 0.1, 0.1].map(p => expect.closeTo(p, 12)),
    )
    expect(standing).toMatchObject({
      known: true,
      level: 2,
      hostile: false,
      saidUpTo: 2,
      evidence: ['evd_21'],
      ageDays: 0,
      next: { level: 3, ask: { key: 'credible_source' }, lacks: 'evidence' },
    })
  })

  it('is not known without evidence, and answers from the prior what to ask', () => {
    const standing = assess([])
    expect(standing).toMatchObject({
      known: false,
      expected: null,
      level: null,
      hostile: false,
      ageDays: null,
    })
    expect(Object.values(standing.p)).toEqual([0.75, 0.45, 0.3, 0.2, 0.1].map(p => expect.closeTo(p, 12)))
    expect(standing.next).toMatchObject({ level: 2, ask: { keyQuestion: 'What are their tasks?' } })
  })

  it('is known while some evidence is younger than the half-life of its level', () => {
    expect(assess([piece(1)], dayAt(119)).known).toBe(true)
    expect(assess([piece(1)], dayAt(120)).known).toBe(false)
    expect(assess([piece(5, -1)], dayAt(364)).known).toBe(true)
  })

  it('is no trusted adviser for one fine quote', () => {
    expect(assess([piece(5)]).level).toBe(3)
    expect(assess(many(4, piece(5))).level).toBe(5)
  })

  it('needs the word of the customer, live and on that level, for levels 4 and 5', () => {
    const observed = many(9, piece(5, 1, { source: 'observed' }))
    const seen = assess(observed)
    expect(seen.atLeast[5]).toBeGreaterThan(0.5)
    expect(seen).toMatchObject({ level: 3, next: { level: 4, lacks: 'customer_said' } })
    expect(assess([...observed, piece(4)])).toMatchObject({ level: 4, saidUpTo: 4 })
    expect(assess([...observed, piece(5)])).toMatchObject({ level: 5, next: null })
    expect(assess([...observed, piece(2)]).level).toBe(3)
    expect(assess([...observed, piece(5, -1)]).level).toBe(3)
    const long = many(99, piece(5, 1, { occurredOn: dayAt(300), source: 'observed' }))
    expect(assess([...long, piece(4)], dayAt(301)).level).toBe(3)
  })

  it('cannot stand on a rung when one below gives way', () => {
    const shaky = assess([...many(6, piece(5)), ...many(40, piece(1, -1))])
    expect(shaky.p[5]).toBeGreaterThan(0.5)
    expect(shaky).toMatchObject({ level: 1, next: { level: 2, ask: { level: 1 }, lacks: 'doubt_answered' } })
  })

  it('is hostile by degree as the lowest rung gives way, and called so from a half on', () => {
    // q = 1.5 / 2.4 = 0.625 by a weak word that we observed: half of (0.7 - 0.625) / 0.1; an ordinary one of their own 1.5 / 3.
    const once = assess(many(1, piece(1, -1, { strength: 'weak', source: 'observed' })))
    expect(once.hostility).toEqual({ value: expect.closeTo(0.375, 5), evidence: ['evd_1-1_0'], ageDays: 0 })
    expect(once.hostile).toBe(false)
    expect(assess([piece(1, -1, { strength: 'moderate' })]).hostility.value).toBeCloseTo(2 / 3, 5)
    expect(assess(many(2, piece(1, -1)))).toMatchObject({
      hostile: true,
      level: 1,
      next: { level: 2, ask: { keyQuestion: "What's broken?" }, lacks: 'doubt_answered' },
    })
  })
})

describe('hostility in time', () => {
  it('is not excused by good words of before, and is by as many since', () => {
    const doubt = many(2, piece(1, -1, { occurredOn: dayAt(180) }))
    const good = (days: number) => many(4, piece(3, 1, { occurredOn: dayAt(days) }))
    expect(assess([...good(179), ...doubt], dayAt(180)).hostility.value).toBe(1)
    // Eight for us and four against: q = 9.5 / 14 = 0.679, half of (0.7 - 0.679) / 0.1.
    expect(assess([...good(190), ...doubt], dayAt(190)).hostility.value).toBeCloseTo(0.1, 1)
  })

  it('does not heal by silence within half a year, and has gone after two', () => {
    // A strong word weighs a half after two half-lives: q = 1.5 / 2.5; after four an eighth, 1.5 / 2.125.
    const after = (days: number) => assess([piece(1, -1)], dayAt(days))
    expect([after(0).hostile, after(239).hostile, after(241).hostile]).toEqual([true, true, false])
    expect(after(480).hostility.value).toBe(0)
  })
})

describe('what somebody said of what they got', () => {
  it('makes them as hostile as that, where the evidence says less', () => {
    const weighed = weighStakeholder('stk_a', [piece(1, -1, { strength: 'moderate' })], policy, dayAt(0))
    const judged = (value: number) =>
      assessStakeholder(weighed, { stakeholderId: 'stk_a', value, evidence: ['ver_1'], ageDays: 4 }, policy)
    expect(judged(1)).toMatchObject({
      hostile: true,
      hostility: { value: 1, evidence: ['ver_1'], ageDays: 4 },
    })
    expect(judged(0.3).hostility).toMatchObject({ value: expect.closeTo(2 / 3, 5), evidence: ['evd_1-1'] })
  })

  it('is excused as far as they spoke for us since, and not by what they said before', () => {
    const verdict = { stakeholderId: 'stk_a', value: 1, evidence: ['ver_1'], ageDays: 0 }
    const low = [{ id: 'ver_1', occurredOn: dayAt(0) }]
    const judged = (days: number) => {
      const good = piece(3, 1, { strength: 'moderate', occurredOn: dayAt(days) })
      const weighed = weighStakeholder('stk_a', [good], policy, dayAt(0), low)
      return assessStakeholder(weighed, verdict, policy).hostility.value
    }
    expect([judged(-1), judged(0)]).toEqual([1, 5.5 / 6.5])
  })
})

/** The page's formulas, word for word: loops instead of flowing sums, E from the distribution, no shared code. */
function byThePage(pieces: readonly Evidence[], asOf: Day) {
  const mean = [0.75, 0.45, 0.3, 0.2, 0.1]
  const strength = [2, 2, 3, 4, 5]
  const halfLife = [120, 150, 180, 240, 365]
  const strengths = { weak: 0.5, moderate: 1, strong: 2 }
  const sources = { customer_said: 1, observed: 0.8, csm_judgement: 0.4 }
  const weight = (fact: Evidence) =>
    strengths[fact.strength] *
    sources[fact.source] *
    Math.exp((-Math.LN2 * daysBetween(fact.occurredOn, asOf)) / (halfLife[fact.level - 1] ?? 0))
  const sinceThen = (fact: Evidence, days: number) =>
    Math.exp((-Math.LN2 * daysBetween(fact.occurredOn, asOf)) / days)
  const ofLate = (fact: Evidence, days: number) =>
    strengths[fact.strength] * sources[fact.source] * (fact.elsewhere ? 0.125 : 1) * sinceThen(fact, days)
  const total = (some: readonly Evidence[]) => some.reduce((sum, fact) => sum + weight(fact), 0)
  const known = pieces.filter(fact => fact.occurredOn <= asOf)
  const p = [1, 2, 3, 4, 5].map((l, at) => {
    const support = total(known.filter(fact => fact.polarity === 1 && fact.level >= l))
    const doubt = total(known.filter(fact => fact.polarity === -1 && fact.level === l))
    const [m, n] = [mean[at] ?? 0, strength[at] ?? 0]
    return (m * n + support) / (n + support + doubt)
  })
  const atLeast = p.map((_, at) => (at === 0 ? 1 : Math.min(...p.slice(0, at + 1))))
  const distribution = atLeast.map((here, at) => here - (atLeast[at + 1] ?? 0))
  const doubts = known.filter(fact => fact.polarity === -1 && fact.level === 1)
  const isSince = (fact: Evidence) =>
    doubts.every(doubt => doubt.elsewhere === true || doubt.occurredOn <= fact.occurredOn)
  const inFavour = known
    .filter(fact => fact.polarity === 1 && (fact.elsewhere === true || isSince(fact)))
    .reduce((sum, fact) => sum + ofLate(fact, 120), 0)
  const against = doubts.reduce((sum, fact) => sum + ofLate(fact, 120), 0)
  const q = (1.5 + inFavour) / (2 + inFavour + against)
  const line = q > 0.6 ? 0.5 * ((0.7 - q) / 0.1) : 0.5 + 0.5 * ((0.6 - q) / 0.3)
  const hostility = Math.min(1, Math.max(0, line))
  return {
    p,
    atLeast,
    distribution,
    hostility,
    expected: distribution.reduce((sum, d, at) => sum + (at + 1) * d, 0),
  }
}

describe('what holds of every stakeholder', () => {
  it('agrees with the formulas of the page, written a second time', () => {
    fc.assert(
      fc.property(evidence, asOfs, (pieces, asOf) => {
        const standing = assess(pieces, asOf)
        const page = byThePage(pieces, asOf)
        LEVELS.forEach((level, at) => {
          expect(standing.p[level]).toBeCloseTo(page.p[at] ?? -1, 12)
          expect(standing.atLeast[level]).toBeCloseTo(page.atLeast[at] ?? -1, 12)
          expect(standing.distribution[level]).toBeCloseTo(page.distribution[at] ?? -1, 12)
        })
        expect(standing.hostility.value).toBeCloseTo(page.hostility, 9)
        if (standing.expected !== null) expect(standing.expected).toBeCloseTo(page.expected, 12)
      }),
    )
  })

  it('is a distribution: no part negative, all adding to one, E within 1..5', () => {
    fc.assert(
      fc.property(evidence, asOfs, (pieces, asOf) => {
        const { distribution, expected } = assess(pieces, asOf)
        const parts = Object.values(distribution)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12)
        if (expected === null) return
        expect(expected).toBeGreaterThanOrEqual(1)
        expect(expected).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('positive evidence never lowers any P(level >= l), not by one bit', () => {
    fc.assert(
      fc.property(evidence, addedPieces, asOfs, (pieces, added, asOf) => {
        const before = assess(pieces, asOf)
        const after = assess([...pieces, { ...added, polarity: 1 }], asOf)
        for (const level of LEVELS) expect(after.atLeast[level]).toBeGreaterThanOrEqual(before.atLeast[level])
        expect(after.level ?? 5).toBeGreaterThanOrEqual(before.level ?? 1)
      }),
      { numRuns: 1000 },
    )
  })

  it('negative evidence never raises any P(level >= l), not by one bit', () => {
    fc.assert(
      fc.property(evidence, addedPieces, asOfs, (pieces, added, asOf) => {
        const before = assess(pieces, asOf)
        const after = assess([...pieces, { ...added, polarity: -1 }], asOf)
        for (const level of LEVELS) expect(after.atLeast[level]).toBeLessThanOrEqual(before.atLeast[level])
        expect(after.level ?? 1).toBeLessThanOrEqual(before.level ?? 5)
      }),
      { numRuns: 1000 },
    )
  })

  it('with time and no evidence every p(l) tends to its prior mean', () => {
    fc.assert(
      fc.property(evidence, pieces => {
        const distance = (days: number) => {
          const { p } = assess(pieces, addDays(dayAt(600), days))
          return Math.max(...LEVELS.map(level => Math.abs(p[level] - policy.priorMean[level])))
        }
        expect(distance(10 * 365)).toBeLessThan(0.02)
        expect(distance(40 * 365)).toBeLessThan(1e-9)
      }),
    )
  })

  it('for a level never makes anybody more hostile, against one never less, not by one bit', () => {
    fc.assert(
      fc.property(evidence, addedPieces, asOfs, (pieces, added, asOf) => {
        const { polarity } = added
        const before = assess(pieces, asOf).hostility.value
        const after = assess([...pieces, added], asOf).hostility.value
        expect(polarity * (before - after)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('hostility by evidence is never raised by time alone, and passes no date at a jump', () => {
    // h is at most 5 q steep, and the log-odds of q move by ln 2 / 120 a day at most, q by a quarter of that.
    const most = (5 * 0.25 * Math.LN2) / 120
    fc.assert(
      fc.property(evidence, asOfs, (pieces, asOf) => {
        const said = pieces.filter(each => each.occurredOn <= asOf)
        const change = assess(said, addDays(asOf, 1)).hostility.value - assess(said, asOf).hostility.value
        expect(change).toBeLessThanOrEqual(1e-12)
        expect(change).toBeGreaterThanOrEqual(-most - 1e-12)
      }),
      { numRuns: 500 },
    )
  })

  it('the order of facts does not matter, not by one bit', () => {
    const mixed = evidence.chain(pieces =>
      fc.tuple(
        fc.constant(pieces),
        fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }),
      ),
    )
    fc.assert(
      fc.property(mixed, asOfs, ([pieces, shuffled], asOf) => {
        expect(assess(shuffled, asOf)).toStrictEqual(assess(pieces, asOf))
      }),
    )
  })
})
