// The book ahead: what is due and what is not, against sums and odds counted without any of our own rules.
import { forecastPolicy } from '@rung/forecasting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRenewalsUnderTest, type RenewalsUnderTest, WORKSPACE } from '../../renewals-under-test.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

type Measure = Record<'expectedMinor' | 'p10Minor' | 'p50Minor' | 'p90Minor' | 'p10' | 'p90' | 'rate', number>
type Quarter = {
  readonly quarter: string
  readonly bookMinor: number
  readonly renewals: number
  readonly dueMinor: number
  readonly overdueMinor: number
  readonly notDueMinor: number
  readonly gross: Measure | null
  readonly net: Measure | null
}
type Book = {
  readonly currency: string
  readonly csmName: string | null
  readonly commonFactorSd: number
  readonly data: readonly Quarter[]
}

type Planted = {
  readonly account: string
  readonly dueOn: string
  readonly arr: number
  readonly lost: number
  readonly segment: string
}
const KEPT = { contracted: 0.1, renewed: 0.7, expanded: 0.2 }
// Past its day and undecided, due in the quarter, in the next one, and in three years.
const OPEN: readonly Planted[] = [
  { account: 'acc_late', dueOn: '2026-03-20', arr: 40_003, lost: 0.5, segment: 'smb' },
  { account: 'acc_may', dueOn: '2026-05-30', arr: 100_001, lost: 0.1, segment: 'smb' },
  { account: 'acc_june', dueOn: '2026-06-20', arr: 70_007, lost: 0.3, segment: 'large' },
  { account: 'acc_next', dueOn: '2026-08-01', arr: 55_555, lost: 0.2, segment: 'smb' },
  { account: 'acc_far', dueOn: '2029-02-01', arr: 900_009, lost: 0.05, segment: 'large' },
]

let test: RenewalsUnderTest
beforeAll(async () => {
  test = await createRenewalsUnderTest('2026-05-10T08:00:00Z')
  for (const each of OPEN) await open(each)
  await decided('acc_may_too', '2026-04-10', 30_000, 20_000)
})
afterAll(() => test.close())

async function open({ account, dueOn, arr, lost, segment }: Planted): Promise<void> {
  await test.database.query(
    `insert into health.current_renewals (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
       probability_lost, lead_days, lead_probabilities, lead_arr_at_risk_minor, band, state, segment, given_kept, evidence)
     values ($1, $2, 'rnw_' || $2, '2026-05-10', $3, $4, $5, '{}', '{}', '{}', 'watch', 'unknown', $6, $7, '{}')`,
    [WORKSPACE, account, dueOn, arr, lost, segment, Object.values(KEPT)],
  )
}

async function decided(account: string, dueOn: string, arr: number, after: number): Promise<void> {
  await test.database.query(
    `insert into signals.term_outcomes (workspace_id, account_id, id, known_from, kind, due_on, outcome, decided_on, term_months,
       arr_minor, arr_after_minor, segment, evidence)
     values ($1, $2, 'rnw_' || $2, '2026-01-01', 'renewal', $3, 'contracted', '2026-05-02', 12, $4, $5, null, '{}')`,
    [WORKSPACE, account, dueOn, arr, after],
  )
}

const ask = async (query = ''): Promise<Book> => {
  const { status, body } = await test.get<Book>(`/v1/forecast/book?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

type Way = { readonly chance: number; readonly minor: number }
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** A fine grid in place of quadrature: chances of z, N(0, sd). */
function grid(sd: number): { readonly z: number; readonly chance: number }[] {
  const points = Array.from({ length: 401 }, (_, at) => (at - 200) / 40)
  const weights = points.map(x => Math.exp(-(x * x) / 2))
  return points.map((x, at) => ({ z: sd * x, chance: (weights[at] as number) / sum(weights) }))
}

/** By bisection: the log-odds whose mean over z is the probability served. */
function centred(lost: number, over: ReturnType<typeof grid>): number {
  let [low, high] = [-20, 20]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (sum(over.map(({ z, chance }) => chance * sigmoid(middle + z))) < lost) low = middle
    else high = middle
  }
  return low
}

/** Every way in which these may end, with its chance. */
function waysOf(planted: readonly Planted[], sd: number, measure: 'gross' | 'net'): Way[] {
  const { contracted, expanded } = forecastPolicy.arrAfterShare
  const over = grid(sd)
  const raws = planted.map(({ lost }) => centred(lost, over))
  return over.flatMap(({ z, chance }) =>
    planted.reduce<Way[]>(
      (ways, { arr }, at) => {
        const lost = sigmoid((raws[at] as number) + z)
        const more = measure === 'net' ? Math.round(arr * expanded) : arr
        const ends: Way[] = [
          { chance: lost, minor: 0 },
          { chance: (1 - lost) * KEPT.contracted, minor: Math.round(arr * contracted) },
          { chance: (1 - lost) * KEPT.renewed, minor: arr },
          { chance: (1 - lost) * KEPT.expanded, minor: more },
        ]
        return ways.flatMap(way =>
          ends.map(end => ({ chance: way.chance * end.chance, minor: way.minor + end.minor })),
        )
      },
      [{ chance, minor: 0 }],
    ),
  )
}

function quantile(ways: readonly Way[], share: number): number {
  let passed = 0
  for (const { chance, minor } of ways.toSorted((a, b) => a.minor - b.minor)) {
    passed += chance
    if (passed >= share - 1e-9) return minor
  }
  throw new Error('chances do not add up')
}

describe('GET /v1/forecast/book', () => {
  it('takes what is not due as it is, and of what is due what an independent count of all cases gives', async () => {
    const { data, commonFactorSd, currency } = await ask('quarters=2')
    expect(currency).toBe('EUR')
    const bookMinor = sum(OPEN.map(({ arr }) => arr))
    for (const [at, due] of [OPEN.slice(0, 3), OPEN.slice(3, 4)].entries()) {
      const quarter = data[at] as Quarter
      const dueMinor = sum(due.map(({ arr }) => arr))
      const notDueMinor = bookMinor - dueMinor
      expect(quarter).toMatchObject({ bookMinor, dueMinor, notDueMinor, renewals: due.length })
      for (const measure of ['gross', 'net'] as const) {
        const ways = waysOf(due, commonFactorSd, measure)
        const mean = sum(ways.map(({ chance, minor }) => chance * minor))
        const found = quarter[measure] as Measure
        expect(Math.abs(found.expectedMinor - (notDueMinor + mean))).toBeLessThanOrEqual(1)
        expect(found).toMatchObject({
          p10Minor: notDueMinor + quantile(ways, 0.1),
          p50Minor: notDueMinor + quantile(ways, 0.5),
          p90Minor: notDueMinor + quantile(ways, 0.9),
          rate: found.expectedMinor / bookMinor,
          p10: found.p10Minor / bookMinor,
          p90: found.p90Minor / bookMinor,
        })
        expect(Object.values(found).slice(0, 4).every(Number.isInteger)).toBe(true)
      }
    }
    expect(data[0]?.overdueMinor).toBe(40_003)
  })

  it('expects of a quarter’s renewals what its forecast expects, less what is decided', async () => {
    const { data } = await ask('quarters=2')
    const { body } = await test.get<ForecastAnswer>('/v1/forecast?quarter=2026-Q3&pastQuarters=0')
    const next = data[1] as Quarter
    expect(next.gross?.expectedMinor).toBe(
      next.notDueMinor + Math.round(Number(body.gross?.amountMinor.expected)),
    )
    expect(next.net?.p10Minor).toBe(next.notDueMinor + Number(body.net?.amountMinor.p10))
    const [running] = (await ask('quarters=1&segment=large')).data
    const { body: ofLarge } = await test.get<ForecastAnswer>('/v1/forecast?segment=large&pastQuarters=0')
    const { gross, decided } = ofLarge
    expect(running?.gross?.expectedMinor).toBe(
      Number(running?.notDueMinor) + Math.round(Number(gross?.amountMinor.expected) - decided.retainedMinor),
    )
  })

  it('is certain of a quarter in which nothing is due, and says nothing without a book', async () => {
    const { data } = await ask('quarters=4')
    const bookMinor = sum(OPEN.map(({ arr }) => arr))
    expect(data[3]).toMatchObject({
      quarter: '2027-Q1',
      renewals: 0,
      notDueMinor: bookMinor,
      gross: { expectedMinor: bookMinor, p10Minor: bookMinor, p90Minor: bookMinor, rate: 1 },
    })
    expect((await ask('segment=none')).data[0]).toMatchObject({ bookMinor: 0, gross: null, net: null })
  })

  it('names the CSM it is of, and refuses one that is not there', async () => {
    expect((await ask('quarters=1')).csmName).toBeNull()
    expect((await test.get('/v1/forecast/book?csm=nobody')).status).toBe(400)
    expect((await test.get('/v1/forecast/book?quarters=9')).status).toBe(400)
  })

  it('is a line a quarter as CSV', async () => {
    const answer = await test.app.inject({
      url: '/v1/forecast/book?quarters=2',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    const lines = answer.body.trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain(
      'quarter,since,until,bookMinor,renewals,dueMinor,overdueMinor,notDueMinor,gross.',
    )
    expect(lines[1]).toContain('2026-Q2,2026-04-01,2026-07-01,')
  })
})
