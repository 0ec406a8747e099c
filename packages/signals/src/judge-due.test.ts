// The steps of publishing around a judgement that only says what it was asked.
import type { Database } from '@rung/database'
import { day, endOf } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContextJudgement, judgeDue } from './judge-due.ts'
import { signalsAbout } from './say-signals.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const today = day('2026-03-04')
const now = new Date('2026-03-04T09:00:00Z')
let test: TestDatabase
let usage: Database

beforeAll(async () => {
  test = await createTestDatabase()
  usage = test.connectAs('usage')
  await test.query(
    `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, 'Ours', 'EUR', now())`,
    [WORKSPACE],
  )
})
afterAll(() => test.close())
beforeEach(() => test.query('truncate signals.snapshots, signals.due_work'))

type Policy = { readonly version: string; readonly seats: number }

const judgement: ContextJudgement<'usage', Policy, { readonly input: string[] }> = {
  context: 'usage',
  sections: ['usage'],
  readPolicies: async () => () => ({ version: 'in force', seats: 1 }),
  readDraft: async () => undefined,
  load: async () => ({ input: [] }),
  judge: async (_tx, { asOf, knownAt, accountIds }, { input }, policy) => {
    input.push(`${asOf} ${knownAt.toISOString()}`)
    const there = accountIds.filter(id => id !== 'acc_unknown')
    return there.map(accountId => ({
      accountId,
      signals: signalsAbout('usage', { kind: 'account', id: accountId }, [
        ['seat_utilisation', policy.seats, { evidence: [`day:${asOf}`], ageDays: 0 }],
      ]),
    }))
  },
}

const due = (of: typeof judgement, accounts: readonly { accountId: string; backfillOn?: string[] }[]) =>
  usage.inWorkspace(WORKSPACE, tx =>
    judgeDue(of)(tx, {
      accounts: accounts.map(({ accountId, backfillOn = [] }) => ({
        accountId,
        since: today,
        backfillOn: backfillOn.map(day),
      })),
      now,
      today,
    }),
  )

const published = () =>
  test.query<{ account_id: string; as_of: string; draft: string; policy_version: string }>(
    `select snapshots.account_id, snapshots.as_of::text, snapshots.draft, snapshots.policy_version
     from signals.snapshots order by snapshots.account_id, snapshots.as_of, snapshots.draft`,
  )

describe('judgeDue', () => {
  it('publishes what is judged, makes its health due, and passes over accounts that are left out', async () => {
    await due(judgement, [{ accountId: 'acc_1' }, { accountId: 'acc_unknown' }])
    expect(await published()).toEqual([
      { account_id: 'acc_1', as_of: '2026-03-04', draft: '', policy_version: 'in force' },
    ])
    const marks = await test.query('select due_work.consumer, due_work.account_id from signals.due_work')
    expect(marks).toEqual([{ consumer: 'health', account_id: 'acc_1' }])
  })

  it('judges the instants of a day in their order, whichever account asks for which', async () => {
    const input: string[] = []
    await due({ ...judgement, load: async () => ({ input }) }, [
      { accountId: 'acc_1' },
      { accountId: 'acc_2', backfillOn: ['2026-03-02', '2026-03-01'] },
    ])
    expect(input).toEqual(input.toSorted())
    expect(input).toContain(`2026-03-01 ${endOf(day('2026-03-01')).toISOString()}`)
    expect(input).toContain(`2026-03-01 ${now.toISOString()}`)
    expect(new Set((await published()).map(row => row.as_of))).toEqual(
      new Set(['2026-03-01', '2026-03-02', '2026-03-04']),
    )
  })

  it('judges today under the draft beside, and keeps what follows with it', async () => {
    const kept: string[] = []
    await due(
      {
        ...judgement,
        readDraft: async () => ({ draftId: 'cfd_1', policy: { version: 'draft', seats: 2 } }),
        keep: async (_tx, batch) => {
          kept.push(...batch.accounts.map(({ accountId }) => accountId))
        },
      },
      [{ accountId: 'acc_1' }],
    )
    expect(kept).toEqual(['acc_1'])
    expect((await published()).map(row => [row.draft, row.policy_version])).toEqual([
      ['', 'in force'],
      ['cfd_1', 'draft'],
    ])
  })

  it('publishes nothing when a judgement throws', async () => {
    const broken = { ...judgement, judge: () => Promise.reject(new Error('no day')) }
    await expect(due(broken, [{ accountId: 'acc_1' }])).rejects.toThrow('no day')
    expect(await published()).toEqual([])
  })
})
