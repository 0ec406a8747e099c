// One more component and one more damper in the registry: read from signals, judged, described and shown without another line.
import {
  assessHealth,
  builtInPolicy,
  type ComponentDefinition,
  defineDamper,
  healthRegistry,
  registryOf,
} from '@rung/health-score'
import { readDampers, readingsOf } from '@rung/judgement'
import { componentsSchema, contributionName, damperName } from '@rung/judgement/requests'
import { day } from '@rung/kernel'
import { indexSignals, type Signal } from '@rung/signals'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { presentComponents } from './account-health/routes/present.ts'
import { scoreByHand } from './account-health/routes/score-by-hand.ts'
import { explainHealth } from './history/explain-health.ts'
import type { CounterfactualScore } from './history/explained-change.ts'

const delivery = {
  name: 'delivery',
  symbol: 'D',
  meaning: 'how well projects for them went',
  weight: 100,
  formula: 'share of projects on time',
  partsShownBy: '`GET /v1/projects`',
  signals: { value: 'seat_utilisation', lastKnown: 'usage_score_last_known', goesStale: 'whole' },
} as const satisfies ComponentDefinition

const late = defineDamper({
  name: 'late',
  of: 'trust',
  meaning: 'a project is late',
  formula: '1 - `takes` x lateness',
  numbers: {
    takes: { value: 0.5, unit: 'share of one', least: 0, most: 0.9, meaning: 'Taken at the worst' },
  },
  reads: { lateness: 'metric:late' },
  lastKnown: { lateness: 'metric:late_before' },
  factor: ({ reads, numbers }) => 1 - numbers.takes * Number(reads.lateness),
})

const registry = registryOf([...healthRegistry.components, delivery], [...healthRegistry.dampers, late])
const policy = builtInPolicy(registry)
const names = registry.components.map(({ name }) => name)
const reading = (value: number) => ({ value, lastKnown: null, evidence: ['out_1'], ageDays: 0 })

function judge(told: Readonly<Record<string, number | boolean>>) {
  const signals = Object.entries(told).map(
    ([name, value]): Signal => ({
      subject: { kind: 'account', id: 'acc_1' },
      name,
      value,
      evidence: [`prj_${name}`],
      ageDays: 3,
    }),
  )
  const index = indexSignals('acc_1', signals)
  const today = day('2026-06-01')
  const components = readingsOf(registry, index.account, { outcomes: reading(1), trust: reading(1) })
  const facts = { day: today, components, reads: readDampers(registry, index) }
  const health = assessHealth(registry, facts, policy, null)
  const evidence = Object.fromEntries(Object.entries(components).map(([name, each]) => [name, each.evidence]))
  return {
    components,
    health,
    score: { ...health, evidence, versions: VERSIONS } satisfies CounterfactualScore,
  }
}
const VERSIONS = { engine: 'e', policy: 'p', model: 'm' }
const calm = { usage_score: 1, relationship: 1, seat_utilisation: 0.6, 'metric:late': 0 }

describe('an entry of the registry', () => {
  it('is read by the signals it names, and weighs', () => {
    const { components, health } = judge(calm)
    expect(components.delivery).toEqual({
      value: 0.6,
      lastKnown: null,
      evidence: ['prj_seat_utilisation'],
      ageDays: 3,
    })
    // (20 + 40 + 20 + 20 + 100 x 0.6) / 200
    expect(health.scoreHundredths).toBe(8000)
    expect(judge({ ...calm, 'metric:late': 1 }).health).toMatchObject({ scoreHundredths: 4000 })
    expect(judge({ ...calm, 'metric:late_before': 1 }).health.dampers).toEqual([
      { name: 'stale', factor: 0.5, hundredths: -4000, components: ['trust'] },
    ])
  })

  it('stands in the schema, with what it means, and what is shown fits it', () => {
    const component = z.object({ value: z.number(), weight: z.number() })
    const schema = componentsSchema(registry, component)
    expect(z.toJSONSchema(schema)).toMatchObject({
      properties: { delivery: { description: 'D: how well projects for them went' } },
      required: names,
    })
    const shown = presentComponents(names, judge(calm).components, policy.weights)
    expect(schema.parse(shown).delivery).toEqual({ value: 0.6, weight: 100 })
    expect(schema.safeParse({ ...shown, delivery: undefined }).success).toBe(false)
    expect(damperName(registry).options).toContain('late')
    expect(damperName(registry).description).toContain('late: a project is late; 1 - `takes` x lateness')
    expect(contributionName(registry).description).toContain('trust, delivery;')
  })

  it('stands in the page that tells how to compute a score', () => {
    const page = scoreByHand(registry)
    expect(page).toContain('| delivery, D | share of projects on time | `GET /v1/projects` |')
    expect(page).toContain('| late | a project is late | 1 - `takes` x lateness | takes 0.5 |')
    expect(page).toContain('80 of 200, coverage 0.4')
  })

  it('is what a change is explained through, with its evidence', () => {
    const counterfactual = (id: string) => ({
      id,
      asOf: day('2026-06-01'),
      revisions: [],
      policiesAt: new Date('2026-06-01'),
    })
    const [before, after] = [judge({ ...calm, seat_utilisation: 0 }), judge({ ...calm, 'metric:late': 1 })]
    const [since, until] = [day('2026-05-31'), day('2026-06-01')]
    const [from, to] = [counterfactual('a'), counterfactual('b')]
    const change = explainHealth(
      {
        from,
        days: [{ day: until, before: from, opened: from, lateBefore: from, configs: [], closed: to }],
        to,
      },
      { from: undefined, to: undefined },
      { since, until },
      ({ id }) => ({ ...(id === 'a' ? before.score : after.score), marks: [], knows: () => true }),
    )
    expect(change.causes.customer_facts.contributions).toEqual([
      { kind: 'component', name: 'delivery', hundredths: 3000 },
      { kind: 'damper', name: 'late', hundredths: -4000 },
    ])
  })

  it('that no signal carries needs a reader, and says so', () => {
    const { account } = indexSignals('acc_1', [])
    expect(() => readingsOf(registry, account, { outcomes: reading(1) })).toThrow(
      'no signal carries trust, and nothing here judges it',
    )
  })
})
