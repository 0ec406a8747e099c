// Current rows: written with the history row, equal to a fresh judgement bit for bit, and gone with what they are of.
import { defaultPolicies, storedScoreOf, worklistFacts } from '@rung/judgement'
import { judgeAccounts } from '@rung/judgement/actions'
import { addDays, dayOf } from '@rung/kernel'
import type { SignalValue } from '@rung/signals'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, OTHER, WELL, WORKSPACE } from '../health-under-test.ts'
import {
  currentAccounts,
  currentContradictions,
  currentRenewals,
  worklistForms,
} from './storage/current-rows.ts'
import { type CurrentRow, readCurrentRows } from './storage/read-current-rows.ts'

const IDS = ['acc_1', 'acc_2', 'acc_3']

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  for (const id of IDS) await test.addAccount(id)
})
afterAll(() => test.close())

const health = () => test.database.asService('health')
const readRows = (ids: readonly string[] = IDS, workspace = WORKSPACE) =>
  health().inWorkspace(workspace, tx => readCurrentRows(tx, ids))

async function rowOf(id: string): Promise<CurrentRow> {
  const row = (await readRows([id])).get(id)
  if (row === undefined) throw new Error(`${id} has no current row`)
  return row
}

/** What judging the account now gives, cut down as it is kept. */
async function judgedNow(id: string) {
  const asOf = dayOf(test.clock.now())
  const input = { accountIds: [id], asOf, knownAt: test.clock.now() }
  const [judgement] = await health().inWorkspace(WORKSPACE, tx => judgeAccounts(tx, input, defaultPolicies))
  if (judgement === undefined) throw new Error(`${id} was not judged`)
  const score = storedScoreOf(judgement, defaultPolicies)
  const worklist = worklistFacts(judgement, defaultPolicies)
  return { score, contradictions: judgement.contradictions, worklist }
}

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
const amount = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }).map(Math.round))
const told = fc.record({
  usage: share,
  attained: share,
  customer: share,
  vendor: share,
  relationship: share,
  resolution: share,
  hostile: fc.boolean(),
  single: fc.boolean(),
  pulse: fc.constantFrom('healthy', 'watch', 'at_risk', null),
  arr: amount,
  renewals: fc.array(
    fc.record({
      dueIn: fc.integer({ min: -60, max: 400 }),
      arr: amount,
      months: fc.constantFrom(1, 12, 36, null),
      call: fc.constantFrom('renewed', 'churned', null),
      resolution: fc.constantFrom(null, null, 'renewed', 'churned'),
    }),
    { maxLength: 3 },
  ),
})
type Recorded = typeof told extends fc.Arbitrary<infer T> ? T : never

async function record(id: string, facts: Recorded): Promise<void> {
  const today = dayOf(test.clock.now())
  const { usage, attained, customer, vendor } = facts
  await test.record(id, 'usage', [{ values: { ...WELL.usage, usage_score: usage } }])
  await test.record(id, 'outcomes', [
    {
      values: {
        ...WELL.ladder,
        relationship: facts.relationship,
        ladder_hostile: facts.hostile,
        single_threaded: facts.single,
      },
    },
    {
      kind: 'outcome',
      id: `out_${id}`,
      values: {
        ...WELL.outcome,
        attained,
        attained_last_known: attained,
        customer_verdict: customer,
        vendor_verdict: vendor,
      },
    },
  ])
  await test.record(id, 'accounts', [
    { values: { ...WELL.standing, resolution: facts.resolution, pulse: facts.pulse, arr_minor: facts.arr } },
    ...facts.renewals.map((each, at) => ({
      kind: 'renewal' as const,
      id: `rnw_${id}_${at}`,
      values: {
        ...WELL.renewal,
        due_on: addDays(today, each.dueIn),
        arr_minor: each.arr,
        term_months: each.months,
        csm_call: each.call,
        resolution: each.resolution,
      } satisfies Record<string, SignalValue>,
    })),
  ])
}

describe('a current row', () => {
  it('is what judging the account now gives, bit for bit, over days of whatever facts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(told, told, told), async facts => {
        for (const [at, id] of IDS.entries()) await record(id, facts[at] as Recorded)
        await test.service.runDueWork()
        for (const id of IDS) {
          const { score, contradictions, worklist } = await rowOf(id)
          const judged = await judgedNow(id)
          expect(score).toStrictEqual(judged.score)
          expect(contradictions).toStrictEqual(judged.contradictions)
          expect(worklist).toStrictEqual(judged.worklist)
        }
        test.clock.advance({ days: 1 })
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('stands beside a history row of the same score, instant and lists', async () => {
    const rows = await test.database.query<{ same: boolean }>(
      `select current.score_hundredths is not distinct from scores.score_hundredths
         and current.arr_minor is not distinct from scores.arr_minor and current.flags = scores.flags
         and current.decided_renewals = scores.decided_renewals
         and coalesce((select jsonb_agg(renewals.renewal_id || ' ' || renewals.probability_lost
             order by renewals.due_on, renewals.renewal_id)
           from health.current_renewals as renewals where renewals.account_id = current.account_id), '[]')
         = (select coalesce(jsonb_agg(shown #>> '{renewal,renewalId}' || ' ' || (shown #>> '{risk,probabilityLost}')::float8
             order by place), '[]')
           from jsonb_array_elements(scores.renewals) with ordinality as each (shown, place))
         as same
       from health.current_accounts as current
       join health.scores on scores.account_id = current.account_id and scores.as_of = current.judged_on
         and scores.recorded_at = current.recorded_at`,
    )
    expect(rows).toEqual(IDS.map(() => ({ same: true })))
  })

  it('tells the change of the score since 30 and 90 days before', async () => {
    const since = (await rowOf('acc_1')).score.asOf
    await sendUsage(0.9)
    const before = Number((await rowOf('acc_1')).score.scoreHundredths)
    test.clock.advance({ days: 30 })
    await sendUsage(0.2)
    const { score, trend30d, trend90d } = await rowOf('acc_1')
    expect(trend30d).toBe(Number(score.scoreHundredths) - before)
    expect(addDays(score.asOf, -90) < since && trend90d).toBeNull()
  })

  it('of a renewal goes when it is decided, and of an account when it is retracted; none crosses a workspace', async () => {
    await test.record('acc_1', 'accounts', [
      { values: WELL.standing },
      { kind: 'renewal', id: 'rnw_1', values: WELL.renewal },
    ])
    await test.service.runDueWork()
    expect((await rowOf('acc_1')).score.listed.renewals.map(each => each.renewal.renewalId)).toEqual([
      'rnw_1',
    ])
    expect((await readRows(IDS, OTHER)).size).toBe(0)
    await test.record('acc_1', 'accounts', [
      { values: WELL.standing },
      { kind: 'renewal', id: 'rnw_1', values: { ...WELL.renewal, resolution: 'renewed' } },
    ])
    await test.service.runDueWork()
    const { renewals, decidedRenewals } = (await rowOf('acc_1')).score.listed
    expect([renewals, decidedRenewals.map(each => each.renewalId)]).toEqual([[], ['rnw_1']])
    await test.database.query(`update accounts.accounts set retracted = true where id = 'acc_1'`)
    await test.record('acc_1', 'accounts', [{ values: {} }])
    await test.service.runDueWork()
    expect((await readRows()).has('acc_1')).toBe(false)
    for (const table of ['renewals', 'contradictions']) {
      expect(
        await test.database.query(`select 1 from health.current_${table} where account_id = 'acc_1'`),
      ).toEqual([])
    }
  })

  it('declares its tables as migrated', () =>
    expectTablesMatchSchema(test.database, [
      currentAccounts,
      currentContradictions,
      currentRenewals,
      worklistForms,
    ]))
})

async function sendUsage(usage: number): Promise<void> {
  await test.record('acc_1', 'usage', [{ values: { ...WELL.usage, usage_score: usage } }])
  await test.record('acc_1', 'accounts', [{ values: WELL.standing }])
  await test.service.runDueWork()
}
