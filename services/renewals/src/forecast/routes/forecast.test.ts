// The forecast of a quarter: what is due, what was decided, three numbers beside each other, and how near they came.
import { forecastPolicy } from '@rung/forecasting'
import { day, endOf } from '@rung/kernel'
import { type Context, publish, type SignalValue } from '@rung/signals'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createRenewalsUnderTest,
  OTHER,
  type RenewalsUnderTest,
  WELL,
  WORKSPACE,
} from '../../renewals-under-test.ts'
import { quartersBefore } from '../quarters.ts'
import { forecastFinals } from '../storage/forecast-finals.ts'
import { keptForecasts } from '../storage/kept-forecasts.ts'
import type { ForecastAnswer } from './schema/forecast.ts'

const shares = forecastPolicy.arrAfterShare

let test: RenewalsUnderTest
beforeAll(async () => {
  test = await createRenewalsUnderTest('2026-05-10T08:00:00Z')
  await addPerson('per_1', 'ann')
  const renewals: [string, string, Record<string, SignalValue>][] = [
    [
      'acc_a',
      'rnw_open',
      { due_on: '2026-06-01', arr_minor: 1_000_003, csm_call: 'contracted', csm_probability: 0.5 },
    ],
    [
      'acc_b',
      'rnw_kept',
      { due_on: '2026-04-10', arr_minor: 500_000, resolution: 'expanded', arr_after_minor: 600_000 },
    ],
    [
      'acc_c',
      'rnw_lost',
      {
        due_on: '2026-05-01',
        arr_minor: 250_000,
        resolution: 'churned',
        arr_after_minor: 0,
        csm_call: 'renewed',
      },
    ],
    ['acc_d', 'rnw_later', { due_on: '2026-07-01', arr_minor: 9_000_000 }],
    ['acc_e', 'rnw_unpriced', { due_on: '2026-06-30', arr_minor: null }],
  ]
  for (const [accountId, renewalId, values] of renewals) {
    await test.addAccount(accountId)
    const csm = accountId === 'acc_a' ? 'per_1' : null
    const segment = accountId === 'acc_b' ? 'large' : 'smb'
    await test.record(accountId, 'accounts', [
      { values: { ...WELL.standing, segment, csm } },
      { kind: 'renewal', id: renewalId, values: { ...WELL.renewal, ...values } },
    ])
  }
  await test.health.runDueWork()
})
afterAll(() => test.close())

async function addPerson(id: string, externalId: string) {
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by) values ($1, $2, 1, $3, $4, $4, $4, false, false, 'key_1')`,
    [WORKSPACE, id, externalId, '2026-01-01T00:00:00Z'],
  )
}

async function forecast(query = 'quarter=2026-Q2'): Promise<ForecastAnswer> {
  const { status, body } = await test.get<ForecastAnswer>(`/v1/forecast?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

describe('GET /v1/forecast', () => {
  it('adds up what is due in the quarter: open ones as expected, decided ones as they became', async () => {
    const answer = await forecast()
    expect(answer).toMatchObject({
      quarter: '2026-Q2',
      since: '2026-04-01',
      until: '2026-07-01',
      asOf: '2026-05-10',
      currency: 'EUR',
      renewals: { due: 3, open: 1, decided: 2, leftOut: 1 },
      arrDueMinor: 1_750_003,
      forecastPolicy: forecastPolicy.version,
    })
    const risk = await test.get<{
      renewals: { probabilityLost: number; givenKept: Record<string, number> }[]
    }>('/v1/accounts/acc_a/renewal-risk')
    const [open] = risk.body.renewals
    if (open === undefined) throw new Error('the renewal is open')
    const kept = 1 - open.probabilityLost
    const { contracted = 0, renewed = 0, expanded = 0 } = open.givenKept
    const [less, same, more] = [shares.contracted, 1, shares.expanded].map(share =>
      Math.round(1_000_003 * share),
    )
    const gross = kept * (contracted * Number(less) + (renewed + expanded) * Number(same))
    const net = kept * (contracted * Number(less) + renewed * Number(same) + expanded * Number(more))
    expect(answer.gross?.amountMinor.expected).toBeCloseTo(500_000 + gross, 4)
    expect(answer.net?.amountMinor.expected).toBeCloseTo(600_000 + net, 4)
    expect(answer.expectedNrr).toBeCloseTo((600_000 + net) / 1_750_003, 9)
    expect(answer.gross?.sums).toEqual({ method: 'exact', stepMinor: null, varianceErrorShare: 0 })
    expect(answer.net?.amountMinor.p90).toBe(600_000 + Number(more))
    expect(answer.net?.amountMinor.p10).toBeGreaterThanOrEqual(600_000)
  })

  it('keeps three numbers apart, and what has become of the quarter beside them', async () => {
    const { numbers, decided, expectedGrr } = await forecast()
    expect(numbers.model.grr).toBe(expectedGrr)
    expect(numbers.csm).toMatchObject({ renewals: 2, arrDueMinor: 1_250_003 })
    expect(numbers.csm.arrAfterMinor).toBeCloseTo(250_000 + 0.5 * shares.contracted * 1_000_003, 6)
    expect(numbers.final).toBeNull()
    expect(decided).toMatchObject({ renewals: 2, arrAfterMinor: 600_000, retainedMinor: 500_000, nrr: 0.8 })
  })

  it('answers for a segment and for a CSM, by id or externalId', async () => {
    expect((await forecast('quarter=2026-Q2&segment=large')).arrDueMinor).toBe(500_000)
    for (const csm of ['per_1', 'ann']) {
      expect(await forecast(`quarter=2026-Q2&csm=${csm}`)).toMatchObject({
        csmId: 'per_1',
        arrDueMinor: 1_000_003,
      })
    }
    const refused = await test.get<{ errors: { field: string }[] }>('/v1/forecast?csm=nobody')
    expect([refused.status, refused.body.errors[0]?.field]).toEqual([400, 'csm'])
  })

  it('takes the quarter of the day judged, and says nothing of a quarter in which nothing is due', async () => {
    expect((await forecast('')).quarter).toBe('2026-Q2')
    expect(await forecast('quarter=2031-Q1')).toMatchObject({
      arrDueMinor: 0,
      expectedGrr: null,
      gross: null,
      numbers: { model: { renewals: 0, grr: null } },
    })
    expect((await test.get<ForecastAnswer>('/v1/forecast', OTHER)).body.renewals.due).toBe(0)
  })

  it('400: names a quarter that is none', async () => {
    for (const quarter of ['2026-Q5', '2026', 'next']) {
      expect((await test.get(`/v1/forecast?quarter=${quarter}`)).status).toBe(400)
    }
  })
})

describe('POST /v1/forecast/finals', () => {
  const final = { quarter: '2026-Q2', retainedMinor: 1_400_000, arrAfterMinor: 1_500_000 }

  it('stands beside the others, for exactly what it was committed for; the newest holds', async () => {
    const first = await test.post(
      '/v1/forecast/finals',
      { ...final, retainedMinor: 1 },
      { personId: 'per_1', scope: 'admin' },
    )
    expect(first).toMatchObject({ status: 201, body: { segment: null, csmId: null, personId: 'per_1' } })
    test.clock.advance({ hours: 1 })
    await test.post('/v1/forecast/finals', final)
    const { numbers } = await forecast()
    expect(numbers.final).toMatchObject({
      retainedMinor: 1_400_000,
      arrAfterMinor: 1_500_000,
      personId: null,
    })
    expect(numbers.final?.nrr).toBeCloseTo(1_500_000 / 1_750_003, 12)
    expect((await forecast('quarter=2026-Q2&segment=large')).numbers.final).toBeNull()
    await test.post('/v1/forecast/finals', { ...final, csm: 'ann', segment: 'smb' })
    const ofAnn = await forecast('quarter=2026-Q2&segment=smb&csm=ann')
    expect(ofAnn.numbers.final?.retainedMinor).toBe(1_400_000)
  })

  it('says when it was committed, where it is of before Rung: it holds from that day on, and is marked', async () => {
    const quarter = '2026-Q2'
    const now = test.clock.now()
    const recordedAt = '2026-04-01T16:00:00.000Z'
    const before = await test.post('/v1/forecast/finals', { ...final, retainedMinor: 7, recordedAt })
    expect(before).toMatchObject({ status: 201, body: { recordedAt, declared: true } })
    await test.post('/v1/forecast/finals', final)
    const { numbers } = await forecast()
    expect(numbers.final).toMatchObject({
      retainedMinor: 1_400_000,
      declared: false,
      recordedAt: now.toISOString(),
    })
    const then = await forecast(`quarter=${quarter}&asOf=2026-04-01&knownAt=2026-04-02T00:00:00Z`)
    expect(then.numbers.final).toMatchObject({ retainedMinor: 7, declared: true, recordedAt })
    const ahead = await test.post('/v1/forecast/finals', { ...final, recordedAt: '2100-01-01T00:00:00Z' })
    expect(ahead).toMatchObject({ status: 400, body: { errors: [{ field: 'recordedAt' }] } })
    const own = await test.post('/v1/forecast/finals', { ...final, recordedAt }, { personId: 'per_1' })
    expect(own).toMatchObject({ status: 403, body: { errors: [{ field: 'recordedAt' }] } })
  })

  it('400: names what is wrong', async () => {
    const fields = async (body: object) =>
      (await test.post<{ errors: { field: string }[] }>('/v1/forecast/finals', body)).body.errors.map(
        error => error.field,
      )
    expect(await fields({ ...final, arrAfterMinor: 5 })).toEqual(['arrAfterMinor'])
    expect(await fields({ ...final, csm: 'nobody' })).toEqual(['csm'])
    expect(await fields({ ...final, quarter: 'soon' })).toEqual(['quarter'])
  })

  it('declares its table as migrated', () =>
    expectTablesMatchSchema(test.database, [forecastFinals, keptForecasts]))
})

describe('past accuracy', () => {
  it('compares what was said on the first day of a quarter with what became of it, without anything learned later', async () => {
    const accounts = test.database.connectAs('accounts')
    await test.addAccount('acc_q1')
    const say = (asOf: string, knownAt: Date, values: Record<string, SignalValue>) => {
      const signals = Object.entries({
        ...WELL.renewal,
        arr_minor: 100_000,
        due_on: '2026-02-01',
        ...values,
      }).map(([name, value]) => ({
        subject: { kind: 'renewal', id: 'rnw_q1' } as const,
        name,
        value,
        evidence: [],
        ageDays: 0,
      }))
      return accounts.inWorkspace(WORKSPACE, tx =>
        publish<Context>(tx, [
          { accountId: 'acc_q1', context: 'accounts', asOf: day(asOf), knownAt, policyVersion: 'p', signals },
        ]),
      )
    }
    await say('2025-12-30', endOf(day('2025-12-30')), { csm_call: 'renewed' })
    await say('2026-02-03', endOf(day('2026-02-03')), {
      csm_call: 'churned',
      resolution: 'contracted',
      arr_after_minor: 60_000,
    })
    await test.health.runDueWork()
    const [before] = (await forecast()).accuracy
    expect(before).toMatchObject({
      quarter: '2026-Q1',
      seenOn: '2026-01-01',
      actual: { renewals: 1, grr: 0.6, nrr: 0.6 },
      csm: { grr: 1, grrError: 0.4 },
      final: null,
    })
    const model = before?.model
    expect(model?.grrError).toBeCloseTo(Number(model?.grr) - 0.6, 12)
    expect((await forecast('quarter=2026-Q2&pastQuarters=0')).accuracy).toEqual([])
    const four = (await forecast('quarter=2026-Q2&pastQuarters=4')).accuracy
    expect(four.map(each => each.quarter)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2'])
    expect(four[1]).toMatchObject({ model: null, csm: null, final: null, actual: { renewals: 0 } })
  })

  it('leaves out quarters that are not over', async () => {
    expect((await forecast('quarter=2026-Q4&pastQuarters=3')).accuracy.map(each => each.quarter)).toEqual([
      '2026-Q1',
    ])
  })

  it('counts quarters back over the new year', () => {
    expect(quartersBefore('2026-Q2', 3).map(each => each.name)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
  })
})

describe('kept forecasts', () => {
  const rows = (workspace = WORKSPACE) =>
    test.database.query<{
      id: string
      quarter: string
      as_of: string
      factor_sd: number
      said: { model: { p10: number } }
    }>(
      `select id, quarter, as_of::text as as_of, factor_sd, said from renewals.kept_forecasts
       where workspace_id = $1 order by served_at, id`,
      [workspace],
    )

  it('are one row a question, day and inputs, and none of a quarter in which nothing is due', async () => {
    await forecast('quarter=2026-Q3')
    const before = await rows()
    await forecast('quarter=2026-Q3')
    await forecast('quarter=2031-Q1')
    expect(await rows()).toEqual(before)
    await test.post('/v1/forecast/finals', { quarter: '2026-Q3', retainedMinor: 1, arrAfterMinor: 2 })
    await forecast('quarter=2026-Q3')
    expect(await rows()).toHaveLength(before.length + 1)
    expect(await rows(OTHER)).toEqual([])
  })

  it('cannot be changed', async () => {
    const renewals = test.database.connectAs('renewals')
    const change = renewals.inWorkspace(WORKSPACE, tx =>
      tx.query({ text: 'update renewals.kept_forecasts set factor_sd = 0', values: [] }),
    )
    await expect(change).rejects.toThrow('permission denied')
  })

  it('teach the next ones when their quarter is over, and none that was before', async () => {
    const input = 'quarter=2026-Q3&asOf=2026-05-10&knownAt=2026-05-10'
    test.clock.set('2026-05-12T08:00:00Z')
    const early = await forecast(input)
    expect(early.commonFactor).toMatchObject({
      sd: forecastPolicy.commonFactorSd,
      basis: 'prior',
      periods: 0,
    })
    expect(early.blend).toMatchObject({ lastShare: 0, periods: 0 })
    expect(early.scores.model.periods).toBe(0)
    await forecast('quarter=2026-Q3')
    // All of it is lost, and the quarter goes by.
    test.clock.set('2026-10-02T08:00:00Z')
    await test.record('acc_d', 'accounts', [
      { values: { ...WELL.standing, segment: 'smb', csm: null } },
      {
        kind: 'renewal',
        id: 'rnw_later',
        values: {
          ...WELL.renewal,
          due_on: '2026-07-01',
          arr_minor: 9_000_000,
          resolution: 'churned',
          arr_after_minor: 0,
        },
      },
    ])
    await test.addAccount('acc_q4')
    await test.record('acc_q4', 'accounts', [
      { values: { ...WELL.standing, segment: 'smb', csm: 'per_1' } },
      {
        kind: 'renewal',
        id: 'rnw_q4',
        values: { ...WELL.renewal, due_on: '2026-12-01', arr_minor: 700_000 },
      },
    ])
    await test.health.runDueWork()
    const late = await forecast('quarter=2026-Q4&pastQuarters=0')
    expect(late.commonFactor).toMatchObject({ basis: 'learned' })
    expect(late.scores.model).toMatchObject({ periods: 1, coverage: expect.any(Number) })
    expect(late.scores.model.bias).toBeGreaterThan(0.5)
    expect(late.scores.final.periods).toBe(1)
    expect(late.blend?.last).not.toBeNull()
    // Seen from the eve of the quarter, but with what came to be known since: kept, and it teaches nothing.
    await forecast('quarter=2026-Q3&asOf=2026-06-30&knownAt=2026-10-02')
    expect((await forecast('quarter=2026-Q4&pastQuarters=0')).scores).toEqual(late.scores)
    // Bit for bit what it was, however much has been learned since.
    expect(await forecast(input)).toEqual(early)
  })

  it('show what is at risk by quarter, segment and CSM', async () => {
    const { groups, arrAtRiskMinor, arrDueMinor, expectedGrr } = await forecast('quarter=2026-Q4')
    expect(groups.quarters.map(each => each.key)).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3'])
    expect(groups.quarters[1]).toMatchObject({ renewals: 0, expectedGrr: null })
    expect(groups.segments).toHaveLength(1)
    expect(groups.csms[0]).toMatchObject({ key: 'per_1', renewals: 1, arrDueMinor: 700_000 })
    // sums of groups are taken in thousandths of a minor unit
    expect(groups.csms[0]?.arrAtRiskMinor).toBeCloseTo(arrAtRiskMinor, 2)
    expect(arrAtRiskMinor / arrDueMinor).toBeCloseTo(1 - Number(expectedGrr), 12)
  })

  it('are seen again six and three months before, as known then', async () => {
    const { checkpoints } = await forecast('quarter=2026-Q4&checkpoints=all&pastQuarters=0')
    expect(checkpoints.map(each => [each.monthsBefore, each.asOf])).toEqual([
      [6, '2026-04-01'],
      [3, '2026-07-01'],
    ])
    expect(checkpoints[0]).toMatchObject({ grr: null, csmGrr: null, finalGrr: null })
    const ahead = await forecast('quarter=2027-Q4&checkpoints=all&pastQuarters=0')
    expect(ahead.checkpoints).toEqual([])
  })
})
