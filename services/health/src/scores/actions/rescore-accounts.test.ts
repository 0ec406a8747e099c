// Keeping scores: one final revision a closed day, states folded over days, late facts beside and never over.

import { addDays, day, endOf } from '@rung/kernel'
import { type Context, markDue, publish, type Signal } from '@rung/signals'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WORKSPACE } from '../../health-under-test.ts'
import { scores } from '../../judge/storage/scores.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
})
beforeEach(async () => {
  await test.beginAnew()
  await test.addAccount('acc_1')
})
afterAll(() => test.close())

/** Usage and attained of the account, as published on the given day. */
async function record(usage: number | null, attained: number | null, asOf?: ReturnType<typeof day>) {
  await test.record('acc_1', 'usage', [{ values: { usage_score: usage } }], asOf)
  await test.record(
    'acc_1',
    'outcomes',
    [{ kind: 'outcome', id: 'out_1', values: { outcome_importance: 3, outcome_active: true, attained } }],
    asOf,
  )
}

type Row = { as_of: string; recorded_at: Date; state: string; since: string; score_hundredths: number }
const rows = () =>
  test.database.query<Row>(
    `select scores.as_of::text as as_of, scores.recorded_at, scores.state, scores.since::text as since,
       scores.score_hundredths
     from health.scores order by scores.as_of, scores.recorded_at`,
  )
const everything = () =>
  test.database.query<Record<string, unknown> & { as_of: string; recorded_at: Date }>(
    `select scores.*, scores.as_of::text as as_of, scores.since::text as since, null as stored_at
     from health.scores order by scores.as_of, scores.recorded_at`,
  )
const markAll = () =>
  test.database
    .asService('health')
    .inWorkspace(WORKSPACE, tx => markDue(tx, ['health'], [{ accountId: 'acc_1', since: day('2020-01-01') }]))

function outcomeSignals(attained: number): Signal[] {
  return Object.entries({ outcome_importance: 3, outcome_active: true, attained }).map(([name, value]) => ({
    subject: { kind: 'outcome', id: 'out_1' },
    name,
    value,
    evidence: [],
    ageDays: 0,
  }))
}

const states = async () => (await rows()).map(row => [row.as_of, row.state, row.since])

describe('keeping scores', () => {
  it('replaces the row of a day while the day is open', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.advance({ hours: 3 })
    await record(0.9, 0.2)
    await test.service.runDueWork()
    expect(await states()).toEqual([['2026-03-01', 'hollow', '2026-03-01']])
  })

  it('keeps the last row of a closed day, and writes none that says nothing new', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    const before = await rows()
    await test.database
      .asService('health')
      .inWorkspace(WORKSPACE, tx =>
        markDue(tx, ['health'], [{ accountId: 'acc_1', since: day('2026-03-01') }]),
      )
    test.clock.advance({ hours: 1 })
    await test.service.runDueWork()
    expect(await rows()).toEqual(before)
  })

  it('moves an open day’s row along with its signals, so that it can be computed again from them', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.advance({ hours: 1 })
    await test.record('acc_1', 'accounts', [{ values: { open_tickets: 2 } }])
    await test.service.runDueWork()
    expect((await rows()).map(row => row.recorded_at)).toEqual([test.clock.now()])
  })

  it('has a row for each day that was passed, whether or not anything was new, and none for one that was not', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.advance({ days: 1 })
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.advance({ days: 3 })
    await test.service.runDueWork()
    expect(await states()).toEqual([
      ['2026-03-01', 'thriving', '2026-03-01'],
      ['2026-03-02', 'thriving', '2026-03-01'],
      ['2026-03-05', 'thriving', '2026-03-01'],
    ])
    expect((await rows()).at(-1)?.recorded_at).toEqual(new Date('2026-03-05T00:00:00Z'))
  })

  it('folds the state over days: left only past 0.45', async () => {
    for (const attained of [0.6, 0.46, 0.44, 0.54, 0.56]) {
      await record(0.9, attained)
      await test.service.runDueWork()
      test.clock.advance({ days: 1 })
    }
    expect(await states()).toEqual([
      ['2026-03-01', 'thriving', '2026-03-01'],
      ['2026-03-02', 'thriving', '2026-03-01'],
      ['2026-03-03', 'hollow', '2026-03-03'],
      ['2026-03-04', 'hollow', '2026-03-03'],
      ['2026-03-05', 'thriving', '2026-03-05'],
    ])
  })

  it('carries a late fact forward through every day since, beside what was known then', async () => {
    for (let index = 0; index < 3; index++) {
      await record(0.9, 0.8)
      await test.service.runDueWork()
      test.clock.advance({ days: 1 })
    }
    for (const asOf of ['2026-03-02', '2026-03-03', '2026-03-04']) await record(0.9, 0.3, day(asOf))
    await test.service.runDueWork()
    expect(await states()).toEqual([
      ['2026-03-01', 'thriving', '2026-03-01'],
      ['2026-03-02', 'thriving', '2026-03-01'],
      ['2026-03-02', 'hollow', '2026-03-02'],
      ['2026-03-03', 'thriving', '2026-03-01'],
      ['2026-03-03', 'hollow', '2026-03-02'],
      ['2026-03-04', 'hollow', '2026-03-02'],
    ])
  })

  it('gives a closed day its final revision even when its last signals came too late to be scored on it', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.set('2026-03-01T23:59:59Z')
    await record(0.9, 0.1)
    test.clock.set('2026-03-02T00:00:05Z')
    await test.service.runDueWork()
    const ofFirst = (await rows()).filter(row => row.as_of === '2026-03-01')
    expect(ofFirst.map(row => [row.recorded_at, row.state])).toEqual([
      [new Date('2026-03-01T23:59:59Z'), 'hollow'],
    ])
  })

  it('scores days that were published in one go, as known at the end of each', async () => {
    const outcomes = test.database.connectAs('outcomes')
    for (const [back, attained] of [
      [3, 0.8],
      [2, 0.3],
      [1, 0.8],
    ] as const) {
      const asOf = addDays(day('2026-03-01'), -back)
      const signal = (name: string, value: number | boolean) => ({
        subject: { kind: 'outcome', id: 'out_1' } as const,
        name,
        value,
        evidence: [],
        ageDays: 0,
      })
      const signals = [
        signal('outcome_importance', 3),
        signal('outcome_active', true),
        signal('attained', attained),
      ]
      const publication = {
        accountId: 'acc_1',
        context: 'outcomes',
        asOf,
        policyVersion: 'p',
        signals,
      } as const
      await outcomes.inWorkspace(WORKSPACE, tx =>
        publish<Context>(tx, [
          { ...publication, knownAt: endOf(asOf) },
          { ...publication, knownAt: test.clock.now() },
        ]),
      )
      await test.record('acc_1', 'usage', [{ values: { usage_score: 0.9 } }], asOf)
    }
    await test.service.runDueWork()
    const asKnownThen = (await rows()).filter(
      row => endOf(day(row.as_of)).getTime() === row.recorded_at.getTime(),
    )
    expect(asKnownThen.map(row => [row.as_of, row.state])).toEqual([
      ['2026-02-26', 'unknown'],
      ['2026-02-27', 'unknown'],
      ['2026-02-28', 'unknown'],
    ])
    const asKnownNow = (await rows()).filter(row => row.recorded_at.getTime() === test.clock.now().getTime())
    expect(asKnownNow.map(row => [row.as_of, row.state, row.since])).toEqual([
      ['2026-02-26', 'thriving', '2026-02-26'],
      ['2026-02-27', 'hollow', '2026-02-27'],
      ['2026-02-28', 'thriving', '2026-02-28'],
      // The day's pass: nothing was new, what was published of the day before holds.
      ['2026-03-01', 'thriving', '2026-02-28'],
    ])
  })

  it('gives the same rows again when all were deleted, whenever that is', async () => {
    for (const attained of [0.6, 0.46, 0.44, 0.7]) {
      await record(0.9, attained)
      await test.service.runDueWork()
      test.clock.advance({ days: 1 })
    }
    await record(0.9, 0.2, day('2026-03-02'))
    test.clock.advance({ hours: 1 })
    await record(0.3, 0.2, day('2026-03-03'))
    await record(0.3, 0.2)
    await test.service.runDueWork()
    const before = await everything()
    expect(before.length).toBeGreaterThan(6)
    await test.database.query('delete from health.scores')
    test.clock.advance({ days: 2 })
    await markAll()
    await test.service.runDueWork()
    expect((await everything()).filter(row => row.as_of < '2026-03-07')).toEqual(before)
  })

  it('puts right a row that was tampered with, and takes away one that never was', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    test.clock.advance({ days: 1 })
    const before = await everything()
    await test.database.query(`
      insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, band, coverage, contributions,
        contradictions, engine_version, policy_version, model_version)
      select workspace_id, account_id, as_of - 1, recorded_at, state, since, band, coverage, contributions,
        contradictions, engine_version, policy_version, model_version
      from health.scores`)
    await test.database.query(`update health.scores set score_hundredths = 1 where as_of = '2026-03-01'`)
    await markAll()
    await test.service.runDueWork()
    expect((await everything()).filter(row => row.as_of < '2026-03-02')).toEqual(before)
  })

  it('leaves a closed day as another engine judged it, and folds the next from it', async () => {
    await record(0.9, 0.9)
    await test.service.runDueWork()
    await test.database.query(
      `update health.scores set engine_version = 'an older one', attained_side = 'high', since = '2026-01-01'`,
    )
    test.clock.advance({ days: 1 })
    await record(0.9, 0.46)
    await markAll()
    await test.service.runDueWork()
    expect((await everything()).map(row => [row.as_of, row.engine_version, row.since])).toEqual([
      ['2026-03-01', 'an older one', '2026-01-01'],
      ['2026-03-02', 'health-score-6', '2026-01-01'],
    ])
  })

  it('judges a long history in slices that fold into each other', async () => {
    const days = Array.from({ length: 520 }, (_, index) => addDays(day('2026-03-01'), index - 520))
    await test.database.asService('outcomes').inWorkspace(WORKSPACE, tx =>
      publish<Context>(
        tx,
        days.map((asOf, index) => ({
          accountId: 'acc_1',
          context: 'outcomes',
          asOf,
          knownAt: endOf(asOf),
          policyVersion: 'p',
          ownDay: true,
          signals: outcomeSignals(index === 0 ? 0.9 : 0.46),
        })),
      ),
    )
    await test.record('acc_1', 'usage', [{ values: { usage_score: 0.9 } }], days[0])
    await test.service.runDueWork()
    const newest = (await everything()).findLast(row => row.as_of < '2026-03-01')
    expect([newest?.as_of, newest?.attained_side]).toEqual(['2026-02-28', 'high'])
    expect(
      (await everything()).filter(row => row.recorded_at.getTime() < endOf(day('2026-02-28')).getTime())
        .length,
    ).toBe(519)
  })

  it('scores a changed account by itself while it runs', async () => {
    test.service.start()
    await record(0.9, 0.9)
    await expect.poll(async () => (await states()).map(([, state]) => state)).toEqual(['thriving'])
    await test.service.stop()
  })

  it('writes no row of an account nobody published anything about', async () => {
    await test.addAccount('acc_2')
    await test.service.runDueWork()
    expect(await rows()).toEqual([])
  })

  it('declares its table as migrated', async () => {
    await expectTablesMatchSchema(test.database, [scores])
  })
})
