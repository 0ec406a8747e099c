// Documents of former forms: caps become dampers, and the line of hostility one on q, by the rule that is written down, and what comes of it is a good document.
import { defaultHealthPolicy, healthRegistry, healthyUnproven } from '@rung/health-score'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument, isBadDocument } from './check-document.ts'
import { builtInDocument, completed } from './document.ts'
import { presentForm } from './former-form.ts'
import { healthConfigOfDraft } from './health.ts'

const WEIGHTS = { usage: 20, outcomes: 40, relationship: 20, trust: 20 }
const CAPS = { notAttained: 59, unproven: 69, hostile: 39 }
const BANDS = { healthyFrom: 70, watchFrom: 40 }
const former = (change: object) => ({
  health: {
    weights: WEIGHTS,
    segments: {},
    caps: CAPS,
    attainedFrom: 0.5,
    bands: BANDS,
    minimumCoverage: 0.5,
    ...change,
  },
})
const dampersOf = (document: object) =>
  (presentForm(document as Record<string, unknown>).health as { dampers: typeof defaultHealthPolicy.dampers })
    .dampers

describe('a document with caps', () => {
  it('as they were built in has the dampers that are built in', () => {
    expect(completed(presentForm(former({})))).toEqual(builtInDocument)
  })

  it('scales what a damper leaves by the change of its cap', () => {
    // 1 - 0.3 x 26 / 39; 0.69 x 60 / 69; (0.37 + 0.25) x 50 / 59 - 0.25
    expect(dampersOf(former({ caps: { notAttained: 50, unproven: 60, hostile: 26 } }))).toMatchObject({
      hostile: { takes: 0.8 },
      unproven: { factor: 0.6, easedInDays: 45 },
      outcome_short: { atNothing: 0.2754 },
      champion_gone: defaultHealthPolicy.dampers.champion_gone,
    })
  })

  it('is what accounts are judged by in the present form', () => {
    const document = former({ caps: { ...CAPS, hostile: 26 } })
    const { health } = healthConfigOfDraft({ draftId: 'cfd_1', document })
    expect(health.dampers.hostile).toEqual({ takes: 0.8 })
    expect(completed(document)).toMatchObject({ health: { dampers: health.dampers } })
  })

  it('that stated one of them alone keeps the others as built in', () => {
    expect(dampersOf({ health: { caps: { hostile: 0 } } })).toMatchObject({
      hostile: { takes: 0.99 },
      unproven: { factor: 0.69 },
    })
    expect(dampersOf({ health: { attainedFrom: 0.6 } })).toEqual(defaultHealthPolicy.dampers)
  })

  it('never becomes one that calls somebody healthy who has not shown the outcome', () => {
    expect(dampersOf(former({ caps: { ...CAPS, unproven: 90 } })).unproven?.factor).toBeCloseTo(0.69, 12)
    const weights = { usage: 40, outcomes: 20, relationship: 20, trust: 20 }
    // (80 + 10) x (0.27 + 0.5) = 69.3
    expect(dampersOf(former({ weights })).outcome_short?.atNothing).toBeCloseTo(0.27, 12)
  })

  it('is a good document whatever its numbers were', () => {
    const points = fc.integer({ min: 0, max: 100 })
    const weight = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(
        fc.record({ notAttained: points, unproven: points, hostile: points }),
        fc.record({
          usage: weight,
          outcomes: fc.integer({ min: 1, max: 50 }),
          relationship: weight,
          trust: weight,
        }),
        fc.integer({ min: 52, max: 100 }),
        (caps, weights, healthyFrom) => {
          const bands = { healthyFrom, watchFrom: 40 }
          const document = completed(presentForm(former({ caps, weights, bands })))
          expect(isBadDocument(checkDocument(document))).toBe(false)
        },
      ),
    )
  })

  it('lowers no further than a damper goes, where no damper could keep the rule', () => {
    const bands = { healthyFrom: 1, watchFrom: 0 }
    const { unproven, outcome_short } = dampersOf(former({ bands }))
    expect([unproven?.factor, outcome_short?.atNothing]).toContain(0.01)
    const policy = { ...defaultHealthPolicy, bands, dampers: dampersOf(former({ bands })) }
    expect(healthyUnproven(healthRegistry, policy)).not.toBeNull()
  })
})

describe('any other document', () => {
  it('is as it is', () => {
    for (const document of [{}, builtInDocument, { health: null }, { health: { weights: WEIGHTS } }]) {
      expect(presentForm(document)).toEqual(document)
    }
  })
})

describe('a document with a trend of use', () => {
  const trend = { trend28: { poor: -1, healthy: 0 } }
  const document = { usage: { trendPriorDays: 3, trendLeastActiveDays: 4, ramps: trend } }

  it('is read without it, and keeps what is still measured', () => {
    const stated = {
      ...document.usage,
      fellBelow: 0.7,
      ramps: { ...trend, activeDays28: { poor: 2, healthy: 9 } },
    }
    expect(presentForm({ usage: stated, other: {} })).toEqual({
      usage: { fellBelow: 0.7, ramps: { activeDays28: { poor: 2, healthy: 9 } } },
      other: {},
    })
    expect(presentForm({ usage: { fellBelow: 0.7, trendPriorDays: 3 } })).toEqual({
      usage: { fellBelow: 0.7 },
    })
  })

  it('can be published anew as it is read', () => {
    expect(isBadDocument(checkDocument(completed(document)))).toBe(false)
    expect(completed(document)).toEqual(builtInDocument)
  })
})

describe('a document with a line of hostility on p(1)', () => {
  const lineOf = (ladder: object) => completed({ ladder }).ladder

  it('has it on q, as far from the built-in line as before, and not above the prior', () => {
    expect(lineOf({ hostileBelow: 0.35 })).toEqual(builtInDocument.ladder)
    expect(lineOf({ hostileBelow: 0.3, hostilitySpan: 0.2 })).toMatchObject({
      hostileAt: 0.55,
      hostilitySpan: 0.2,
    })
    expect(lineOf({ hostileBelow: 0.75 })).toMatchObject({ hostileAt: 0.75 })
    expect(lineOf({ hostileBelow: 0.35, priorMean: { 1: 0.4 } })).toMatchObject({ hostileAt: 0.4 })
    expect(lineOf({ hostileBelow: 0.3 })).not.toHaveProperty('hostileBelow')
    expect(presentForm({ ladder: null })).toEqual({ ladder: null })
  })

  it('is judged by that, and can be published anew as it is read', () => {
    const document = { ladder: { hostileBelow: 0.3 } }
    expect(healthConfigOfDraft({ draftId: 'cfd_1', document }).ladder.hostileAt).toBe(0.55)
    expect(isBadDocument(checkDocument(completed(document)))).toBe(false)
  })
})
