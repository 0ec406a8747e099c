// A vendor that loses nobody, and one that loses everybody: the next renewal is judged at their level, for the reason that holds.
import type { RenewalRiskAnswer } from '@rung/health'
import { addDays, type Day, day, dayOf, endOf } from '@rung/kernel'
import { type Context, publish, type Signal, type SignalValue } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { ForecastAnswer } from '../../forecast/routes/schema/forecast.ts'
import {
  createRenewalsUnderTest,
  OTHER,
  type RenewalsUnderTest,
  WELL,
  WORKSPACE,
} from '../../renewals-under-test.ts'
import type { modelsAnswer } from './schema/models.ts'
import type { runAnswer } from './schema/training.ts'

type Forecast = Pick<ForecastAnswer, 'gross'>
type Run = z.output<typeof runAnswer>
type Listed = z.output<typeof modelsAnswer>

const said = (
  kind: Signal['subject']['kind'],
  id: string,
  values: Readonly<Record<string, SignalValue>>,
): Signal[] =>
  Object.entries(values).map(([name, value]) => ({
    subject: { kind, id },
    name,
    value,
    evidence: [`fact_of_${name}`],
    ageDays: 3,
  }))

let test: RenewalsUnderTest

/** All of it told today, after the fact: nothing was known of any account on its decision day. */
const record = async (
  workspace: string,
  accountId: string,
  dueOn: Day,
  resolution: string | null,
  renewalId = `rnw_${accountId}`,
) => {
  const asOf = dayOf(test.clock.now())
  await test.addAccount(accountId, undefined, workspace)
  await test.database.asService('accounts').inWorkspace(workspace, tx =>
    publish<Context>(tx, [
      {
        asOf,
        knownAt: test.clock.now() < endOf(asOf) ? test.clock.now() : endOf(asOf),
        accountId,
        policyVersion: 'test-1',
        context: 'accounts',
        signals: [
          ...said('account', accountId, WELL.standing),
          ...said('renewal', renewalId, {
            ...WELL.renewal,
            due_on: dueOn,
            resolution,
            resolved_on: resolution === null ? null : dueOn,
          }),
        ],
      },
    ]),
  )
}

describe('the level of a vendor', () => {
  beforeAll(async () => {
    test = await createRenewalsUnderTest('2026-03-10T12:00:00.000Z')
  })
  afterAll(() => test.close())

  const vendor = async (workspace: string, count: number, resolution: string) => {
    const next = `acc_next_${resolution}`
    for (let at = 0; at < count; at++) {
      await record(
        workspace,
        `acc_${resolution}_${String(at).padStart(3, '0')}`,
        addDays(day('2026-01-01'), at % 60),
        resolution,
      )
    }
    await record(workspace, next, day('2026-05-01'), null)
    await test.health.runDueWork()
    const risk = async () => {
      const { body } = await test.get(`/v1/accounts/${next}/renewal-risk`, workspace)
      const [renewal] = (body as unknown as RenewalRiskAnswer).renewals
      if (renewal === undefined) throw new Error('the next renewal is not judged')
      return renewal
    }
    const before = await risk()
    test.clock.advance({ hours: 1 })
    const { body } = await test.post('/v1/models/train', { backfill: false }, { scope: 'admin', workspace })
    await test.health.runDueWork()
    return {
      before,
      after: await risk(),
      run: body as unknown as Run,
      listed: (await test.get('/v1/models', workspace)).body as unknown as Listed,
    }
  }

  it('with 100 of 100 kept says of the next what was seen, and why', async () => {
    const { before, after, run, listed } = await vendor(WORKSPACE, 100, 'renewed')
    expect(before.probabilityLost).toBeGreaterThan(0.08)
    expect(after.probabilityLost).toBeLessThan(0.04)
    expect(after).toMatchObject({ basis: 'prior', n: 100, modelVersion: 'level-1-lead-30' })
    const { gross } = (await test.get('/v1/forecast?quarter=2026-Q2')).body as unknown as Forecast
    expect(gross?.rate.expected).toBeGreaterThan(0.93)
    expect(gross?.rate.p90).toBe(1)
    for (const lead of run.leads) {
      expect(lead).toMatchObject({ decision: 'own_level', n: 0, passedOver: 100 })
      expect(lead.why).toContain('Fewer than 30 decided renewals, or than 10 lost or 10 kept ones')
      expect(lead.why).toContain('at the level of loss of your own decided renewals')
    }
    expect(
      listed.data.filter(each => each.status === 'in_force').map(each => [each.basis, each.n, each.lost]),
    ).toEqual([
      ['prior', 100, 0],
      ['prior', 100, 0],
      ['prior', 100, 0],
    ])
  })

  it('says the same again without another model, while nothing was decided since', async () => {
    test.clock.advance({ hours: 1 })
    const run = (await test.post('/v1/models/train', { backfill: false }, { scope: 'admin' }))
      .body as unknown as Run
    expect(run.leads.map(lead => [lead.decision, lead.modelId])).toEqual([
      ['kept_former', null],
      ['kept_former', null],
      ['kept_former', null],
    ])
  })

  it('with 60 of 60 lost says of the next what was seen', async () => {
    const { before, after, run } = await vendor(OTHER, 60, 'churned')
    expect(before.probabilityLost).toBeLessThan(0.3)
    expect(after.probabilityLost).toBeGreaterThan(0.7)
    expect(run.leads[0]).toMatchObject({ decision: 'own_level' })
  })
})

describe('the level of a vendor of whom those who stayed are recorded', () => {
  beforeAll(async () => {
    test = await createRenewalsUnderTest('2026-03-10T12:00:00.000Z')
  })
  afterAll(() => test.close())

  it('is not learned from contracts of who stayed alone: nobody recorded who had left before', async () => {
    const train = async () => {
      test.clock.advance({ hours: 1 })
      const { body } = await test.post(
        '/v1/models/train',
        { backfill: false },
        { scope: 'admin', workspace: WORKSPACE },
      )
      return (body as unknown as Run).leads
    }
    const rolled = (at: number, resolution: string) => {
      const dueOn = addDays(day('2026-01-01'), at % 60)
      const account = `acc_rolled_${String(at).padStart(3, '0')}`
      return record(WORKSPACE, account, dueOn, resolution, `sub_${account}:${dueOn}`)
    }
    const signContract = (signedOn: string) =>
      test.database.query(
        `insert into accounts.subscriptions (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
           declared, retracted, recorded_by, arr_minor, currency, starts_on, ends_on, auto_renews)
         values ($1, 'sub_new', 1, 'new', 'acc_rolled_000', $2, $2, $2, false, false, 'key_1', 1, 'EUR', $3, '2027-03-05', false)`,
        [WORKSPACE, `${signedOn}T00:00:00Z`, signedOn],
      )
    for (let at = 0; at < 60; at++) await rolled(at, 'renewed')
    // Of no contract was anything heard: who left would not have been told of.
    for (const lead of await train()) {
      expect(lead).toMatchObject({
        decision: 'stays_prior',
        passedOver: 0,
        unheard: { renewals: 60, from: '2026-01-01', to: '2026-03-01' },
        modelId: null,
      })
      expect(lead.why).toContain(
        'went on by themselves while nobody was telling: 60, due 2026-01-01 to 2026-03-01.',
      )
    }
    await signContract('2026-03-05')
    // None of them would make a row: no day of theirs is asked for, and it learns at once.
    const ask = () => test.post('/v1/models/train', {}, { scope: 'admin', workspace: WORKSPACE })
    test.clock.advance({ hours: 1 })
    const asked = await ask()
    expect(asked.status).toBe(200)
    expect((asked.body as unknown as Run).leads.map(lead => lead.withoutSignals?.renewals)).toEqual([0, 0, 0])
    for (const lead of await train()) {
      expect(lead).toMatchObject({ decision: 'stays_prior', n: 0, passedOver: 60, modelId: null })
      expect(lead.why).toContain('they say nothing of how many leave')
    }
    // A record that tells of somebody who left is one of all.
    await rolled(60, 'churned')
    for (const lead of await train()) expect(lead).toMatchObject({ decision: 'own_level', passedOver: 61 })
    test.clock.advance({ hours: 1 })
    expect((await ask()).body).toMatchObject({ stage: 'backfill', backfill: { accounts: 61 } })
  })
})
