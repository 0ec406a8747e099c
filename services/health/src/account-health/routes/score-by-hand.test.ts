// A reader of the API reference computes a score by hand: the page's own example, and every account of this test.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WELL } from '../../health-under-test.ts'
import type { HealthAnswer } from './schema.ts'

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
type ByHand = { score: number | null; contributions: Record<string, number>; coverage: number; band: string }

/** The page's steps 2 to 6, with nothing of Rung in them; `caps` are those of the guards that apply, lowest first. */
function byHand(values: Values, weights: Record<string, number>, caps: [string, number][]): ByHand {
  const known = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
  const weightOf = (name: string) => weights[name] ?? 0
  const w = known.reduce((sum, { name }) => sum + weightOf(name), 0)
  const coverage = w / Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  if (w === 0) return { score: null, contributions: {}, coverage, band: 'unknown' }
  const exact = known.map(({ name, value }) => ({ name, hundredths: (10_000 * weightOf(name) * value) / w }))
  const before = Math.round(exact.reduce((sum, { hundredths }) => sum + hundredths, 0))
  const down = exact.map(each => ({ ...each, whole: Math.floor(each.hundredths) }))
  const missing = before - down.reduce((sum, { whole }) => sum + whole, 0)
  const largest = [...down]
    .sort((a, b) => b.hundredths - b.whole - (a.hundredths - a.whole) || (a.name < b.name ? -1 : 1))
    .slice(0, missing)
  const contributions = Object.fromEntries(
    down.map(each => [each.name, each.whole + (largest.includes(each) ? 1 : 0)]),
  )
  const score = Math.min(before, ...caps.map(([, cap]) => Math.round(cap * 100)))
  for (const [at, [name]] of caps.entries()) contributions[name] = at === 0 ? score - before : 0
  const band = score >= 7000 ? 'healthy' : score >= 4000 ? 'watch' : 'at_risk'
  return { score, contributions, coverage, band: coverage < 0.5 ? 'unknown' : band }
}

const answered = ({ scoreHundredths, contributions, coverage, band }: HealthAnswer): ByHand => ({
  score: scoreHundredths,
  contributions: Object.fromEntries(contributions.map(({ name, hundredths }) => [name, hundredths])),
  coverage,
  band,
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
    const computed = byHand(values, weights, [['not_attained', 59]])
    expect(rows.map(({ name }) => name)).toEqual(['outcomes', 'trust', 'usage'])
    for (const { name, value, weight, points = 0, hundredths, down, contribution } of rows) {
      expect(value).toBeCloseTo(values[name] ?? Number.NaN, 6)
      expect(weight).toBe(weights[name as keyof typeof weights])
      expect(points).toBeCloseTo((100 * Number(weight) * Number(values[name])) / 80, 6)
      expect(hundredths).toBeCloseTo(points * 100, 2)
      expect(down).toBe(Math.floor(Number(hundredths)))
      expect(contribution).toBe(computed.contributions[name])
    }
    const [[guard] = []] = numbersIn(/^\| guard not_attained \|[ |]+(-\d+) \|$/gm)
    expect(guard).toBe(computed.contributions.not_attained)
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
    await test.record('acc_page', 'accounts', [{ values: { resolution, benevolence: null, segment: 'smb' } }])
    const answer = await health('acc_page')
    expect(answered(answer)).toEqual({
      score: 5900,
      contributions: { outcomes: 2350, trust: 1892, usage: 2282, not_attained: -624 },
      coverage: 0.8,
      band: 'watch',
    })
    for (const { name, hundredths } of answer.contributions) {
      expect(page).toMatch(new RegExp(`^\\| (guard )?${name} \\|.* ${hundredths} \\|$`, 'm'))
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
    stale_outcome: { outcome: { attained: null, attained_last_known: 0.3 } },
    barely_known: { outcome: { attained: null, attained_last_known: null }, ladder: { relationship: null } },
  }

  it.each(Object.entries(change))('%s is scored as its own components say by hand', async (name, told) => {
    const { outcome = {}, ladder = {} } = told as { outcome?: object; ladder?: object }
    const id = `acc_${name}`
    await test.addAccount(id)
    await test.record(id, 'usage', [{ values: WELL.usage }])
    await test.record(id, 'outcomes', [
      { values: { ...WELL.ladder, ...ladder } },
      { kind: 'outcome', id: `out_${id}`, values: { ...WELL.outcome, ...outcome } },
    ])
    await test.record(id, 'accounts', [{ values: WELL.standing }])
    const answer = await health(id)
    const { components } = answer
    const entries = Object.entries(components)
    const values = Object.fromEntries(entries.map(([key, { value }]) => [key, value]))
    const weights = Object.fromEntries(entries.map(([key, { weight }]) => [key, weight]))
    const caps = guardsByHand(values, answer, weights)
    expect(answer.guards.map(guard => [guard.name, Math.round(guard.cap * 100)])).toEqual(
      caps.map(([guard, cap]) => [guard, Math.round(cap * 100)]),
    )
    expect(answered(answer)).toEqual(byHand(values, weights, caps))
  })
})

/** The page's step 5, for accounts with one stale component at most. */
function guardsByHand(
  values: Values,
  { components, ladder }: HealthAnswer,
  weights: Record<string, number>,
): [string, number][] {
  const plain = (given: Values): [string, number][] => [
    ...((ladder.hostility ?? 0) > 0.5 ? [['hostile', 39] as [string, number]] : []),
    ...(given.outcomes === null ? [['unproven', 69] as [string, number]] : []),
    ...(typeof given.outcomes === 'number' && given.outcomes < 0.5
      ? [['not_attained', 59] as [string, number]]
      : []),
  ]
  const stale = Object.entries(components).flatMap(([name, { lastKnown }]): [string, number][] => {
    if (lastKnown === null) return []
    const before = { ...values, [name]: lastKnown }
    const known = Object.entries(before).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    )
    const w = known.reduce((sum, [key]) => sum + (weights[key] ?? 0), 0)
    const points = known.reduce((sum, [key, value]) => sum + (100 * (weights[key] ?? 0) * value) / w, 0)
    return [['stale', Math.min(points, ...plain(before).map(([, cap]) => cap))]]
  })
  return [...plain(values), ...stale].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
}
