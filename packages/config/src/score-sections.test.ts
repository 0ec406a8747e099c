// The section on the score, made from the registry: one more component or guard brings its own field, rule and meaning.
import { builtInPolicy, healthRegistry, registryOf } from '@rung/health-score'
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
      weight: 25,
      formula: 'share of projects on time',
      partsShownBy: 'the list of projects',
      signals: { value: 'delivery', lastKnown: 'delivery_last_known', goesStale: 'whole' },
    },
  ],
  [
    ...healthRegistry.guards,
    {
      name: 'escalated',
      of: 'trust',
      applies: 'a ticket is escalated',
      cap: { key: 'escalated', points: 50, meaning: 'No score may pass this while a ticket is escalated' },
      harm: null,
      limit: () => null,
    },
  ],
)
const { schema, builtIn } = healthSectionOf(registry, builtInPolicy(registry))
const { version: _, ...stated } = builtIn

describe('the section on the score', () => {
  it('has a weight for each component and a cap for each guard, with their meaning', () => {
    expect(schema.parse(stated)).toEqual(stated)
    expect(stated.weights.delivery).toBe(25)
    const described = JSON.stringify(z.toJSONSchema(schema))
    expect(described).toContain('"D: how well projects for them went"')
    expect(described).toContain('"No score may pass this while a ticket is escalated"')
  })

  it('refuses a document without them, or with no weight at all', () => {
    const { escalated: _, ...caps } = stated.caps
    expect(schema.safeParse({ ...stated, caps }).success).toBe(false)
    const none = Object.fromEntries(Object.keys(stated.weights).map(name => [name, 0]))
    expect(schema.safeParse({ ...stated, weights: none }).error?.issues[0]?.message).toBe('all weights are 0')
    expect(schema.safeParse({ ...stated, weights: { ...none, delivery: 1 } }).success).toBe(true)
  })
})
