// Models learned from 150 renewals whose truth is known: only what was known then gets in, and the past stays as it was.
import type { Database } from '@rung/database'
import { readStoredSince } from '@rung/directory'
import type { RenewalRiskAnswer } from '@rung/health'
import { keepNothing } from '@rung/http-service'
import { readPolicies } from '@rung/judgement/actions'
import { addDays, type Day, day, dayOf, endOf } from '@rung/kernel'
import { unpackRenewals } from '@rung/renewal-risk'
import { type Context, publish, type Signal, type SignalValue } from '@rung/signals'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { createTestIds } from '@rung/test-harness/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import {
  createRenewalsUnderTest,
  OTHER,
  type RenewalsUnderTest,
  WELL,
  WORKSPACE,
} from '../../renewals-under-test.ts'
import { continueTraining, trainModels } from '../actions/train-models.ts'
import { modelRuns } from '../storage/model-runs.ts'
import { models } from '../storage/models.ts'
import { readResolutions } from '../storage/read-resolutions.ts'
import { keepTrainingProgress, readTrainingProgress, trainingProgress } from '../storage/training-progress.ts'
import { createWeeklyTraining } from '../train-weekly.ts'
import { trainingPolicy } from '../training/policy.ts'
import { readTrainingRows, resolutionsAt } from '../training/training-rows.ts'
import type { driversAnswer } from './schema/drivers.ts'
import type { modelsAnswer } from './schema/models.ts'
import type { reportAnswer } from './schema/report.ts'
import type { runAnswer } from './schema/training.ts'

const NOW = '2026-03-10T12:00:00.000Z'
const COUNT = 150
const LEADS = [30, 90, 180]

/** 0..1, by place: the same for every run. */
const drawn = (at: number, salt: number) => (Math.imul(at * 7 + salt + 1, 0x9e3779b1) >>> 8) / 2 ** 24

type Planted = {
  readonly id: string
  readonly dueOn: Day
  readonly attained: number
  /** Share of seats in use. */
  readonly seats: number
  readonly isLost: boolean
}

/** Kept for the outcome and for seats in use, which the expert's weights do not read; usage says nothing, whatever they think of it. */
const planted = Array.from({ length: COUNT }, (_, at): Planted => {
  const [attained, seats] = [drawn(at, 1), drawn(at, 4)]
  return {
    id: `acc_${String(at).padStart(3, '0')}`,
    dueOn: addDays(day('2024-10-01'), at * 3),
    attained,
    seats,
    isLost: drawn(at, 2) < 1 / (1 + Math.exp(-(4.5 - 6 * attained - 5 * seats))),
  }
})

type Run = z.output<typeof runAnswer>
type Listed = z.output<typeof modelsAnswer>
type Reported = z.output<typeof reportAnswer>
type Drivers = z.output<typeof driversAnswer>

describe('models', () => {
  let test: RenewalsUnderTest
  let database: Database
  let publishers: Readonly<Record<'account' | 'outcomes' | 'usage', Database>>
  beforeAll(async () => {
    test = await createRenewalsUnderTest(NOW)
    database = test.database.connectAs('renewals')
    publishers = {
      account: test.database.connectAs('accounts'),
      outcomes: test.database.connectAs('outcomes'),
      usage: test.database.connectAs('usage'),
    }
    for (const each of planted) {
      await test.addAccount(each.id)
      for (const lead of LEADS) await recordAt(each, addDays(each.dueOn, -lead))
      await recordAt(each, addDays(each.dueOn, 2))
    }
    await test.addAccount('acc_open')
    await recordAt(
      { id: 'acc_open', dueOn: day('2026-05-01'), attained: 0.1, seats: 0.5, isLost: false },
      dayOf(test.clock.now()),
    )
    await test.health.runDueWork()
  })
  afterAll(() => test.close())

  const recordAt = async (
    each: Planted,
    asOf: Day,
    knownAt = min(endOf(asOf), test.clock.now()),
  ): Promise<void> => {
    const isOver = asOf > each.dueOn
    const { account, outcomes, usage } = publishers
    const of = { asOf, knownAt, accountId: each.id, policyVersion: 'test-1' }
    await usage.inWorkspace(WORKSPACE, tx =>
      publish<Context>(tx, [
        {
          ...of,
          context: 'usage',
          signals: said('account', each.id, {
            ...WELL.usage,
            usage_score: drawn(Number(each.id.slice(4)) || 0, 3),
            seat_utilisation: each.seats,
          }),
        },
      ]),
    )
    await outcomes.inWorkspace(WORKSPACE, tx =>
      publish<Context>(tx, [
        {
          ...of,
          context: 'outcomes',
          signals: said('outcome', `out_${each.id}`, {
            ...WELL.outcome,
            attained: each.attained,
            attained_last_known: each.attained,
          }),
        },
      ]),
    )
    await account.inWorkspace(WORKSPACE, tx =>
      publish<Context>(tx, [
        {
          ...of,
          context: 'accounts',
          signals: [
            ...said('account', each.id, WELL.standing),
            ...said('renewal', `rnw_${each.id}`, {
              ...WELL.renewal,
              due_on: each.dueOn,
              resolution: isOver ? (each.isLost ? 'churned' : 'renewed') : null,
              resolved_on: isOver ? each.dueOn : null,
            }),
          ],
        },
      ]),
    )
  }

  const rowsAt = (leadDays: number, accountIds = planted.map(each => each.id)) =>
    database.inWorkspace(WORKSPACE, async tx => {
      const known = await readResolutions(tx, {
        accountIds,
        knownAt: test.clock.now(),
        lookEveryDays: trainingPolicy.lookEveryDays,
      })
      const policiesAt = await readPolicies(tx, null)
      const storedSince = await readStoredSince(tx)
      const of = resolutionsAt(known, leadDays)
      const read = await readTrainingRows(tx, of, leadDays, { policiesAt, storedSince })
      return { rows: unpackRenewals(read.rows.pack()), undescribed: unpackRenewals(read.undescribed.pack()) }
    })

  const ask = async <T>(path: string, workspace = WORKSPACE) => (await test.get(path, workspace)).body as T
  const train = async (body: object, workspace = WORKSPACE) =>
    (await test.post('/v1/models/train', body, { scope: 'admin', workspace })).body as unknown as Run

  it('learn from every decided renewal, its label from now and its features from then', async () => {
    for (const lead of LEADS) {
      const { rows, undescribed } = await rowsAt(lead)
      expect(undescribed).toEqual([])
      expect(rows).toHaveLength(COUNT)
      for (const row of rows) {
        const truth = planted.find(each => each.dueOn === row.dueOn)
        expect(row).toMatchObject({
          lost: truth?.isLost,
          decisionOn: addDays(day(row.dueOn), -lead),
          termType: 'annual',
        })
        expect(row.features.attained).toBeCloseTo(truth?.attained ?? -1, 9)
        expect(row.becameKnownAt).toBe(endOf(addDays(day(row.dueOn), 2)).toISOString())
      }
    }
  })

  it('never count an open renewal, nor one that was told only later than asked', async () => {
    const told = (knownAt: Date) =>
      test.database
        .asService('renewals')
        .inWorkspace(WORKSPACE, tx =>
          readResolutions(tx, { accountIds: ['acc_open', 'acc_000'], knownAt, lookEveryDays: 45 }),
        )
    expect((await told(test.clock.now())).map(each => each.accountId)).toEqual(['acc_000'])
    expect(await told(endOf(addDays(day('2024-10-01'), 1)))).toEqual([])
  })

  it('let in no fact that was recorded after the decision day, though it gives the answer away', async () => {
    const before = await rowsAt(90)
    // Of the very decision day, but told after it: a notice and an outcome that say how it ended.
    for (const each of planted.slice(0, 60)) {
      const asOf = addDays(each.dueOn, -90)
      await recordAt({ ...each, attained: each.isLost ? 0 : 1 }, asOf, endOf(addDays(each.dueOn, 1)))
    }
    expect(await rowsAt(90)).toEqual(before)
    // What is known now does hold them: they are kept out by the instant alone.
    const [leaked] = planted
    if (leaked === undefined) throw new Error('no account was planted')
    const decision = addDays(leaked.dueOn, -90)
    const path = `/v1/accounts/${leaked.id}/health?asOf=${decision}`
    const [then, now] = [await test.get(`${path}&knownAt=${decision}`), await test.get(path)]
    expect(now.body.scoreHundredths).not.toBe(then.body.scoreHundredths)
  })

  it('stay the expert’s below thirty renewals, and say so', async () => {
    const body = await train({}, OTHER)
    expect(body.leads).toHaveLength(3)
    for (const lead of body.leads) {
      expect(lead).toMatchObject({ decision: 'stays_prior', n: 0, modelId: null })
      expect(lead.why).toContain('No decided renewal')
    }
    const listed = await ask<Listed>('/v1/models', OTHER)
    expect(listed.data.map(each => each.status)).toEqual(['in_force', 'in_force', 'in_force'])
    const drivers = await ask<Drivers>('/v1/renewal-drivers', OTHER)
    expect(drivers).toMatchObject({ n: 0, learnedAt: null, drivers: [], kind: 'association' })
  })

  it('refuse a lead there is no model for, and who may not train', async () => {
    expect((await test.post('/v1/models/train', { leadDays: 7 }, { scope: 'admin' })).status).toBe(400)
    expect((await test.post('/v1/models/train', {}, { scope: 'write' })).status).toBe(403)
    expect((await test.get('/v1/models/mdl_none/report')).status).toBe(404)
  })

  describe('that are being learned when the process is told to stop', () => {
    const stoppedWhile = async (learn: (deps: RenewalsDeps) => Promise<unknown>) => {
      const stopping = new AbortController()
      const log = { error: (details: object) => expect(details).toBeUndefined() }
      const given = { database, clock: test.clock.now, newId: createTestIds(), log }
      const learned = learn({ ...given, stopping: stopping.signal })
      await expect.poll(async () => (await ask<Listed>('/v1/models')).training?.stage).toBe('learning')
      stopping.abort()
      return learned
    }
    const left = () => database.inWorkspace(WORKSPACE, readTrainingProgress)

    it('are given up, and no run is kept of them', async () => {
      const input = { workspaceId: WORKSPACE, leadDays: null, by: null, mayBackfill: false }
      const learned = await stoppedWhile(deps => trainModels(deps, input, keepNothing))
      expect(learned).toMatchObject({ code: 'unavailable' })
      expect(await left()).toBeUndefined()
      expect((await ask<Listed>('/v1/models')).lastTraining).toBeNull()
    })

    it('are learned by the next process, where they had waited for past days', async () => {
      const at = test.clock.now()
      const backfill = { accountDays: 1, accounts: 1, from: day('2025-01-01'), to: day('2025-01-01') }
      const asked = {
        leadDays: null,
        startedBy: null,
        personId: null,
        backfill,
        startedAt: at,
        updatedAt: at,
      }
      const waiting = { ...asked, stage: 'backfill' as const, step: 1, steps: 5 }
      await database.inWorkspace(WORKSPACE, tx => keepTrainingProgress(tx, waiting))
      const learned = await stoppedWhile(deps => continueTraining(deps, WORKSPACE))
      expect(learned).toMatchObject({ code: 'unavailable' })
      expect(await left()).toEqual(waiting)
      await test.database.query('delete from renewals.training_progress')
    })
  })

  describe('once trained', () => {
    const risk = (query = '') => test.get(`/v1/accounts/acc_open/renewal-risk${query}`)
    const past = `?asOf=2026-03-10&knownAt=${NOW}`
    let before: unknown
    let pastHealth: unknown
    let run: Run
    beforeAll(async () => {
      await test.health.runDueWork()
      before = (await risk(past)).body
      pastHealth = (await test.get(`/v1/accounts/acc_000/health?asOf=2024-10-01&knownAt=2024-10-02`)).body
      test.clock.advance({ hours: 1 })
      run = await train({})
      await test.health.runDueWork()
    })

    it('answer from then on, because on later renewals they beat the expert', async () => {
      expect(run.leads.map(lead => [lead.leadDays, lead.decision])).toEqual(
        LEADS.map(lead => [lead, 'promoted']),
      )
      const body = (await risk()).body as unknown as RenewalRiskAnswer
      const [renewal] = body.renewals
      expect(renewal).toMatchObject({ basis: 'learned', n: COUNT, modelVersion: 'learned-1-lead-30' })
      expect(renewal?.mixedWith).toMatchObject({ basis: 'learned', modelVersion: 'learned-1-lead-90' })
      expect(body.versions.model).toBe('learned-1')
      expect(renewal?.byLead.map(each => [each.leadDays, each.basis])).toEqual(
        LEADS.map(lead => [lead, 'learned']),
      )
      const sum = renewal?.contributions.reduce((all, each) => all + each.millionths, 0)
      expect(sum).toBe(renewal?.logitMillionths)
    })

    it('leave answers about the past as they were', async () => {
      expect((await risk(past)).body).toEqual(before)
      expect((await test.get(`/v1/accounts/acc_000/health?asOf=2024-10-01&knownAt=2024-10-02`)).body).toEqual(
        pastHealth,
      )
    })

    it('leave kept scores such that computing them again finds no difference', async () => {
      for (const [from, to] of [
        ['2024-03-01', '2024-09-30'],
        ['2026-03-01', '2026-03-10'],
      ]) {
        const { body } = await test.post('/v1/scores/replay', { from, to }, { scope: 'admin' })
        expect(body).toMatchObject({ differenceCount: 0, waiting: [] })
      }
    })

    it('tell how they were judged, with what chance does to each figure', async () => {
      const body = await ask<Reported>(`/v1/models/${run.leads[1]?.modelId}/report`)
      const { report, model } = body
      expect(model).toMatchObject({ status: 'in_force', basis: 'learned', n: COUNT, retiredAt: null })
      expect(report?.judged).toBeGreaterThan(60)
      const figures = report?.spread?.figures
      expect(Number(figures?.logLoss.value)).toBeLessThan(Number(report?.priorSpread?.figures.logLoss.value))
      expect(Number(figures?.auc.value)).toBeGreaterThan(0.7)
      expect(Number(figures?.auc.interval?.low95)).toBeLessThan(Number(figures?.auc.value))
      expect(Number(figures?.brier.perfect?.low95)).toBeLessThan(Number(figures?.brier.perfect?.high95))
      const outcomes = report?.outcomeLift.find(step => step.adds === 'outcomes')
      expect(Number(outcomes?.gain)).toBeGreaterThan(0)
      expect(await ask('/v1/models/learned-1-lead-90/report')).toEqual(body)
      const prior = await ask<Reported>('/v1/models/prior-2-lead-90/report')
      expect(prior).toMatchObject({ report: null, model: { status: 'retired' } })
      expect((await test.get(`/v1/models/${run.leads[1]?.modelId}/report`, OTHER)).status).toBe(404)
    })

    it('show what went with losing, marked as association', async () => {
      const body = await ask<Drivers>('/v1/renewal-drivers?leadDays=30')
      expect(body).toMatchObject({ kind: 'association', n: COUNT, leadDays: 30 })
      expect(body.drivers.find(each => each.feature === 'attained')?.high95).toBeLessThan(1)
    })

    it('are listed as they stood then', async () => {
      const then = await ask<Listed>(`/v1/models?knownAt=${NOW}`)
      expect(then.data.map(each => [each.basis, each.status])).toEqual(LEADS.map(() => ['prior', 'in_force']))
      expect(then.lastTraining).toBeNull()
      const now = await ask<Listed>('/v1/models')
      // Of month-to-month plans, of which none was decided, nothing was learned.
      expect(now.data.map(each => [each.status, each.answersFor])).toEqual([
        ...LEADS.map(() => ['in_force', ['terms']]),
        ['in_force', ['months']],
        ['retired', ['terms']],
        ['retired', ['terms']],
      ])
      const audited = await test.database.query<{ subject_id: string }>(
        `select subject_id from audit.entries where action = 'model.promoted' order by subject_id`,
      )
      expect(audited.map(each => each.subject_id)).toEqual(run.leads.map(lead => lead.modelId).toSorted())
    })

    it('are left alone by a training that learns nothing new, which waits for renewals decided since', async () => {
      test.clock.advance({ hours: 1 })
      const body = await train({ leadDays: 30 })
      expect(body.leads).toMatchObject([{ decision: 'kept_former', version: 'learned-2-lead-30' }])
      expect(body.leads[0]?.why).toContain('Fewer than 20 renewals were decided since')
      expect(body.leads[0]?.why).toContain('The model in force stays.')
      expect((await risk()).body.versions).toMatchObject({ model: 'learned-1' })
      expect((await ask<Reported>('/v1/models/learned-2-lead-30/report')).model.status).toBe('candidate')
    })

    it('are learned again after a week, and only when renewals were decided', async () => {
      const weekly = createWeeklyTraining({
        database,
        clock: test.clock.now,
        newId: createTestIds(),
        log: { error: details => expect(details).toBeUndefined() },
      })
      expect(await weekly.runDue()).toBe(0)
      test.clock.advance({ days: 8 })
      expect(await weekly.runDue()).toBe(0)
      test.clock.advance({ days: 60 })
      await recordAt(
        { id: 'acc_open', dueOn: day('2026-05-01'), attained: 0.1, seats: 0.5, isLost: true },
        dayOf(test.clock.now()),
      )
      expect(await weekly.runDue()).toBe(1)
      const last = (await ask<Listed>('/v1/models')).lastTraining
      expect(last).toMatchObject({ run: 3, resolved: COUNT + 1 })
      expect(last?.leads[0]?.watch?.version).toBe('learned-1-lead-30')
    })

    it('answer no more once they read what is measured no more, and the list says so', async () => {
      await test.database.query(
        `update renewals.models set model = replace(model::text, '"people_change"', '"trend_28d"')::jsonb
         where version = 'learned-1-lead-90'`,
      )
      const { data } = await ask<{ data: { version: string; why: string }[] }>('/v1/models')
      expect(data.find(each => each.version === 'learned-1-lead-90')?.why).toContain('It reads trend_28d')
      expect(data.find(each => each.version === 'learned-1-lead-180')?.why).toContain('answers from now on')
    })
  })

  it('learn a month of a month-to-month plan as one row of the shortest lead, while it ran', async () => {
    const accountId = 'acc_monthly'
    await test.addAccount(accountId)
    const recordMonths = (
      asOf: Day,
      months: readonly { id: string; dueOn: string; resolution: string | null }[],
    ) =>
      publishers.account.inWorkspace(WORKSPACE, tx =>
        publish<Context>(tx, [
          {
            asOf,
            knownAt: endOf(asOf),
            accountId,
            policyVersion: 'test-1',
            context: 'accounts',
            signals: months.flatMap(({ id, dueOn, resolution }) =>
              said('renewal', id, {
                ...WELL.renewal,
                due_on: dueOn,
                term_months: 1,
                resolution,
                resolved_on: resolution === null ? null : dueOn,
              }),
            ),
          },
        ]),
      )
    const january = { id: 'rnw_january', dueOn: '2026-01-31' }
    const february = { id: 'rnw_february', dueOn: '2026-02-28' }
    const march = { id: 'rnw_march', dueOn: '2026-03-31', resolution: null }
    await recordMonths(day('2025-12-31'), [{ ...january, resolution: null }])
    await recordMonths(day('2026-01-31'), [
      { ...january, resolution: 'renewed' },
      { ...february, resolution: null },
    ])
    await recordMonths(day('2026-03-01'), [
      { ...january, resolution: 'renewed' },
      { ...february, resolution: 'churned' },
      march,
    ])
    const { rows, undescribed } = await rowsAt(30, [accountId])
    expect(undescribed).toEqual([])
    expect(rows).toMatchObject([
      { dueOn: '2026-01-31', decisionOn: '2025-12-31', termType: 'monthly', lost: false },
      { dueOn: '2026-02-28', decisionOn: '2026-01-31', termType: 'monthly', lost: true },
    ])
    expect(await rowsAt(90, [accountId])).toEqual({ rows: [], undescribed: [] })
  })

  it('are kept in tables as migrated', () =>
    expectTablesMatchSchema(test.database, [models, modelRuns, trainingProgress]))
})

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

function min(a: Date, b: Date): Date {
  return a < b ? a : b
}
