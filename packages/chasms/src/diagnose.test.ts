// A whole company diagnosed: a chasm is found with its numbers, what carries it and the way out; nothing is found of what is unknown.
import { daysBetween } from '@rung/kernel'
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { assessAreas } from './assess-areas.ts'
import type { ChasmAction } from './chasm-action.ts'
import { accountOf, binomial, companyOf, figuresOf, promiseOf, weekAt } from './company.fixture.ts'
import type { CompanyFacts, CompanyPromise } from './company-facts.ts'
import { diagnose, watchBook } from './diagnose.ts'
import { chasmPolicy } from './policy.ts'

const ONSET = 80
const accounts = Array.from({ length: 40 }, (_, index) =>
  accountOf(`acc_${index}`, {
    segment: index < 20 ? 'smb' : 'enterprise',
    csmId: index === 39 ? null : 'csm_1',
    arrMinor: index,
  }),
)

/** Twelve promises a week; from the onset on half of those to small customers are of the shiny thing, for nobody's concern. */
function shiny(until: number, healedAt = 1_000): CompanyFacts {
  const draw = mulberry32(2)
  const promises: CompanyPromise[] = []
  for (let week = 0; week < until; week += 1)
    for (let place = 0; place < 12; place += 1) {
      const account = accounts[(week * 7 + place) % 40] as (typeof accounts)[number]
      const misses = binomial(draw, 1, 0.15) === 1
      const isShiny =
        week >= ONSET && week < healedAt && account.segment === 'smb' && (place + week) % 4 !== 0
      promises.push(
        promiseOf({
          id: `prm_${week}_${place}`,
          accountId: account.accountId,
          madeOn: weekAt(week),
          capability: isShiny ? 'shiny' : 'billing',
          concern: isShiny || misses ? null : { level: 3, tag: 'late' },
        }),
      )
    }
  return companyOf({ accounts, promises })
}

const kinds = (actions: readonly ChasmAction[] | undefined) => [...new Set(actions?.map(({ kind }) => kind))]

describe('diagnose', () => {
  const facts = shiny(92)
  const found = diagnose(facts, chasmPolicy, weekAt(92))

  it('finds the chasm, since when, and what the numbers were', () => {
    const [finding] = found.findings
    expect(found.findings).toHaveLength(1)
    expect(finding).toMatchObject({ chasm: 'focus', alsoMoved: [] })
    expect(
      finding?.since.week &&
        finding.since.week >= weekAt(ONSET - 1) &&
        finding.since.week <= weekAt(ONSET + 2),
    ).toBe(true)
    expect(finding?.foundWeek && finding.foundWeek <= weekAt(ONSET + 9)).toBe(true)
    const symptom = finding?.symptoms.find(({ name }) => name === 'concern_answered')
    expect(finding?.symptoms[0]).toMatchObject({ name: 'capability_needed', subject: 'product' })
    expect(symptom).toMatchObject({ name: 'concern_answered', chasm: 'focus', subject: 'promises' })
    expect(symptom?.change.before.share).toBeCloseTo(0.85, 1)
    expect(Number(symptom?.change.since.share)).toBeLessThan(0.65)
    expect(found).toMatchObject({ asOf: weekAt(92), week: weekAt(91), watch: [], past: [] })
  })

  it('names the segments, accounts and capabilities that carry it', () => {
    const [symptom] = found.findings[0]?.symptoms ?? []
    expect(symptom?.segments[0]?.name).toBe('smb')
    expect(symptom?.causes[0]?.name).toBe('shiny')
    expect(symptom?.accounts).toHaveLength(10)
    const excess = symptom?.accounts.map(each => each.excess) ?? []
    expect(excess).toEqual(excess.toSorted((a, b) => b - a))
  })

  it('tells the way out by the promises and capabilities it is about', () => {
    const way = found.findings[0]?.wayOut
    expect(kinds(way)).toEqual(['confirm_promises', 'map_capability'])
    expect(way?.[0]).toMatchObject({ by: 'csm' })
    expect(way?.find(({ kind }) => kind === 'map_capability')).toMatchObject({ capability: 'billing' })
    expect(way?.at(-1)).toMatchObject({ kind: 'map_capability', capability: 'shiny' })
  })

  it('says what it could not look at', () => {
    expect(found.unknown).toContain('leads_accepted')
    expect(found.unknown).not.toContain('concern_answered')
    expect(found.areas).toEqual(assessAreas(facts, chasmPolicy, weekAt(92)))
    expect(found.areas).toHaveLength(9)
    expect(found.common.map(({ name }) => name)).toEqual([
      'deals_won',
      'deals_at_full_price',
      'leads_of_known_sources',
      'renewals_kept',
    ])
  })

  it('knew as of each day what it says of it now', () => {
    const all = watchBook(facts, chasmPolicy, weekAt(92))
    for (const week of [60, 84, 88]) {
      const then = watchBook(facts, chasmPolicy, weekAt(week))
      for (const [place, symptom] of then.entries()) {
        const now = all[place]?.weeks.slice(0, chasmPolicy.historyWeeks - (92 - week))
        const evidence = symptom.weeks.slice(92 - week).map(each => each.evidence)
        expect(now?.map(each => each.evidence)).toEqual(evidence)
      }
    }
  })

  it('ends a finding when things are as before, and keeps it among those that are over', () => {
    const over = diagnose(shiny(120, 95), chasmPolicy, weekAt(120))
    expect(over.findings).toEqual([])
    expect(over.past).toMatchObject([{ chasm: 'focus', foundWeek: found.findings[0]?.foundWeek }])
    expect(Number(over.past[0]?.endedWeek !== undefined && over.past[0].endedWeek > weekAt(95))).toBe(1)
  })

  it('finds nothing where nothing is known', () => {
    const nothing = diagnose(companyOf({}), chasmPolicy, weekAt(90))
    expect(nothing).toMatchObject({ findings: [], watch: [], past: [] })
    expect(nothing.unknown).toHaveLength(25)
    expect(
      nothing.areas.every(
        ({ coverage, indicators }) => coverage === 0 && indicators.every(({ value }) => value === null),
      ),
    ).toBe(true)
  })
})

describe('symptoms of no chasm', () => {
  it('are watched, and make no finding', () => {
    const figures = Array.from({ length: 92 }, (_, week) =>
      figuresOf(weekAt(week), {
        source: 'web',
        dealsWon: week < ONSET ? 8 : 3,
        dealsLost: week < ONSET ? 4 : 9,
      }),
    )
    const { findings, watch } = diagnose(companyOf({ figures }), chasmPolicy, weekAt(92))
    expect(findings).toEqual([])
    expect(watch).toMatchObject([
      { name: 'deals_won', chasm: null, subject: null, accounts: [], segments: [] },
    ])
    expect(watch[0]?.causes).toMatchObject([{ name: 'web' }])
  })

  it('stand beside a finding that they moved with', () => {
    const lost = Array.from({ length: 92 }, (_, week) =>
      figuresOf(weekAt(week), { dealsWon: week < ONSET ? 8 : 3, dealsLost: week < ONSET ? 4 : 9 }),
    )
    const { findings, watch } = diagnose({ ...shiny(92), figures: lost }, chasmPolicy, weekAt(92))
    expect(findings).toMatchObject([{ chasm: 'focus', alsoMoved: ['deals_won'] }])
    expect(watch).toMatchObject([{ name: 'deals_won', causes: [] }])
  })
})

describe('a source that is connected late', () => {
  const BEGAN = 81
  const flood = Array.from({ length: 92 - BEGAN }, (_, place) => weekAt(BEGAN + place, 2)).flatMap(on =>
    accounts.filter((_, index) => index % 2 === 0).map(({ accountId }) => ({ accountId, on })),
  )
  const first = { accountId: 'acc_0', on: weekAt(3) }
  const told = [first, ...flood]
  const late = companyOf({
    accounts,
    tickets: told.map(each => ({ ...each, escalated: true, source: null })),
    managerEscalations: told,
    talks: [...Map.groupBy(told, ({ on }) => weekAt(Math.floor(daysBetween(weekAt(0), on) / 7)))].map(
      ([on, all]) => ({ on, accounts: all.length }),
    ),
    answers: told.flatMap(each => [
      { ...each, answerId: 'srv_1', kind: 'csat' as const, score: 1, source: null },
      { ...each, answerId: 'srv_2', kind: 'nps' as const, score: 1, source: null },
    ]),
  })

  it.each([
    ['with one fact long before', late],
    [
      'with none',
      { ...late, tickets: late.tickets.slice(1), managerEscalations: flood, answers: late.answers.slice(2) },
    ],
  ])('is unknown until it has spoken for a quarter as usual, %s', (_, facts) => {
    const { areas, findings, watch, past, unknown } = diagnose(facts, chasmPolicy, weekAt(92))
    expect({ findings, watch, past }).toEqual({ findings: [], watch: [], past: [] })
    const indicators = areas.flatMap(area => area.indicators)
    for (const name of ['without_ticket', 'without_escalation', 'without_manager']) {
      expect(indicators.find(each => each.name === name)).toMatchObject({
        value: null,
        coverage: 0,
        known: false,
      })
      expect(unknown).toContain(name)
    }
    // What was answered is shown, and nothing is found by it.
    expect(indicators.find(({ name }) => name === 'content_by_nps')).toMatchObject({ value: 0, known: false })
  })

  it('is found nothing of in any week of the months after', () => {
    const more = Array.from({ length: 20 }, (_, place) => weekAt(92 + place, 2)).flatMap(on =>
      accounts
        .filter((_, index) => index % 2 === 0)
        .map(({ accountId }) => ({ accountId, on, escalated: true, source: null })),
    )
    const symptoms = watchBook({ ...late, tickets: [...late.tickets, ...more] }, chasmPolicy, weekAt(112))
    expect(symptoms.flatMap(({ weeks }) => weeks).filter(({ raised }) => raised !== null)).toEqual([])
    const ticket = symptoms.find(({ name }) => name === 'without_ticket')
    expect(ticket?.weeks.at(-1)?.known).toBe(true)
  })

  it('says of the same news that it is a symptom, where it had spoken as usual before', () => {
    const usual = Array.from({ length: BEGAN }, (_, week) => weekAt(week)).flatMap(on =>
      accounts.slice(0, 8).map(({ accountId }) => ({ accountId, on, escalated: true, source: null })),
    )
    const facts = companyOf({ accounts, tickets: [...usual, ...late.tickets.slice(1)] })
    const { findings } = diagnose(facts, chasmPolicy, weekAt(92))
    const symptoms = findings.flatMap(each => each.symptoms.map(({ name }) => name))
    expect(symptoms.toSorted()).toEqual(['without_escalation', 'without_ticket'])
  })
})
