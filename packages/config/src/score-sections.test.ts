// The section on the score, made from the registry: one more component or damper brings its own field, rule and meaning.
import { builtInPolicy, defineDamper, healthRegistry, registryOf } from '@rung/health-score'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { healthSectionOf } from './score-sections.ts'

const registry = registryOf(
  [
    ...healthRegistry.components,
    {
      name: 'delivery',
      symbol: 'D',
      meaning: 'how well projects for them went',
      weight: 1,
      formula: 'share of projects on time',
      partsShownBy: 'the list of projects',
      signals: { value: 'delivery', lastKnown: 'delivery_last_known', goesStale: 'whole' },
    },
  ],
  [
    ...healthRegistry.dampers,
    defineDamper({
      name: 'late',
      of: 'delivery',
      meaning: 'a project is late',
      formula: '`factor`',
      numbers: {
        factor: { value: 0.5, unit: 'factor', least: 0.01, most: 1, meaning: 'Left while it is late' },
      },
      reads: {},
      lastKnown: {},
      factor: () => 1,
    }),
    // Sets no number: the document says nothing of it.
    defineDamper({
      name: 'plain',
      of: 'delivery',
      meaning: 'never',
      formula: '1',
      numbers: {},
      reads: {},
      lastKnown: {},
      factor: () => 1,
    }),
  ],
)
const { schema, builtIn } = healthSectionOf(registry, builtInPolicy(registry))
const {
  version: _,
  dampers: { plain: __, ...dampers },
  ...others
} = builtIn
const stated = { ...others, dampers }

describe('the section on the score', () => {
  it('has a weight for each component and numbers for each damper, with their meaning', () => {
    expect(schema.parse(stated)).toEqual(stated)
    expect(stated.weights.delivery).toBe(1)
    const described = JSON.stringify(z.toJSONSchema(schema))
    expect(described).toContain('"D: how well projects for them went"')
    expect(described).toContain('"Left while it is late"')
  })

  it('refuses a document without them, or with no weight at all', () => {
    const { late: _, ...dampers } = stated.dampers
    expect(schema.safeParse({ ...stated, dampers }).success).toBe(false)
    const none = Object.fromEntries(Object.keys(stated.weights).map(name => [name, 0]))
    expect(schema.safeParse({ ...stated, weights: none }).error?.issues[0]?.message).toBe('all weights are 0')
    expect(schema.safeParse({ ...stated, weights: { ...none, outcomes: 1 } }).success).toBe(true)
  })

  it('refuses what would call somebody healthy whose outcome is unknown or under half, and says so', () => {
    const weights = { outcomes: 20, relationship: 20, trust: 20, usage: 40, delivery: 0 }
    const unproven = { factor: 0.7, easedInDays: 45 }
    const issuesOf = (change: object) =>
      schema.safeParse({ ...stated, ...change }).error?.issues.map(({ path, message }) => [path, message])
    const sentence = (outcome: string) =>
      `nobody whose outcome is unknown or under half is healthy, and this would call one healthy whose outcome is ${outcome}`
    expect(issuesOf({ dampers: { ...stated.dampers, unproven } })).toEqual([
      [['dampers'], sentence('unknown')],
    ])
    expect(issuesOf({ weights })).toEqual([[['dampers'], sentence('under half')]])
    expect(issuesOf({ segments: { smb: { weights } } })).toEqual([
      [['segments', 'smb', 'weights'], sentence('under half')],
    ])
    expect(issuesOf({ bands: { healthyFrom: 40, watchFrom: 40 } })).toEqual([
      [['bands', 'healthyFrom'], 'is not above watchFrom'],
    ])
  })
})
