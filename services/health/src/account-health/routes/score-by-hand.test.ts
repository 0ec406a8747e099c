// A reader of the API reference computes a score by hand: the page's own example, and every account of this test.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WELL } from '../../health-under-test.ts'
import type { HealthAnswer } from './schema/health.ts'

let test: HealthUnderTest
let page: string
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  const document = (await test.app.inject('/openapi.json')).json<{
    paths: Record<string, { get?: { description: string } }>
  }>()
  page = document.paths['/v1/accounts/{id}/health']?.get?.description ?? ''
})
afterAll(() => test.close())

type Values = Readonly<Record<string, number | null>>
type ByHand = {
  score: number | null
  contributions: Record<string, number>
  coverage: number
  band: string
  provisional: boolean
}

/** Whole hundredths of `exact` that add up to `all`, by largest remainder, ties by name: steps 4 and 5. */
function wholes(exact: readonly { name: string; hundredths: number }[], all: number): Record<string, number> {
  const down = exact.map(each => ({ ...each, whole: Math.floor(each.hundredths) }))
  const missing = all - down.reduce((sum, { whole }) => sum + whole, 0)
  const largest = [...down]
    .sort((a, b) => b.hundredths - b.whole - (a.hundredths - a.whole) || (a.name < b.name ? -1 : 1))
    .slice(0, missing)
  return Object.fromEntries(down.map(each => [each.name, each.whole + (largest.includes(each) ? 1 : 0)]))
}

/** The page's steps 2 to 6, with nothing of Rung in them. */
function byHand(
  values: Values,
  weights: Record<string, number>,
  factors: [string, number][],
  counts: Record<string, number> = {},
): ByHand {
  const known = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  const weightOf = (name: string) => (weights[name] ?? 0) * (counts[name] ?? 1)
  const w = known.reduce((sum, { name }) => sum + weightOf(name), 0)
  const covered = known.reduce((sum, { name }) => sum + (weights[name] ?? 0), 0)
  const coverage = covered / Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  if (w === 0) return { score: null, contributions: {}, coverage, band: 'unknown', provisional: true }
  const exact = known.map(({ name, value }) => ({ name, hundredths: (10_000 * weightOf(name) * value) / w }))
  const points = exact.reduce((sum, { hundredths }) => sum + hundredths, 0)
  const before = Math.round(points)
  const score = Math.round(factors.reduce((product, [, factor]) => product * factor, points))
  const logs = factors.map(([name, factor]) => ({ name, log: Math.log(factor) }))
  const all = logs.reduce((sum, { log }) => sum + log, 0)
  const taken = logs.map(({ name, log }) => ({ name, hundredths: ((score - before) * log) / all }))
  const contributions = {
    ...wholes(exact, before),
    ...wholes(taken, factors.length === 0 ? 0 : score - before),
  }
  const a = values.outcomes ?? null
  const band = score >= 7000 && a !== null && a >= 0.5 ? 'healthy' : score >= 4000 ? 'watch' : 'at_risk'
  return { score, contributions, coverage, band, provisional: coverage < 0.5 || a === null }
}

const answered = ({ scoreHundredths, contributions, coverage, band, provisional }: HealthAnswer): ByHand => ({
  score: scoreHundredths,
  contributions: Object.fromEntries(contributions.map(({ name, hundredths }) => [name, hundredths])),
  coverage,
  band,
  provisional,
})

const health = async (accountId: string) => {
  const { status, body } = await test.get<HealthAnswer>(`/v1/accounts/${accountId}/health`)
  expect(status).toBe(200)
  return body
}

const numbersIn = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, ...groups]) => groups.map(Number))

describe('the example of the API reference', () => {
  it('is computed by the page’s own steps to the numbers that the page prints', () => {
    const outcomes = numbersIn(/importance (\d) with a ([\d.]+\d)/g)
    const [behaviours = []] = numbersIn(/clarity ([\d.]+), reliability ([\d.]+), resolution ([\d.]+\d)/g)
    const [[u = 0] = []] = numbersIn(/Usage with U ([\d.]+\d)/g)
    expect([outcomes.length, behaviours.length]).toEqual([2, 3])
    const importance = outcomes.reduce((sum, [weight = 0]) => sum + weight, 0)
    const a = outcomes.reduce((sum, [weight = 0, attained = 0]) => sum + weight * attained, 0) / importance
    const t = behaviours.reduce((sum, each) => sum + each, 0) / behaviours.length
    const rows = [...page.matchAll(/^\| (outcomes|trust|usage) \| ([\d.| ]+) \|$/gm)].map(
      ([, name = '', cells = '']) => {
        const [value, weight, points, hundredths, down, contribution] = cells.split(' | ').map(Number)
        return { name, value, weight, points, hundredths, down, contribution }
      },
    )
    const values: Values = { outcomes: a, relationship: null, trust: t, usage: u }
    const weights = { outcomes: 40, relationship: 20, trust: 20, usage: 20 }
    const computed = byHand(values, weights, [
      ['outcome_short', 0.37 + a],
      ['escalated', 0.9],
    ])
    expect(rows.map(({ name }) => name)).toEqual(['outcomes', 'trust', 'usage'])
    for (const { name, value, weight, points = 0, hundredths, down, contribution } of rows) {
      expect(value).toBeCloseTo(values[name] ?? Number.NaN, 6)
      expect(weight).toBe(weights[name as keyof typeof weights])
      expect(points).toBeCloseTo((100 * Number(weight) * Number(values[name])) / 80, 6)
      expect(hundredths).toBeCloseTo(points * 100, 2)
      expect(down).toBe(Math.floor(Number(hundredths)))
      expect(contribution).toBe(computed.contributions[name])
    }
    const dampers = [...page.matchAll(/^\| damper (\w+) \| ([\d.]+) \|.* (-\d+) \|$/gm)].map(
      ([, name, factor, taken]) => [name, Number(factor), Number(taken)],
    )
    expect(dampers).toEqual([
      ['outcome_short', 0.84, computed.contributions.outcome_short],
      ['escalated', 0.9, computed.contributions.escalated],
    ])
    const [[shown] = []] = numbersIn(/Shown: ([\d.]+\d)/g)
    expect(computed).toMatchObject({ score: Number(shown) * 100, band: 'watch', coverage: 0.8 })
  })

  it('is what the API answers for that account', async () => {
    const [[, first] = [], [, second] = []] = numbersIn(/importance (\d) with a ([\d.]+\d)/g)
    const [[clarity = null, reliability = null, resolution = null] = []] = numbersIn(
      /clarity ([\d.]+), reliability ([\d.]+), resolution ([\d.]+\d)/g,
    )
    const [[usage = null] = []] = numbersIn(/Usage with U ([\d.]+\d)/g)
    const outcome = (id: string, importance: number, attained: number | undefined) => ({
      kind: 'outcome' as const,
      id,
      values: { outcome_importance: importance, outcome_active: true, attained: attained ?? null },
    })
    await test.addAccount('acc_page')
    await test.record('acc_page', 'usage', [{ values: { usage_score: usage } }])
    await test.record('acc_page', 'outcomes', [
      { values: { relationship: null, clarity, reliability } },
      outcome('out_1', 4, first),
      outcome('out_2', 1, second),
    ])
    await test.record('acc_page', 'accounts', [
      { values: { resolution, benevolence: null, segment: 'smb', escalated_tickets: 1 } },
    ])
    const answer = await health('acc_page')
    expect(answered(answer)).toEqual({
      score: 4932,
      contributions: { outcomes: 2350, trust: 1892, usage: 2282, outcome_short: -992, escalated: -600 },
      coverage: 0.8,
      band: 'watch',
      provisional: false,
    })
    for (const { name, hundredths } of answer.contributions) {
      expect(page).toMatch(new RegExp(`^\\| (damper )?${name} \\|.* ${hundredths} \\|$`, 'm'))
    }
  })
})

describe('every account', () => {
  const change = {
    well: {},
    hollow: { outcome: { attained: 0.2 } },
    hostile: { ladder: { ladder_hostile: true, hostility: 0.8 } },
    unproven: { outcome: { attained: null, attained_last_known: null } },
    stale: { ladder: { relationship: null, relationship_last_known: 0.1 } },
    fading: { ladder: { relationship: 0.1, relationship_last_known: 0.1, relationship_known: 0.4 } },
    fading_well: { ladder: { relationship: 1, relationship_last_known: 1, relationship_known: 0.4 } },
    escalated: { standing: { escalated_tickets: 3 } },
    single: { ladder: { single_threaded: true }, outcome: { attained: 0.4 } },
    stale_outcome: { outcome: { attained: null, attained_last_known: 0.3 } },
    barely_known: { outcome: { attained: null, attained_last_known: null }, ladder: { relationship: null } },
  }

  it.each(Object.entries(change))('%s is scored as its own components say by hand', async (name, told) => {
    const {
      outcome = {},
      ladder = {},
      standing = {},
    } = told as Record<'ladder' | 'outcome' | 'standing', object | undefined>
    const id = `acc_${name}`
    await test.addAccount(id)
    await test.record(id, 'usage', [{ values: WELL.usage }])
    await test.record(id, 'outcomes', [
      { values: { ...WELL.ladder, ...ladder } },
      { kind: 'outcome', id: `out_${id}`, values: { ...WELL.outcome, ...outcome } },
    ])
    await test.record(id, 'accounts', [{ values: { ...WELL.standing, ...standing } }])
    const answer = await health(id)
    const { components } = answer
    const entries = Object.entries(components)
    const values = Object.fromEntries(entries.map(([key, { value }]) => [key, value]))
    const weights = Object.fromEntries(entries.map(([key, { weight }]) => [key, weight]))
    const counts = Object.fromEntries(entries.map(([key, each]) => [key, each.counts]))
    const factors = dampersByHand(values, answer, weights, standing)
    expect(Object.fromEntries(answer.dampers.map(({ name, factor }) => [name, factor.toFixed(9)]))).toEqual(
      Object.fromEntries(factors.map(([name, factor]) => [name, factor.toFixed(9)])),
    )
    expect(answered(answer)).toEqual(byHand(values, weights, factors, counts))
  })
})

/** The page's step 5, for accounts with one stale component at most, whose outcome facts are new. */
function dampersByHand(
  values: Values,
  { components, ladder }: HealthAnswer,
  weights: Record<string, number>,
  { escalated_tickets: open = 0 }: { readonly escalated_tickets?: number },
): [string, number][] {
  const plain = (given: Values): [string, number][] => {
    const a = given.outcomes ?? null
    const all: [string, number][] = [
      ['outcome_short', a === null ? 1 : Math.min(1, 0.37 + a)],
      ['unproven', a === null ? 0.69 : 1],
      ['hostile', 1 - 0.7 * (ladder.hostility ?? 0)],
      ['single_threaded', ladder.singleThreaded === true ? 0.85 : 1],
      ['escalated', Math.max(0.8, 0.9 ** open)],
    ]
    return all.filter(([, factor]) => factor < 1)
  }
  const scoreOf = (given: Values, putBack: string | null = null): number => {
    const weightOf = (key: string) => {
      const counts = key === putBack ? 1 : components[key as keyof typeof components].counts
      return (weights[key] ?? 0) * counts
    }
    const known = Object.entries(given).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    )
    const w = known.reduce((sum, [key]) => sum + weightOf(key), 0)
    const points = known.reduce((sum, [key, value]) => sum + (100 * weightOf(key) * value) / w, 0)
    return plain(given).reduce((product, [, factor]) => product * factor, points)
  }
  const stale = Object.entries(components).flatMap(([name, { lastKnown }]): [string, number][] => {
    const factor = lastKnown === null ? 1 : scoreOf({ ...values, [name]: lastKnown }, name) / scoreOf(values)
    return factor < 1 ? [['stale', factor]] : []
  })
  return [...plain(values), ...stale]
}
