// Accounts that cannot be judged: put aside alone, with the reason, and judged again when something may have mended them.
import type { Database, Tx } from '@rung/database'
import { addDays, type Day, day } from '@rung/kernel'
import { createClock } from '@rung/test-harness/clock'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDueWork } from '../due-work.ts'
import type { DueBatch } from '../due-work-options.ts'
import { dueWorkPolicy } from '../policy.ts'
import { type DueMark, markDue } from './mark-due.ts'
import { readStuckAccounts, retryStuck, stuckAsOf } from './stuck-accounts.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
const START = '2026-03-10T12:00:00.000Z'
const since = day('2026-03-01')
let test: TestDatabase
let database: Database

beforeAll(async () => {
  test = await createTestDatabase()
  database = test.connectAs('outcomes')
})
afterAll(() => test.close())
beforeEach(() => test.query('truncate signals.due_work, signals.daily_passes, signals.stuck_accounts'))

const mark = (...marks: DueMark[]) => database.inWorkspace(WORKSPACE, tx => markDue(tx, ['outcomes'], marks))
const stuck = (workspace = WORKSPACE) =>
  database.inWorkspace(workspace, tx => readStuckAccounts(tx, { accountIds: null, stages: ['outcomes'] }))

/** Judges an account by adding a day to what stands for its facts; what has no day after it cannot be judged. */
function judging(
  facts: Record<string, string>,
  all: { workspaceIds?: string[]; onDatabase?: Database } = {},
) {
  const clock = createClock(START)
  const judged: DueMark[] = []
  const logged: object[] = []
  const figures = { judged: 0, failed: 0 }
  const loop = createDueWork({
    database,
    consumer: 'outcomes',
    clock: clock.now,
    log: { error: details => void logged.push(details) },
    handle: async (tx: Tx, batch: DueBatch) => {
      for (const account of batch.accounts) {
        const fact = facts[account.accountId] ?? START
        if (fact === 'the connection is lost') {
          await tx.query({ text: 'select pg_terminate_backend(pg_backend_pid())' })
        }
        await tx.query({ text: 'select $1::date + 14', values: [fact] })
        addDays(fact.slice(0, 10) as Day, 14)
      }
      judged.push(...batch.accounts)
    },
    workspaceIds: async () => all.workspaceIds ?? [],
    accountIds: async () => [],
    pollEveryMs: 5,
    quietMs: 5,
    observe: {
      judged: accounts => {
        figures.judged += accounts
      },
      failed: () => {
        figures.failed += 1
      },
    },
  })
  const waitOut = async () => {
    for (let attempt = 0; attempt < dueWorkPolicy.attempts; attempt++) {
      await loop.runDueWork()
      clock.advance({ seconds: 300 })
    }
  }
  return { loop, clock, judged, logged, figures, waitOut }
}

const ids = (accounts: readonly { readonly accountId: string }[]) => accounts.map(each => each.accountId)

describe('an account that cannot be judged', () => {
  it('is put aside after the attempts of the policy, alone, with the reason and since when', async () => {
    const facts = { bad: '5874897-12-31' }
    const { loop, clock, judged, logged, figures } = judging(facts)
    await mark(...['a', 'bad', 'c'].map(accountId => ({ accountId, since })))
    for (let attempt = 1; attempt <= dueWorkPolicy.attempts; attempt++) {
      expect(await stuck()).toEqual([])
      await loop.runDueWork()
      // Nothing happens before its time.
      await loop.runDueWork()
      expect(logged).toHaveLength(attempt)
      clock.advance({ seconds: 300 })
    }
    expect(ids(judged)).toEqual(['a', 'c'])
    expect(await stuck()).toEqual([
      {
        accountId: 'bad',
        stage: 'outcomes',
        reason: 'PostgreSQL 22008: date out of range',
        since: new Date(START),
        setAsideAt: new Date('2026-03-10T12:20:00.000Z'),
        attempts: 5,
        dueSince: '2026-03-01',
      },
    ])
    expect(figures).toEqual({ judged: 2, failed: 5 })
    expect(await test.query('select from signals.due_work')).toEqual([])
    expect(await stuck(OTHER)).toEqual([])
  })

  it('is set back itself, and not whichever account comes first', async () => {
    const { loop } = judging({ bad: '5874897-12-31' })
    await mark({ accountId: 'bad', since })
    // Of a busy account whose facts still come: it stands before the other, free and not yet to be claimed.
    await test.query(
      `insert into signals.due_work (workspace_id, consumer, account_id, since, marked_at)
       values ('${WORKSPACE}', 'outcomes', 'a busy one', '2026-03-01', clock_timestamp() + interval '1 hour')`,
    )
    await loop.runDueWork()
    const rows = await test.query<object>(
      'select account_id, attempts from signals.due_work order by account_id',
    )
    expect(rows).toEqual([
      { account_id: 'a busy one', attempts: 0 },
      { account_id: 'bad', attempts: 1 },
    ])
  })

  it('keeps nothing of the data in the reason but days, numbers and ids', async () => {
    const { waitOut } = judging({ bad: 'Ana Haas, ana@x.example' })
    await mark({ accountId: 'bad', since })
    await waitOut()
    expect((await stuck())[0]?.reason).toBe('PostgreSQL 22007: invalid input syntax for type date: "..."')
  })

  it('is judged again with new facts, from the first day that waits and for the days asked, and then is stuck no more', async () => {
    const facts: Record<string, string> = { bad: '5874897-12-31' }
    const { loop, judged, waitOut } = judging(facts)
    await mark({ accountId: 'bad', since, backfillOn: [day('2025-06-30')] })
    await waitOut()
    await mark({ accountId: 'bad', since: day('2026-03-09') })
    await loop.runDueWork()
    // One attempt for the new facts, and it is put aside again; since when it is stuck stays.
    expect(await stuck()).toMatchObject([{ attempts: 6, since: new Date(START), dueSince: '2026-03-01' }])
    expect(await test.query('select from signals.due_work')).toEqual([])
    facts.bad = '2026-03-01'
    await mark({ accountId: 'bad', since: day('2026-03-10') })
    await loop.runDueWork()
    expect(judged).toEqual([{ accountId: 'bad', since: '2026-03-01', backfillOn: ['2025-06-30'] }])
    expect(await stuck()).toEqual([])
  })

  it('is judged again when an admin asks, and stays listed until it is', async () => {
    const facts: Record<string, string> = { bad: '5874897-12-31', worse: '5874897-12-31' }
    const { loop, judged, waitOut } = judging(facts)
    await mark({ accountId: 'bad', since }, { accountId: 'worse', since })
    await waitOut()
    facts.bad = '2026-03-01'
    const retry = (accountIds: string[] | null) =>
      database.inWorkspace(WORKSPACE, tx => retryStuck(tx, { accountIds, stages: ['outcomes', 'health'] }))
    expect(await retry(['unknown'])).toBe(0)
    expect(await retry(null)).toBe(2)
    expect(ids(await stuck())).toEqual(['bad', 'worse'])
    await loop.runDueWork()
    expect(ids(judged)).toEqual(['bad'])
    expect(ids(await stuck())).toEqual(['worse'])
  })

  it('is tried again by a process that has just begun, which may be of a version that can', async () => {
    const facts: Record<string, string> = { bad: '5874897-12-31' }
    const before = judging(facts)
    await mark({ accountId: 'bad', since })
    await before.waitOut()
    delete facts.bad
    const after = judging(facts, { workspaceIds: [WORKSPACE] })
    await after.loop.runDueWork()
    expect(ids(after.judged)).toEqual(['bad'])
    expect(await stuck()).toEqual([])
  })

  it('is no account at all when the connection is lost in the middle: nobody is blamed', async () => {
    const facts: Record<string, string> = { a: 'the connection is lost' }
    const { loop, figures, judged } = judging(facts)
    await mark({ accountId: 'a', since })
    await expect(loop.runDueWork()).rejects.toThrow('terminating connection')
    expect(figures.failed).toBe(0)
    expect(await test.query('select attempts from signals.due_work')).toEqual([{ attempts: 0 }])
    delete facts.a
    await loop.runDueWork()
    expect(ids(judged)).toEqual(['a'])
  })
})

describe('stuckAsOf', () => {
  it('tells answers of days and instants that the failure touches, of the stages asked', async () => {
    const { waitOut } = judging({ bad: '5874897-12-31' })
    await mark({ accountId: 'bad', since })
    await waitOut()
    const read = (asOf: string, knownAt: string, stages = ['outcomes'] as const) =>
      database.inWorkspace(WORKSPACE, tx =>
        stuckAsOf(tx, 'bad', { asOf: day(asOf), knownAt: new Date(knownAt), stages }),
      )
    expect(await read('2026-03-01', START)).toMatchObject([{ accountId: 'bad', stage: 'outcomes' }])
    expect(await read('2026-02-28', START)).toEqual([])
    expect(await read('2026-03-01', '2026-03-10T11:59:59Z')).toEqual([])
  })
})
