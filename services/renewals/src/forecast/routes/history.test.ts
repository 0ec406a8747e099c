// Predicted against observed, by quarter and source; and the names of CSMs in answers.
import type { SignalValue } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createRenewalsUnderTest,
  type RenewalsUnderTest,
  WELL,
  WORKSPACE,
} from '../../renewals-under-test.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

type Row = {
  readonly quarter: string
  readonly source: string
  readonly predicted: { readonly grr: number; readonly p10: number | null } | null
  readonly observed: { readonly grr: number | null }
  readonly grrError: number | null
  readonly isWithin: boolean | null
}
type History = {
  readonly csmName: string | null
  readonly data: readonly Row[]
  readonly notRebuilt: readonly string[]
}

let test: RenewalsUnderTest
beforeAll(async () => {
  test = await createRenewalsUnderTest('2025-12-20T08:00:00Z')
  await test.addWords('wrd_ann', 'person.name', 'per_1', 'Ann Abel')
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, name_ref) values ($1, 'per_1', 1, 'ann', $2, $2, $2, false, false, 'key_1', 'wrd_ann')`,
    [WORKSPACE, '2025-01-01T00:00:00Z'],
  )
  await test.addAccount('acc_q1')
  await due({ csm_call: 'renewed' })
  await test.get('/v1/forecast?quarter=2026-Q1')
  await test.post('/v1/forecast/finals', { quarter: '2026-Q1', retainedMinor: 90_000, arrAfterMinor: 95_000 })
  test.clock.set('2026-02-03T08:00:00Z')
  await due({ csm_call: 'churned', resolution: 'contracted', arr_after_minor: 60_000 })
  await test.post('/v1/forecast/finals', { quarter: '2026-Q1', retainedMinor: 60_000, arrAfterMinor: 60_000 })
  test.clock.set('2026-05-10T08:00:00Z')
  await due({ csm_call: 'churned', resolution: 'contracted', arr_after_minor: 60_000 })
})
afterAll(() => test.close())

async function due(values: Record<string, SignalValue>): Promise<void> {
  await test.record('acc_q1', 'accounts', [
    { values: { ...WELL.standing, segment: 'smb', csm: 'per_1' } },
    {
      kind: 'renewal',
      id: 'rnw_q1',
      values: { ...WELL.renewal, arr_minor: 100_000, due_on: '2026-02-01', ...values },
    },
  ])
  await test.health.runDueWork()
}

const history = async (query = ''): Promise<History> => {
  const { status, body } = await test.get<History>(`/v1/forecast/history?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

describe('GET /v1/forecast/history', () => {
  it('sets what each voice said on the first day beside what became of the quarter, and nothing said later', async () => {
    const { data, notRebuilt } = await history('quarters=2')
    expect(notRebuilt).toEqual([])
    expect(data.map(({ quarter, source }) => [quarter, source])).toEqual(
      ['model', 'csm', 'final'].map(source => ['2026-Q1', source]),
    )
    const [model, csm, final] = data
    expect(model).toMatchObject({ observed: { grr: 0.6, coverage: 1 }, isWithin: expect.any(Boolean) })
    expect(model?.grrError).toBeCloseTo(Number(model?.predicted?.grr) - 0.6, 12)
    expect(csm).toMatchObject({ predicted: { grr: 1, p10: null }, grrError: 0.4, isWithin: null })
    expect(final).toMatchObject({
      predicted: { grr: 0.9, retainedMinor: 90_000 },
      grrError: expect.closeTo(0.3, 12),
    })
  })

  it('gives the range that was served before the quarter began, and says whether it held', async () => {
    const [model] = (await history('quarters=1')).data
    const kept = await test.database.query<{ p10: number; p90: number }>(
      `select (said -> 'model' ->> 'p10')::float8 as p10, (said -> 'model' ->> 'p90')::float8 as p90
       from renewals.kept_forecasts where quarter = '2026-Q1' and as_of = '2025-12-20'`,
    )
    const [{ p10, p90 }] = kept as unknown as [{ p10: number; p90: number }]
    expect(model?.predicted).toMatchObject({ p10, p90 })
    expect(model?.isWithin).toBe(0.6 >= p10 && 0.6 <= p90)
  })

  it('is the same on any later day', async () => {
    const now = (await history('quarters=1')).data
    test.clock.set('2026-06-28T08:00:00Z')
    expect((await history('quarters=1')).data).toEqual(now)
    const then = await history('quarters=1&asOf=2026-05-10&knownAt=2026-05-10')
    expect(then.data).toEqual(now)
  })

  it('is of a segment or of a CSM, who is named', async () => {
    const ofAnn = await history('quarters=1&csm=ann')
    expect(ofAnn.csmName).toBe('Ann Abel')
    expect(ofAnn.data[0]).toMatchObject({ predicted: { renewals: 1, p10: null }, observed: { grr: 0.6 } })
    expect((await history('quarters=1&segment=large')).data[0]).toBeUndefined()
    expect((await test.get('/v1/forecast/history?csm=nobody')).status).toBe(400)
  })

  it('is a line a quarter and source as CSV', async () => {
    const answer = await test.app.inject({
      url: '/v1/forecast/history?quarters=2',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const lines = answer.body.trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('quarter,source,seenOn,predicted.renewals')
  })
})

describe('names in a forecast', () => {
  it('stand beside the ids of CSMs', async () => {
    const { body } = await test.get<ForecastAnswer>('/v1/forecast?quarter=2026-Q1&pastQuarters=0')
    expect(body.groups.csms).toMatchObject([{ key: 'per_1', name: 'Ann Abel' }])
    expect(body.groups.segments).toMatchObject([{ key: 'smb', name: null }])
    expect(body.renewals).toMatchObject({ due: 1, decisions: 1 })
  })
})
