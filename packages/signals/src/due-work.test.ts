// The due-work loop over a real database: nothing lost, nothing done twice at once, one bad account holds up no other.
import type { Database, Tx } from '@rung/database'
import { type Day, day } from '@rung/kernel'
import { createClock } from '@rung/test-harness/clock'
import { countStatements } from '@rung/test-harness/count-statements'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDueWork } from './due-work.ts'
import type { DueBatch } from './due-work-options.ts'
import { type PlannedPublication, planPublications } from './plan-publications.ts'
import { claimDue } from './storage/claim-due.ts'
import { findDueWork } from './storage/find-due-work.ts'
import { type DueMark, markDue } from './storage/mark-due.ts'
import { publish } from './storage/publish.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
const START = '2026-03-10T12:00:00.000Z'
let test: TestDatabase
let database: Database

beforeAll(async () => {
  test = await createTestDatabase()
  database = test.connectAs('outcomes')
})
afterAll(() => test.close())
beforeEach(() => test.query('truncate signals.due_work, signals.daily_passes, signals.snapshots'))

const mark = (marks: DueMark[], workspace = WORKSPACE) =>
  database.inWorkspace(workspace, tx => markDue(tx, ['outcomes'], marks))

function createLoop(handle: (tx: Tx, batch: DueBatch) => Promise<void>, all: { accounts?: string[] } = {}) {
  const clock = createClock(START)
  const errors: object[] = []
  const loop = createDueWork({
    database,
    consumer: 'outcomes',
    clock: clock.now,
    log: { error: details => void errors.push(details) },
    handle,
    workspaceIds: async () => (all.accounts ? [WORKSPACE] : []),
    accountIds: async () => all.accounts ?? [],
    pollEveryMs: 5,
    quietMs: 5,
    accountsAtOnce: 3,
  })
  return { loop, clock, errors }
}

describe('due work', () => {
  it('leaves a mark that is due later until then, and what else is due of the account is done meanwhile', async () => {
    const later = {
      accountId: 'a',
      since: day('2026-03-01'),
      notBefore: new Date('2026-03-17T12:00:00.000Z'),
    }
    await mark([later, { accountId: 'a', since: day('2026-03-09') }])
    const seen: DueMark[] = []
    const { loop, clock } = createLoop(async (_tx, batch) => void seen.push(...batch.accounts))
    await loop.runDueWork()
    clock.set('2026-03-17T11:59:59.999Z')
    expect(await loop.runDueWork()).toBe(0)
    clock.set('2026-03-17T12:00:00.000Z')
    expect(await loop.runDueWork()).toBe(1)
    expect(seen.map(({ since }) => since)).toEqual(['2026-03-09', '2026-03-01'])
  })

  it('is looked for in one statement, whatever the number of workspaces, and lists them once a day', async () => {
    const { database: counted, sent } = countStatements(database)
    const clock = createClock(START)
    const there = [WORKSPACE]
    let listed = 0
    const seen: [string, string][] = []
    const loop = createDueWork({
      database: counted,
      consumer: 'outcomes',
      clock: clock.now,
      log: { error: details => expect(details).toBeUndefined() },
      handle: async (tx, { accounts }) =>
        void seen.push(...accounts.map(each => [tx.workspaceId, each.accountId] as [string, string])),
      workspaceIds: async () => {
        listed += 1
        return there
      },
      accountIds: async tx => (tx.workspaceId === WORKSPACE ? ['a'] : ['b', 'c']),
    })
    expect(await loop.runDueWork()).toBe(1)
    const before = sent().statements
    expect(await loop.runDueWork()).toBe(0)
    expect(sent().statements - before).toBe(1)
    // One that is made later shows by its first mark: then its day's pass is begun too.
    there.push(OTHER)
    await mark([{ accountId: 'b', since: day('2026-03-10') }], OTHER)
    expect(await loop.runDueWork()).toBe(2)
    expect(listed).toBe(2)
    clock.advance({ days: 1 })
    expect(await loop.runDueWork()).toBe(3)
    expect(listed).toBe(3)
    expect(seen).toEqual([
      [WORKSPACE, 'a'],
      [OTHER, 'b'],
      [OTHER, 'c'],
      [WORKSPACE, 'a'],
      [OTHER, 'b'],
      [OTHER, 'c'],
    ])
  })

  it('hands each due account over once, with its earliest day, and settles the marks', async () => {
    await mark([{ accountId: 'a', since: day('2026-03-05') }])
    await mark([
      { accountId: 'a', since: day('2026-03-01') },
      { accountId: 'b', since: day('2026-03-09') },
    ])
    const seen: DueMark[] = []
    const { loop } = createLoop(async (_tx, batch) => void seen.push(...batch.accounts))
    expect(await loop.runDueWork()).toBe(2)
    expect(seen).toEqual([
      { accountId: 'a', since: '2026-03-01', backfillOn: [] },
      { accountId: 'b', since: '2026-03-09', backfillOn: [] },
    ])
    expect(await loop.runDueWork()).toBe(0)
  })

  it('works for every workspace, each in its own transaction', async () => {
    await mark([{ accountId: 'a', since: day('2026-03-01') }])
    await mark([{ accountId: 'b', since: day('2026-03-01') }], OTHER)
    const seen: string[] = []
    const { loop } = createLoop(async (tx, batch) => {
      seen.push(...batch.accounts.map(account => `${tx.workspaceId} ${account.accountId}`))
    })
    await loop.runDueWork()
    expect(seen).toEqual([`${WORKSPACE} a`, `${OTHER} b`])
  })

  it('lets one bad account hold up no other, and tries it again later', async () => {
    await mark(['a', 'bad', 'c'].map(accountId => ({ accountId, since: day('2026-03-01') })))
    const done = new Set<string>()
    let mended = false
    const { loop, clock, errors } = createLoop(async (_tx, batch) => {
      if (!mended && batch.accounts.some(account => account.accountId === 'bad')) throw new Error('broken')
      for (const account of batch.accounts) done.add(account.accountId)
    })
    await loop.runDueWork()
    expect([...done]).toEqual(['a', 'c'])
    expect(errors).toHaveLength(1)
    mended = true
    expect(await loop.runDueWork()).toBe(0)
    clock.advance({ seconds: 3 })
    expect(await loop.runDueWork()).toBe(1)
    expect([...done]).toEqual(['a', 'c', 'bad'])
  })

  it('marks nothing as done when the work is rolled back', async () => {
    await mark([{ accountId: 'a', since: day('2026-03-01') }])
    const { loop } = createLoop(async () => {
      throw new Error('the process dies')
    })
    await loop.runDueWork()
    expect(await test.query('select account_id from signals.due_work')).toHaveLength(1)
  })

  it('gives an account to one of two loops at a time, and all to one of them', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `acc_${String(index).padStart(2, '0')}`)
    await mark(ids.map(accountId => ({ accountId, since: day('2026-03-01') })))
    const done: string[] = []
    const handle = async (tx: Tx, batch: DueBatch) => {
      await tx.query({ text: 'select pg_sleep(0.005)' })
      done.push(...batch.accounts.map(account => account.accountId))
    }
    await Promise.all([createLoop(handle).loop.runDueWork(), createLoop(handle).loop.runDueWork()])
    expect(done.toSorted()).toEqual(ids)
  })

  it('judges a second batch of a workspace while the first is in hand, and no third', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `acc_${String(index).padStart(2, '0')}`)
    await mark(ids.map(accountId => ({ accountId, since: day('2026-03-01') })))
    const second = Promise.withResolvers<void>()
    const done: string[] = []
    let [inHand, most] = [0, 0]
    const { loop } = createLoop(async (tx, batch) => {
      most = Math.max(most, ++inHand)
      if (inHand === 2) second.resolve()
      await second.promise
      await tx.query({ text: 'select 1' })
      inHand--
      done.push(...batch.accounts.map(account => account.accountId))
    })
    expect(await loop.runDueWork()).toBe(20)
    expect(done.toSorted()).toEqual(ids)
    expect(most).toBe(2)
  })

  it('settles the batch beside one that fails', async () => {
    const ids = ['a', 'bad', 'c', 'd', 'e', 'f', 'g']
    await mark(ids.map(accountId => ({ accountId, since: day('2026-03-01') })))
    const done: string[] = []
    const { loop, errors } = createLoop(async (_tx, batch) => {
      if (batch.accounts.some(account => account.accountId === 'bad')) throw new Error('broken')
      done.push(...batch.accounts.map(account => account.accountId))
    })
    await loop.runDueWork()
    expect(done.toSorted()).toEqual(ids.filter(id => id !== 'bad'))
    expect(errors).toHaveLength(1)
  })

  it('shares the work of one workspace between two processes: a claim locks what it takes and nothing behind it', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `acc_${String(index).padStart(3, '0')}`)
    await mark(ids.map(accountId => ({ accountId, since: day('2026-03-01') })))
    await mark(ids.map(accountId => ({ accountId, since: day('2026-03-02') })))
    const claim = (tx: Tx) => claimDue(tx, 'outcomes', new Date(START), { limit: 10, quietMs: 0 })
    const free = 'select due_work.seq from signals.due_work for update skip locked'
    await database.inWorkspace(WORKSPACE, async one => {
      const first = await claim(one)
      expect(first.map(({ accountId }) => accountId)).toEqual(ids.slice(0, 10))
      expect(await test.query(free)).toHaveLength(2 * (200 - 10))
      await database.inWorkspace(WORKSPACE, async other => {
        const second = await claim(other)
        expect(second.map(({ accountId }) => accountId)).toEqual(ids.slice(10, 20))
        expect(await test.query(free)).toHaveLength(2 * (200 - 20))
      })
    })
  })

  it('leaves an account to whoever judges it, though marks come meanwhile, of before and after its own', async () => {
    await database.inWorkspace(WORKSPACE, async early => {
      await markDue(early, ['outcomes'], [{ accountId: 'a', since: day('2026-03-01') }])
      await mark([{ accountId: 'a', since: day('2026-03-02') }])
      const claim = (tx: Tx) => claimDue(tx, 'outcomes', new Date(START), { limit: 10, quietMs: 0 })
      await database.inWorkspace(WORKSPACE, async judging => {
        expect(await claim(judging)).toMatchObject([{ accountId: 'a', since: '2026-03-02' }])
        await mark([{ accountId: 'a', since: day('2026-03-03') }])
        expect(await database.inWorkspace(WORKSPACE, claim)).toEqual([])
        await early.query({ text: 'commit and chain' })
        await early.query({ text: `set local rung.workspace_id = '${WORKSPACE}'` })
        expect(await database.inWorkspace(WORKSPACE, claim)).toEqual([])
      })
      expect(await database.inWorkspace(WORKSPACE, claim)).toMatchObject([
        { accountId: 'a', since: '2026-03-01' },
      ])
    })
  })

  it('claims the free marks alone of an account that was set back, and tells who has work by the hour', async () => {
    await mark([{ accountId: 'a', since: day('2026-03-01') }])
    await mark([{ accountId: 'b', since: day('2026-03-01') }], OTHER)
    await test.query(`update signals.due_work set not_before = $1::timestamptz + interval '4 s'`, [START])
    const at = (seconds: number) => new Date(Date.parse(START) + seconds * 1000)
    expect(await findDueWork(database, at(3))).toEqual(new Map())
    await mark([{ accountId: 'a', since: day('2026-03-05') }])
    await database.inWorkspace(OTHER, tx =>
      markDue(tx, ['health'], [{ accountId: 'b', since: day('2026-03-05') }]),
    )
    expect(await findDueWork(database, at(3))).toEqual(
      new Map([
        ['outcomes', [WORKSPACE]],
        ['health', [OTHER]],
      ]),
    )
    expect(
      await database.inWorkspace(WORKSPACE, tx => claimDue(tx, 'outcomes', at(3), { limit: 1, quietMs: 0 })),
    ).toMatchObject([{ accountId: 'a', since: '2026-03-05' }])
    expect(await findDueWork(database, at(4))).toEqual(
      new Map([
        ['outcomes', [WORKSPACE, OTHER]],
        ['health', [OTHER]],
      ]),
    )
  })

  it('does not lose a mark that was not yet committed when its account was judged', async () => {
    await mark([{ accountId: 'a', since: day('2026-03-01') }])
    const { loop } = createLoop(async () => {})
    await database.inWorkspace(WORKSPACE, async tx => {
      await markDue(tx, ['outcomes'], [{ accountId: 'a', since: day('2026-03-02') }])
      expect(await loop.runDueWork()).toBe(1)
    })
    expect(await loop.runDueWork()).toBe(1)
  })

  it('goes through every account once a day', async () => {
    const { loop, clock } = createLoop(async () => {}, { accounts: ['a', 'b'] })
    expect(await loop.runDueWork()).toBe(2)
    expect(await loop.runDueWork()).toBe(0)
    clock.advance({ days: 1 })
    expect(await loop.runDueWork()).toBe(2)
  })

  it('waits until the facts of an account have been quiet, but not for ever', async () => {
    const waiting = 60_000
    await mark([{ accountId: 'burst', since: day('2026-03-01') }])
    await mark([{ accountId: 'quiet', since: day('2026-03-01') }])
    await mark([{ accountId: 'endless', since: day('2026-03-01') }])
    await test.query(
      "update signals.due_work set marked_at = marked_at - interval '61 s' where account_id = 'quiet'",
    )
    await test.query(
      "update signals.due_work set marked_at = marked_at - interval '301 s' where account_id = 'endless'",
    )
    await mark(['burst', 'endless'].map(accountId => ({ accountId, since: day('2026-03-02') })))
    const claimed = await database.inWorkspace(WORKSPACE, tx =>
      claimDue(tx, 'outcomes', new Date(START), { limit: 10, quietMs: waiting }),
    )
    expect(claimed.map(account => account.accountId)).toEqual(['endless', 'quiet'])
    expect(await test.query('select distinct account_id from signals.due_work')).toEqual([
      { account_id: 'burst' },
    ])
  })

  it('picks up new marks while it runs, and stops when told', async () => {
    const seen = Promise.withResolvers<string>()
    const { loop } = createLoop(async (_tx, batch) => seen.resolve(batch.accounts[0]?.accountId ?? ''))
    loop.start()
    await mark([{ accountId: 'later', since: day('2026-03-01') }])
    expect(await seen.promise).toBe('later')
    await loop.stop()
    await mark([{ accountId: 'too late', since: day('2026-03-01') }])
    expect(await test.query("select 1 from signals.due_work where account_id = 'too late'")).toHaveLength(1)
  })
})

describe('planPublications', () => {
  const snapshot = (asOf: Day) => ({
    accountId: 'a',
    context: 'outcomes' as const,
    asOf,
    knownAt: new Date(`${asOf}T10:00:00Z`),
    policyVersion: 'p1',
    signals: [],
  })
  const told = ({ asOf, knownAt, kept }: PlannedPublication) =>
    `${asOf} known ${knownAt.toISOString()}${kept ? ' kept' : ''}`

  it('plans today, the published days since the mark, and a backfilled day as known then and now', async () => {
    await database.inWorkspace(WORKSPACE, tx =>
      publish(tx, [snapshot(day('2026-03-02')), { ...snapshot(day('2026-03-08')), policyVersion: 'p2' }]),
    )
    await mark([{ accountId: 'a', since: day('2026-03-05'), backfillOn: [day('2025-06-30')] }])
    const plans: string[] = []
    const { loop } = createLoop(async (tx, batch) => {
      const plan = await planPublications(tx, 'outcomes', batch, { configPublishedAt: [] })
      plans.push(...plan.map(told))
    })
    await loop.runDueWork()
    expect(plans).toEqual([
      '2025-06-30 known 2025-06-30T23:59:59.999Z',
      `2025-06-30 known ${START}`,
      `2026-03-08 known ${START}`,
      '2026-03-10 known 2026-03-10T00:00:00.000Z kept',
      `2026-03-10 known ${START}`,
    ])
  })

  it('opens a new day once, opens backfilled days from the one before, and frames a change of policy', async () => {
    await database.inWorkspace(WORKSPACE, tx => publish(tx, [snapshot(day('2026-03-10'))]))
    await mark([
      { accountId: 'a', since: day('2026-03-10'), backfillOn: [day('2025-07-07'), day('2025-06-30')] },
    ])
    const at = new Date('2026-03-10T09:00:00Z')
    const plans: string[] = []
    const { loop } = createLoop(async (tx, batch) => {
      const options = { configPublishedAt: [new Date('2026-01-01T00:00:00Z'), at] }
      const plan = await planPublications(tx, 'outcomes', batch, options)
      plans.push(...plan.map(told))
      await publish(tx, [{ ...snapshot(day('2026-03-10')), knownAt: at, kept: true, policyVersion: 'p2' }])
      const again = await planPublications(tx, 'outcomes', batch, options)
      plans.push(...again.filter(planned => planned.kept).map(told))
    })
    await loop.runDueWork()
    expect(plans).toEqual([
      '2025-06-30 known 2025-06-30T23:59:59.999Z',
      `2025-06-30 known ${START}`,
      '2025-07-07 known 2025-06-30T23:59:59.999Z',
      '2025-07-07 known 2025-07-07T23:59:59.999Z',
      `2025-07-07 known ${START}`,
      '2026-03-10 known 2026-03-10T08:59:59.999Z kept',
      '2026-03-10 known 2026-03-10T09:00:00.000Z kept',
      `2026-03-10 known ${START}`,
    ])
  })
})
