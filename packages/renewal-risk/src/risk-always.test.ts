import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessRisk } from './assess-risk.ts'
import { asOf, dueInDays, model, renewal, sumOf } from './assessed-renewal.fixture.ts'
import { features, share, termType, valuesFor } from './renewal.fixture.ts'
import { riskFeatures } from './risk-features.ts'

describe('what always holds of a renewal risk', () => {
  it('contributions add up to the logit exactly, and the logit to the probability', () => {
    fc.assert(
      fc.property(features, termType, model, dueInDays, (known, type, under, due) => {
        const risk = assessRisk(renewal(known, type, due), under, asOf)
        expect(sumOf(risk)).toBe(risk.logitMillionths)
        expect(risk.probabilityLost).toBe(1 / (1 + Math.exp(-risk.logitMillionths / 1e6)))
        for (const each of risk.contributions) expect(Number.isSafeInteger(each.millionths)).toBe(true)
      }),
    )
  })

  it('the probability lies in its bounds and in its interval', () => {
    fc.assert(
      fc.property(features, termType, model, dueInDays, (known, type, under, due) => {
        const { probabilityLost, interval } = assessRisk(renewal(known, type, due), under, asOf)
        expect(interval.low).toBeGreaterThanOrEqual(0.002)
        expect(interval.high).toBeLessThanOrEqual(0.998)
        expect(interval.low).toBeLessThanOrEqual(probabilityLost)
        expect(interval.high).toBeGreaterThanOrEqual(probabilityLost)
      }),
    )
  })

  it('the ways of being kept add up to one', () => {
    fc.assert(
      fc.property(features, model, (known, under) => {
        const { contracted, renewed, expanded } = assessRisk(renewal(known), under, asOf).givenKept
        expect(contracted + renewed + expanded).toBeCloseTo(1, 12)
      }),
    )
  })

  it('more of each feature moves the risk only the way its words say', () => {
    const ordered = Object.entries(riskFeatures).filter(([name]) => name !== 'days_to_due')
    fc.assert(
      fc.property(
        features,
        termType,
        model,
        fc.constantFrom(...ordered).chain(([name, words]) =>
          fc.record({
            name: fc.constant(name),
            more: fc.constant(words.direction),
            values: fc.tuple(valuesFor[words.unit], valuesFor[words.unit]),
          }),
        ),
        (known, type, under, moved) => {
          const [one, other] = moved.values
          const [low, high] = one < other ? [one, other] : [other, one]
          const less = assessRisk(renewal({ ...known, [moved.name]: low }, type), under, asOf)
          const more = assessRisk(renewal({ ...known, [moved.name]: high }, type), under, asOf)
          const change = more.logitMillionths - less.logitMillionths
          expect(moved.more === 'raises' ? change : -change).toBeGreaterThanOrEqual(0)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a later renewal day is never riskier', () => {
    fc.assert(
      fc.property(features, model, dueInDays, dueInDays, (known, under, one, other) => {
        const sooner = assessRisk(renewal(known, 'annual', Math.min(one, other)), under, asOf)
        const later = assessRisk(renewal(known, 'annual', Math.max(one, other)), under, asOf)
        expect(later.logitMillionths).toBeLessThanOrEqual(sooner.logitMillionths)
      }),
    )
  })

  it('more attained never raises the risk, through no gap made of it', () => {
    fc.assert(
      fc.property(
        features,
        model,
        fc.record({ usage: share, functional: share, experience: share }),
        share,
        share,
        (known, under, around, one, other) => {
          const at = (attained: number) =>
            assessRisk(
              renewal({
                ...known,
                attained,
                hollow: around.usage >= 0.5 && attained < 0.5,
                completion_gap: around.functional - attained,
                experience_gap: attained - around.experience,
              }),
              under,
              asOf,
            ).logitMillionths
          // rounding to millionths may turn one millionth a gap the other way
          expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)) + 3)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
