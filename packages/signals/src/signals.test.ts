// The signal store over a real database: revisions of open and closed days, as-of reads, workspaces kept apart.
import type { Database } from '@rung/database'
import { type Day, day, endOf } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Publication, PublicationBy, Signal } from './signal.ts'
import { indexSignals, type SignalIndex } from './signal-index.ts'
import { judgedDays } from './storage/judged-days.ts'
import { publish } from './storage/publish.ts'
import { readSnapshots } from './storage/read-snapshots.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const OTHER = 'ws_00000000000000000000000002'
let test: TestDatabase
let usage: Database
let health: Database

beforeAll(async () => {
  test = await createTestDatabase()
  usage = test.connectAs('usage')
  health = test.connectAs('health')
})
afterAll(() => test.close())

const says = (
  accountId: string,
  asOf: Day,
  knownAt: string,
  value: number | null,
): PublicationBy<'usage'> => ({
  accountId,
  context: 'usage',
  asOf,
  knownAt: new Date(knownAt),
  policyVersion: 'p1',
  signals: [
    { subject: { kind: 'account', id: accountId }, name: 'active_days_28d', value, evidence: [], ageDays: 0 },
  ],
})

const publishAll = (publications: Publication[], workspace = WORKSPACE) =>
  usage.inWorkspace(workspace, tx => publish(tx, publications))

const read = async (accountId: string, asOf: Day, knownAt: Date, workspace = WORKSPACE) => {
  const snapshots = await health.inWorkspace(workspace, tx =>
    readSnapshots(tx, { accountIds: [accountId], asOf, knownAt }),
  )
  return snapshots.map(() =>
    indexSignals(
      accountId,
      snapshots.flatMap(one => one.signals),
    ).account.value('active_days_28d'),
  )
}

const rowsOf = (accountId: string) =>
  test.query('select as_of from signals.snapshots where account_id = $1', [accountId])

describe('publish', () => {
  it('replaces the revisions of a day while the day is open', async () => {
    await publishAll([says('acc_open', day('2026-03-01'), '2026-03-01T08:00:00Z', 3)])
    await publishAll([says('acc_open', day('2026-03-01'), '2026-03-01T17:00:00Z', 4)])
    expect(await rowsOf('acc_open')).toHaveLength(1)
    expect(await read('acc_open', day('2026-03-01'), endOf(day('2026-03-01')))).toEqual([4])
  })

  it('adds a revision to a closed day, and the former one still answers for what was known then', async () => {
    await publishAll([says('acc_late', day('2026-03-01'), '2026-03-01T17:00:00Z', 4)])
    await publishAll([says('acc_late', day('2026-03-01'), '2026-03-05T09:00:00Z', 9)])
    expect(await rowsOf('acc_late')).toHaveLength(2)
    expect(await read('acc_late', day('2026-03-01'), endOf(day('2026-03-04')))).toEqual([4])
    expect(await read('acc_late', day('2026-03-01'), endOf(day('2026-03-05')))).toEqual([9])
  })

  it('writes nothing that says nothing new', async () => {
    const first = says('acc_same', day('2026-03-01'), '2026-03-01T17:00:00Z', 4)
    const again = says('acc_same', day('2026-03-01'), '2026-03-02T17:00:00Z', 4)
    expect(await publishAll([first])).toEqual({ published: 1, unchanged: 0 })
    expect(await publishAll([again])).toEqual({ published: 0, unchanged: 1 })
  })

  it('keeps the later of two publications of one account, day and instant', async () => {
    await publishAll([
      says('acc_twice', day('2026-03-01'), '2026-03-01T17:00:00Z', 1),
      says('acc_twice', day('2026-03-01'), '2026-03-01T17:00:00Z', 2),
    ])
    expect(await read('acc_twice', day('2026-03-01'), endOf(day('2026-03-01')))).toEqual([2])
  })

  it('makes health due for what is new, and for nothing else', async () => {
    await publishAll([says('acc_due', day('2026-03-01'), '2026-03-01T17:00:00Z', 4)])
    await publishAll([says('acc_due', day('2026-03-01'), '2026-03-01T18:00:00Z', 4)])
    const marks = await test.query('select consumer from signals.due_work where account_id = $1', ['acc_due'])
    expect(marks).toEqual([{ consumer: 'health' }])
  })
})

describe('readSnapshots', () => {
  it('gives the newest day on or before the one asked for, and nothing before the first', async () => {
    await publishAll([says('acc_days', day('2026-03-01'), '2026-03-01T17:00:00Z', 1)])
    await publishAll([says('acc_days', day('2026-03-03'), '2026-03-03T17:00:00Z', 3)])
    const now = endOf(day('2026-04-01'))
    expect(await read('acc_days', day('2026-02-28'), now)).toEqual([])
    expect(await read('acc_days', day('2026-03-02'), now)).toEqual([1])
    expect(await read('acc_days', day('2026-03-09'), now)).toEqual([3])
    const days = await usage.inWorkspace(WORKSPACE, tx =>
      judgedDays(tx, {
        context: 'usage',
        accounts: [{ accountId: 'acc_days', since: day('2026-03-02') }],
      }),
    )
    expect(days.get('acc_days')).toEqual([{ day: '2026-03-03', isOwn: true }])
  })

  it('finds nothing of another workspace', async () => {
    await publishAll([says('acc_mine', day('2026-03-01'), '2026-03-01T17:00:00Z', 1)])
    expect(await read('acc_mine', day('2026-03-01'), endOf(day('2026-03-01')), OTHER)).toEqual([])
  })

  it('brings numbers back bit for bit', async () => {
    const odd = 0.1 + 0.2
    await publishAll([says('acc_bits', day('2026-03-01'), '2026-03-01T17:00:00Z', odd)])
    expect(await read('acc_bits', day('2026-03-01'), endOf(day('2026-03-01')))).toEqual([odd])
  })
})

describe('what an open day keeps', () => {
  const at = (knownAt: string, value: number, more: Partial<Publication> = {}) => ({
    ...says('acc_kept', day('2026-03-01'), knownAt, value),
    ...more,
  })

  it('leaves a kept revision standing when later ones replace each other, and says nothing twice', async () => {
    const opening = at('2026-03-01T00:00:00Z', 1, { kept: true })
    await publishAll([opening, at('2026-03-01T08:00:00Z', 1)])
    expect(await rowsOf('acc_kept')).toHaveLength(1)
    await publishAll([at('2026-03-01T09:00:00Z', 2)])
    await publishAll([at('2026-03-01T10:00:00Z', 3)])
    expect(await rowsOf('acc_kept')).toHaveLength(2)
    expect(await read('acc_kept', day('2026-03-01'), new Date('2026-03-01T09:30:00Z'))).toEqual([1])
    expect(await read('acc_kept', day('2026-03-01'), endOf(day('2026-03-01')))).toEqual([3])
  })

  it('keeps what was said before when that still holds at the instant to keep', async () => {
    await publishAll([at('2026-03-01T10:59:59.999Z', 3, { kept: true })])
    await publishAll([at('2026-03-01T12:00:00Z', 4)])
    expect(await read('acc_kept', day('2026-03-01'), new Date('2026-03-01T11:00:00Z'))).toEqual([3])
  })

  it('keeps the whole open day of its own workspace when config asks', async () => {
    const config = test.connectAs('config')
    await config.inWorkspace(OTHER, tx =>
      tx.query({ text: 'select signals.keep_open_revisions($1)', values: ['2026-03-01'] }),
    )
    const kept = () =>
      test.query("select kept from signals.snapshots where account_id = 'acc_kept' order by recorded_at")
    expect(await kept()).toEqual([{ kept: true }, { kept: true }, { kept: false }])
    await config.inWorkspace(WORKSPACE, tx =>
      tx.query({ text: 'select signals.keep_open_revisions($1)', values: ['2026-03-01'] }),
    )
    expect(await kept()).toEqual([{ kept: true }, { kept: true }, { kept: true }])
  })
})

describe('a draft', () => {
  it('is read over what is in force where a context published under it, and by nobody else', async () => {
    const asOf = day('2026-03-01')
    const own = says('acc_draft', asOf, '2026-03-01T08:00:00Z', 1)
    await publishAll([own])
    await publishAll([{ ...own, draft: 'cfd_1', policyVersion: 'draft', signals: [] }])
    const policies = (draft?: string) =>
      health.inWorkspace(WORKSPACE, async tx => {
        const input = { accountIds: ['acc_draft'], asOf, knownAt: endOf(asOf) }
        const snapshots = await readSnapshots(tx, draft === undefined ? input : { ...input, draft })
        return snapshots.map(snapshot => snapshot.policyVersion)
      })
    expect(await policies()).toEqual(['p1'])
    expect(await policies('cfd_1')).toEqual(['draft'])
    expect(await policies('cfd_other')).toEqual(['p1'])
  })
})

describe('indexSignals', () => {
  it('says with later signals what an index of all of them says, and itself what it said before', () => {
    const named = fc.record({
      subject: fc.record({
        kind: fc.constantFrom('account' as const, 'stakeholder' as const),
        id: fc.constantFrom('acc_1', 'stk_1', 'stk_2'),
      }),
      name: fc.constantFrom('metric:a', 'metric:b', 'metric:c'),
      value: fc.integer(),
      evidence: fc.constant([]),
      ageDays: fc.constant(null),
    })
    const read = (index: SignalIndex) =>
      [index.account, ...index.subjects('account'), ...index.subjects('stakeholder')].map(subject => [
        subject.id,
        ['metric:a', 'metric:b', 'metric:c'].map(name => subject.signal(name as never)),
      ])
    fc.assert(
      fc.property(fc.array(named), fc.array(named), (first, later) => {
        const index = indexSignals('acc_1', first)
        expect(read(index.with(later))).toEqual(read(indexSignals('acc_1', [...first, ...later])))
        expect(read(index)).toEqual(read(indexSignals('acc_1', first)))
      }),
    )
  })

  const stated = (value: Signal['value']): Signal => ({
    subject: { kind: 'account', id: 'acc_1' },
    name: 'active_days_28d',
    value,
    evidence: ['day:2026-03-01'],
    ageDays: 2,
  })

  it('gives a value in the type of its name, and a number with what stands behind it', () => {
    const { account } = indexSignals('acc_1', [stated(4)])
    const days: number | null = account.value('active_days_28d')
    expect(days).toBe(4)
    expect(account.reading('active_days_28d')).toEqual({ value: 4, evidence: ['day:2026-03-01'], ageDays: 2 })
    expect(account.value('usage_source_up')).toBeNull()
  })

  it('refuses a value of another type than the vocabulary says', () => {
    const read = (value: Signal['value']) => indexSignals('acc_1', [stated(value)]).account
    expect(() => read('four').value('active_days_28d')).toThrow(TypeError)
    expect(() => read(true).reading('active_days_28d')).toThrow(TypeError)
  })

  it('does not compile a name that is misspelt, of another subject, or used as another type', () => {
    const { account } = indexSignals('acc_1', [stated(4)])
    // @ts-expect-error misspelt
    expect(() => account.value('activ_days_28d')).not.toThrow()
    // @ts-expect-error a name of outcomes, not of the account
    expect(() => account.value('attained')).not.toThrow()
    // @ts-expect-error a number is no text
    const text: string | null = account.value('active_days_28d')
    expect(text).toBe(4)
  })
})
