// The history of states: runs out of kept days, the day usage and outcome parted, the past, other workspaces.
import { addDays, type Day, day } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HealthAnswer } from '../../account-health/routes/schema/health.ts'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'

type Run = { state: string; since: string; until: string | null; days: number; partedOn: string | null }
type States = {
  accountId: string
  runs: Run[]
  partedOn: string | null
  since: string | null
  until: string
}

const FIRST = day('2026-03-01')
/** Usage and attained of each day from the first on. */
const DAYS: readonly (readonly [number | null, number | null])[] = [
  [0.9, 0.8], // thriving
  [0.9, 0.8],
  [0.9, 0.48], // still: not yet past the margin
  [0.9, 0.2], // hollow
  [0.9, null], // unknown: nobody saw them meet
  [0.9, 0.3], // hollow again
  [0.2, 0.9], // both change sides at once
  [0.2, 0.1], // failing
]

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  await test.addAccount('acc_1', 'Acme')
  for (const [at, [usage, attained]] of DAYS.entries()) {
    test.clock.set(`${addDays(FIRST, at)}T08:00:00Z`)
    await record(usage, attained)
    await test.service.runDueWork()
  }
})
afterAll(() => test.close())

async function record(usage: number | null, attained: number | null, asOf?: Day): Promise<void> {
  await test.record('acc_1', 'usage', [{ values: { ...WELL.usage, usage_score: usage } }], asOf)
  const values = { ...WELL.outcome, attained, attained_last_known: null }
  await test.record('acc_1', 'outcomes', [{ kind: 'outcome', id: 'out_1', values }], asOf)
}

const states = async (query = '', personId?: string) => {
  const { status, body } = await test.get<States>(`/v1/accounts/acc_1/states${query}`, WORKSPACE, personId)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const runsOf = ({ runs }: States) =>
  runs.map(({ state, since, until, days, partedOn }) => [state, since, until, days, partedOn])
const health = async (query = '') => (await test.get<HealthAnswer>(`/v1/accounts/acc_1/health${query}`)).body

const ALL = [
  ['thriving', '2026-03-01', '2026-03-04', 3, null],
  ['hollow', '2026-03-04', '2026-03-05', 1, '2026-03-04'],
  ['unknown', '2026-03-05', '2026-03-06', 1, null],
  ['hollow', '2026-03-06', '2026-03-07', 1, '2026-03-04'],
  ['quiet_success', '2026-03-07', '2026-03-08', 1, '2026-03-04'],
  ['failing', '2026-03-08', null, 1, null],
]

describe('the history of states', () => {
  it('is the runs of days in one state, with the day usage and outcome parted', async () => {
    const answer = await states()
    expect(answer).toMatchObject({
      accountId: 'acc_1',
      externalId: 'crm-acc_1',
      name: 'Acme',
      since: null,
      until: '2026-03-09',
      partedOn: null,
    })
    expect(runsOf(answer)).toEqual(ALL)
  })

  it('agrees with the health of every day: state, since and parting', async () => {
    for (const at of DAYS.keys()) {
      const asOf = addDays(FIRST, at)
      const { runs } = await states(`?until=${addDays(asOf, 1)}`)
      const last = runs.at(-1)
      expect((await health(`?asOf=${asOf}`)).state).toEqual({
        state: last?.state,
        since: last?.since,
        partedOn: last?.partedOn,
      })
    }
  })

  it('is cut to the days asked for, runs that touch them whole', async () => {
    expect(runsOf(await states('?since=2026-03-03&until=2026-03-06'))).toEqual([
      ALL[0],
      ALL[1],
      ['unknown', '2026-03-05', null, 1, null],
    ])
    expect(runsOf(await states('?until=2026-03-01'))).toEqual([])
  })

  it('is as it was known then, while a late fact rewrites the days it is about', async () => {
    test.clock.set('2026-03-09T08:00:00Z')
    await record(0.9, 0.8, day('2026-03-04'))
    await test.service.runDueWork()
    const now = await states('?until=2026-03-09')
    expect(runsOf(now).slice(0, 4)).toEqual([
      ['thriving', '2026-03-01', '2026-03-05', 4, null],
      ['unknown', '2026-03-05', '2026-03-06', 1, null],
      ['hollow', '2026-03-06', '2026-03-07', 1, '2026-03-06'],
      ['quiet_success', '2026-03-07', '2026-03-08', 1, '2026-03-06'],
    ])
    expect(runsOf(await states('?until=2026-03-09&knownAt=2026-03-08'))).toEqual(ALL)
  })

  it('carries a day that was not judged along with the day before', async () => {
    test.clock.set('2026-03-12T08:00:00Z')
    const { runs } = await states()
    expect(runs.at(-1)).toMatchObject({ state: 'failing', since: '2026-03-08', until: null, days: 5 })
  })

  it('is empty for an account that was never judged, and 404 for one of another workspace', async () => {
    await test.addAccount('acc_new')
    expect((await test.get<States>('/v1/accounts/acc_new/states')).body).toMatchObject({
      runs: [],
      partedOn: null,
    })
    expect((await test.get('/v1/accounts/acc_1/states', OTHER)).status).toBe(404)
  })

  it('is 400 for a span that ends before it begins', async () => {
    const { status, body } = await test.get<{ errors: { field: string }[] }>(
      '/v1/accounts/acc_1/states?since=2026-03-05&until=2026-03-05',
    )
    expect([status, body.errors[0]?.field]).toEqual([400, 'until'])
  })
})
