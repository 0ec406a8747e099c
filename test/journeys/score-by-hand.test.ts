// From facts to a score by hand: the four values out of the views that the API reference names, then its steps.

import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oneOfEverything } from '../contract/one-of-everything.ts'

const TODAY = '2026-03-18'

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('By hand')
  const said = oneOfEverything({ prefix: 'alpha', marker: 'zanzibar', today: TODAY })
  for (const { path, body } of said) await workspace.client.post(path, body)
  await rung.settle()
})
afterAll(() => rung.stop())

type Known = { readonly value: number | null; readonly weight: number }

function meanOfKnown(parts: readonly Known[]): number | null {
  const known = parts.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]))
  const all = known.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? null : known.reduce((sum, { value, weight }) => sum + weight * value, 0) / all
}

type Components = 'outcomes' | 'relationship' | 'trust' | 'usage'
type Health = {
  scoreHundredths: number
  components: Record<Components, { value: number | null; weight: number }>
  outcomes: { importance: number; attained: number | null; active: boolean }[]
  trust: Record<string, { value: number | null }>
  dampers: { name: string; factor: number }[]
  contributions: { kind: string; name: string; hundredths: number }[]
}
type Usage = { score: { inputs: { score: number | null; weight: number }[] } }
type Ladder = { expected: number; targetLevel: number }
type Config = { document: { health: { weights: Record<Components, number> } } }

it('the four values are those of the views, the weights those of the config, and the points add up', async () => {
  const ask = <T>(path: string) => workspace.client.get<T>(path)
  const health = await ask<Health>('/v1/accounts/alpha-account/health')
  const usage = await ask<Usage>('/v1/accounts/alpha-account/usage')
  const { expected, targetLevel } = await ask<Ladder>('/v1/accounts/alpha-account/ladder')
  const { document } = await ask<Config>('/v1/config')
  const values: Record<Components, number | null> = {
    usage: meanOfKnown(usage.score.inputs.map(({ score, weight }) => ({ value: score, weight }))),
    outcomes: meanOfKnown(
      health.outcomes
        .filter(({ active }) => active)
        .map(({ attained, importance }) => ({ value: attained, weight: importance })),
    ),
    relationship: Math.min(1, (expected - 1) / (targetLevel - 1)),
    trust: meanOfKnown(Object.values(health.trust).map(({ value }) => ({ value, weight: 1 }))),
  }
  const { weights } = document.health
  for (const name of Object.keys(values) as Components[]) {
    expect(values[name], name).toBeCloseTo(Number(health.components[name].value), 12)
    expect(weights[name], name).toBe(health.components[name].weight)
  }
  const points = meanOfKnown(
    (Object.keys(values) as Components[]).map(name => ({ value: values[name], weight: weights[name] })),
  )
  const left = health.dampers.reduce((product, { factor }) => product * factor, 1)
  expect(health.scoreHundredths).toBe(Math.round(10_000 * Number(points) * left))
  const added = health.contributions.reduce((sum, { hundredths }) => sum + hundredths, 0)
  expect(added).toBe(health.scoreHundredths)
})
