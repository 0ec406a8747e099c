// The truth bench: repeatable, complete, and able to fail. At its full size in truth.slow.test.ts.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindsAsMarkdown } from './describe-kinds.ts'
import { figuresOf } from './figures.ts'
import { builtInPolicies, type Policies } from './judge/policies.ts'
import { allKinds } from './kinds/all-kinds.ts'
import { past } from './kinds/kind.ts'
import { runSeed } from './run-seed.ts'
import { runSeeds } from './run-seeds.ts'

const size = { accounts: 10, days: 90, everyDays: 28 }
const names = allKinds.map(kind => kind.name)

describe('the truth bench', () => {
  it('gives the same figures for the same seed, on whichever core', async () => {
    const [alone] = await runSeeds({ first: 1, seeds: 1 }, size, () => {})
    expect(alone).toEqual(runSeed(1, size, builtInPolicies))
  })

  it('gives other customers for another seed', () => {
    expect(runSeed(2, size, builtInPolicies)).not.toEqual(runSeed(1, size, builtInPolicies))
  })

  it('asks nobody about a distance so near to its line that nobody could say', () => {
    expect([0.2, 0.26, 0.34, 0.4].map(distance => past(0.3, distance))).toEqual([false, null, null, true])
  })

  it('names each kind once, and says what it means on a page', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(readFileSync(new URL('./KINDS.md', import.meta.url), 'utf8')).toBe(kindsAsMarkdown())
  })

  it('tells fewer levels right when a judgement believes in every rung', () => {
    const { outcomes } = builtInPolicies
    const priorMean = { 1: 0.99, 2: 0.95, 3: 0.9, 4: 0.9, 5: 0.9 }
    const recall = (policies: Policies) => {
      const [level] = figuresOf([runSeed(1, { ...size, accounts: 30 }, policies)], ['ladder_level'])
      return level?.recall.value ?? 0
    }
    const broken = {
      ...builtInPolicies,
      health: { ...builtInPolicies.health, ladder: { ...outcomes.ladder, priorMean } },
    }
    expect(recall(broken)).toBeLessThan(recall(builtInPolicies))
  })
})
