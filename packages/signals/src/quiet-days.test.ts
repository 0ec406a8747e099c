// A day that brings nothing new has no snapshot, and every answer is the one that a snapshot every day would give.

import { addDays, type Day, day, dayOf, daysBetween, endOf, standingStill, startOf } from '@rung/kernel'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type ContextJudgement,
  type DatedSignal,
  datedSignals,
  judgeDue,
  type Moves,
  type Revision,
  readDaysToJudge,
  readRevisionKeys,
  readRevisions,
  readSnapshots,
  type Signal,
  signalsAbout,
  signalsAsOf,
  snapshotAsOf,
  timelineOf,
} from './index.ts'
import { startDailyPass } from './storage/claim-due.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const ACCOUNT = 'acc_1'
const FIRST = day('2026-03-01')
const on = (index: number) => addDays(FIRST, index)
const hour = (index: number, hours: number) => new Date(startOf(on(index)).getTime() + hours * 3_600_000)

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  await test.query(
    `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, 'Ours', 'EUR', now())`,
    [WORKSPACE],
  )
})
afterAll(() => test.close())
beforeEach(reset)

function reset(): Promise<unknown> {
  return test.query('truncate signals.snapshots, signals.due_work, signals.daily_passes')
}

/** One that counts for some days from the one it is of: with it a window fills, and empties again by time alone. */
type Fact = { readonly of: Day; readonly at: Date; readonly value: number; readonly days: number }

const HALF_LIFE = 7
const MOVES: Moves = {
  daysSince: new Set(['days_since_last_event']),
  halfLifeDays: new Map([['events_habit', HALF_LIFE]]),
}
type Policy = { readonly version: string; readonly times: number }
type World = {
  readonly facts: Fact[]
  readonly changedAt: Date | null
  /** From this day on the account is judged as of the day before it. */
  readonly pausedFrom?: Day | null
}

/** What a judgement makes of the facts of a day as known at an instant: a pure function, as every context's is. */
function judged(world: World, on: Day, knownAt: Date, policy: Policy): Signal[] {
  const { pausedFrom = null } = world
  const asOf = pausedFrom !== null && pausedFrom <= on ? addDays(pausedFrom, -1) : on
  const counted = world.facts.filter(
    fact => fact.at <= knownAt && fact.of <= asOf && daysBetween(fact.of, asOf) < fact.days,
  )
  const value = policy.times * counted.reduce((sum, fact) => sum + fact.value, 0)
  const ages = counted.map(fact => daysBetween(fact.of, asOf))
  const newest = counted
    .map(({ of }) => of)
    .toSorted()
    .at(-1)
  const signals = signalsAbout('usage', { kind: 'account', id: ACCOUNT }, [
    [
      'events_28d',
      value,
      {
        evidence: counted.map(({ of }) => of).toSorted(),
        ageDays: ages.length === 0 ? null : Math.min(...ages),
      },
    ],
    ['days_since_last_event', ages.length === 0 ? null : Math.min(...ages), { evidence: [], ageDays: null }],
    [
      'events_habit',
      counted.reduce((sum, fact) => sum + fact.value * 2 ** (-daysBetween(fact.of, asOf) / HALF_LIFE), 0),
      { evidence: [], ageDays: null },
    ],
    [
      'events_per_active_user_28d',
      newest === undefined ? null : value / (1 + daysBetween(newest, asOf)),
      {
        evidence: [],
        ageDays: null,
        moving: newest === undefined ? { value: null } : { value, move: { daysSince: addDays(newest, -1) } },
      },
    ],
  ]) as Signal[]
  return standingStill(signals, asOf, on)
}

const policyAt =
  ({ changedAt }: World) =>
  (knownAt: Date): Policy =>
    changedAt !== null && knownAt >= changedAt ? { version: 'q', times: 2 } : { version: 'p', times: 1 }

function contextOf(
  world: World,
  noted: (asOf: Day, knownAt: Date) => unknown,
): ContextJudgement<'usage', Policy, null> {
  return {
    context: 'usage',
    sections: ['usage'],
    readPolicies: async () => policyAt(world),
    readDraft: async () => undefined,
    load: async () => null,
    judge: async (_tx, { asOf, knownAt, accountIds }, _facts, policy) => {
      noted(asOf, knownAt)
      return accountIds.map(accountId => ({
        accountId,
        signals: judged(world, asOf, knownAt, policy) as never,
        moves: MOVES,
      }))
    },
  }
}

/** Rung over some days: each day's pass, and a judgement at each instant at which a fact becomes known. */
async function run(world: World, lastDay: number, backfills: readonly Backfill[]): Promise<Moment[]> {
  const moments: Moment[] = []
  const handle = judgeDue(contextOf(world, (asOf, knownAt) => moments.push({ asOf, knownAt })))
  const marks = [
    ...Array.from({ length: lastDay + 1 }, (_, index) => ({ at: hour(index, 1), since: on(index) })),
    ...world.facts.map(fact => ({ at: fact.at, since: fact.of })),
    ...backfills.map(({ at, days }) => ({ at, since: dayOf(at), backfillOn: days })),
    ...(world.changedAt === null ? [] : [{ at: world.changedAt, since: FIRST }]),
  ].map(mark => ({ accountId: ACCOUNT, backfillOn: [], ...mark }))
  const inOrder = [...Map.groupBy(marks, ({ at }) => at.getTime())].sort(([a], [b]) => a - b)
  await test.asService('usage').inWorkspace(WORKSPACE, async tx => {
    for (const [ms, of] of inOrder) {
      const now = new Date(ms)
      await startDailyPass(tx, 'usage', dayOf(now), async () => [])
      const since = of.map(mark => mark.since).sort()[0] ?? dayOf(now)
      const backfillOn = of.flatMap(mark => mark.backfillOn)
      await handle(tx, { accounts: [{ accountId: ACCOUNT, since, backfillOn }], now, today: dayOf(now) })
    }
  })
  return moments
}

type Backfill = { readonly at: Date; readonly days: Day[] }
type Moment = { readonly asOf: Day; readonly knownAt: Date }
type Told = Moment & { readonly kept: boolean; readonly policy: string; readonly signals: DatedSignal[] }

/** The store as it would be with a snapshot of every judged day: each held against those of its own day alone. */
function everyDay(world: World, moments: readonly Moment[]): Told[] {
  let store: Told[] = []
  for (const { asOf, knownAt } of moments) {
    const policy = policyAt(world)(knownAt)
    const told = {
      asOf,
      knownAt,
      // The opening of a day stays when later revisions of the open day replace each other.
      kept: +knownAt === +startOf(asOf),
      policy: policy.version,
      signals: datedSignals(judged(world, asOf, knownAt, policy), asOf, MOVES),
    }
    const before = newestOf(store.filter(each => each.asOf === asOf && each.knownAt <= knownAt))
    const says = ({ policy: of, signals }: Told) => JSON.stringify([of, signals])
    if (before !== undefined && says(before) === says(told)) continue
    const isOpen = dayOf(knownAt) === asOf
    store = store.filter(
      each =>
        each.asOf !== asOf ||
        (+each.knownAt !== +knownAt && (each.kept || !isOpen || each.knownAt < startOf(asOf))),
    )
    store.push(told)
  }
  return store
}

function newestOf(store: readonly Told[]): Told | undefined {
  return store
    .toSorted((a, b) => (a.asOf !== b.asOf ? (a.asOf < b.asOf ? -1 : 1) : +a.knownAt - +b.knownAt))
    .at(-1)
}

/** Within an open day revisions replace each other: what it said is kept of its start, its end and of later instants. */
function isSettled(asOf: Day, knownAt: Date): boolean {
  const on = dayOf(knownAt)
  return asOf < on || +knownAt === +startOf(on) || +knownAt === +endOf(on)
}

function byDayThenInstant(a: Revision, b: Revision): number {
  return a.asOf !== b.asOf ? (a.asOf < b.asOf ? -1 : 1) : +a.recordedAt - +b.recordedAt
}

function answerOf(store: readonly Told[], asOf: Day, knownAt: Date): Signal[] {
  const newest = newestOf(store.filter(each => each.asOf <= asOf && each.knownAt <= knownAt))
  if (newest === undefined) return []
  return signalsAsOf(newest.signals, asOf)
}

const LAST = 9
const anyFact = fc.record({
  of: fc.integer({ min: -6, max: LAST }).map(on),
  // Facts become known within the days that Rung was there.
  at: fc.integer({ min: 2, max: LAST * 24 + 20 }).map(hours => hour(0, hours)),
  value: fc.integer({ min: 1, max: 3 }),
  days: fc.integer({ min: 1, max: 8 }),
})
const anyWorld = fc.record({
  facts: fc.array(anyFact, { maxLength: 6 }).map(facts => facts.filter(({ of, at }) => of <= dayOf(at))),
  changedAt: fc.option(fc.integer({ min: 26, max: LAST * 24 + 5 }).map(hours => hour(0, hours))),
  pausedFrom: fc.option(fc.integer({ min: -4, max: LAST }).map(on)),
})
const anyBackfill = fc.array(
  fc
    .tuple(
      fc.integer({ min: 3, max: LAST }),
      fc.uniqueArray(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([at, days]): Backfill => ({
        at: hour(at, 12),
        days: days.map(on).filter(of => of < on(at)),
      }),
    ),
  { maxLength: 1 },
)

describe('days that bring nothing new', () => {
  it('answer for any day and instant as a snapshot every day would', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyBackfill, async (world, backfills) => {
        await reset()
        const moments = await run(world, LAST, backfills)
        const store = everyDay(world, moments)
        const health = test.connectAs('health')
        const { timeline, reread } = await health.inWorkspace(WORKSPACE, async tx => {
          const span = { accountId: ACCOUNT, first: on(-8), last: on(LAST + 2) }
          const keys = await readRevisionKeys(tx, [{ ...span, knownAt: endOf(on(LAST)) }])
          const newest = { accountIds: [ACCOUNT], asOf: on(LAST + 2), knownAt: endOf(on(LAST)) }
          return {
            timeline: timelineOf((await readRevisions(tx, keys)).toSorted(byDayThenInstant)),
            reread: await readSnapshots(tx, newest),
          }
        })
        const instants = [
          ...moments.map(({ knownAt }) => knownAt),
          ...Array.from({ length: LAST + 1 }, (_, index) => endOf(on(index))),
        ]
        const read = (asOf: Day, knownAt: Date) =>
          timeline.at(asOf, knownAt).flatMap(revision => snapshotAsOf(revision, asOf).signals)
        for (let index = -8; index <= LAST + 2; index++) {
          for (const knownAt of instants.filter(at => isSettled(on(index), at)))
            expect(read(on(index), knownAt)).toEqual(answerOf(store, on(index), knownAt))
        }
        expect(reread[0]?.signals).toEqual(answerOf(store, on(LAST + 2), endOf(on(LAST))))
      }),
      propertyRuns(20),
    )
  })

  it('are told in hindsight each for itself, so that a late fact of one does not spread to the next', async () => {
    const late = { of: on(-5), at: hour(5, 2), value: 1, days: 1 }
    await run({ facts: [late], changedAt: null }, LAST, [{ at: hour(3, 12), days: [on(-5), on(-3)] }])
    const value = (index: number) =>
      test.asService('health').inWorkspace(WORKSPACE, async tx => {
        const asked = { accountIds: [ACCOUNT], asOf: on(index), knownAt: endOf(on(LAST)) }
        return (await readSnapshots(tx, asked)).map(({ signals }) => signals[0]?.value)
      })
    expect(await Promise.all([-5, -4, -3, -2].map(value))).toEqual([[1], [1], [0], [0]])
  })

  it('read alike from rows of the former form, which hold ages, and go on from them', async () => {
    const world = {
      facts: [
        { of: on(0), at: hour(0, 2), value: 3, days: 28 },
        { of: on(3), at: hour(3, 2), value: 1, days: 28 },
      ],
      changedAt: null,
    }
    await run(world, 4, [])
    const at = (index: number) =>
      test.asService('health').inWorkspace(WORKSPACE, async tx => {
        const asked = { accountIds: [ACCOUNT], asOf: on(index), knownAt: endOf(on(LAST)) }
        return (await readSnapshots(tx, asked)).flatMap(({ signals }) => signals.slice(0, 1))
      })
    const days = [0, 1, 2, 3, 4, 8]
    const before = await Promise.all(days.map(at))
    await test.query(`
      update signals.snapshots
      set digest = 'of another form', signals = jsonb_build_array(
        snapshots.signals -> 0 #- '{newestOn}' || jsonb_build_object(
          'ageDays', snapshots.as_of - (snapshots.signals -> 0 ->> 'newestOn')::date))
      where jsonb_array_length(snapshots.signals -> 0 -> 'evidence') > 0`)
    expect(await test.query("select 1 from signals.snapshots where signals -> 0 ? 'ageDays'")).not.toEqual([])
    expect(await Promise.all(days.map(at))).toEqual(before)
    await run({ ...world, facts: world.facts.slice(0, 2) }, LAST, [])
    expect(await Promise.all(days.map(at))).toEqual(before)
  })

  it('have no row, and the rows there are say in a day of their own what they rest on', async () => {
    const world = { facts: [{ of: on(0), at: hour(0, 2), value: 3, days: 28 }], changedAt: null }
    await run(world, LAST, [])
    expect(await test.query('select as_of::text, signals from signals.snapshots order by as_of')).toEqual([
      {
        as_of: '2026-03-01',
        signals: [
          {
            subject: { kind: 'account', id: ACCOUNT },
            name: 'events_28d',
            value: 3,
            evidence: ['2026-03-01'],
            newestOn: '2026-03-01',
          },
          {
            subject: { kind: 'account', id: ACCOUNT },
            name: 'days_since_last_event',
            value: '2026-03-01',
            evidence: [],
            newestOn: null,
            move: 'days_since',
          },
          {
            subject: { kind: 'account', id: ACCOUNT },
            name: 'events_habit',
            // 3 on 1 March, 27 days after the day on which what halves in 7 days is written.
            value: 43.4747358847,
            evidence: [],
            newestOn: null,
            move: { from: '2026-02-02', halfLifeDays: 7 },
          },
          {
            subject: { kind: 'account', id: ACCOUNT },
            name: 'events_per_active_user_28d',
            // 3 shared out over the days since, the first of them included.
            value: 3,
            evidence: [],
            newestOn: null,
            move: { daysSince: '2026-02-28' },
          },
        ],
      },
    ])
  })
})

describe('days in a pause', () => {
  it('have no row but the one that begins it, and read as of the day before', async () => {
    const facts = [{ of: on(0), at: hour(0, 2), value: 3, days: 28 }]
    await run({ facts, changedAt: null, pausedFrom: on(3) }, LAST, [])
    expect(await test.query('select as_of::text from signals.snapshots order by as_of')).toEqual([
      { as_of: on(0) },
      { as_of: on(3) },
    ])
    const asked = { accountIds: [ACCOUNT], asOf: on(LAST), knownAt: endOf(on(LAST)) }
    const read = await test.asService('health').inWorkspace(WORKSPACE, tx => readSnapshots(tx, asked))
    const values = read.flatMap(({ signals }) => signals.map(({ value, ageDays }) => [value, ageDays]))
    // As of day 2: two days since the event, its 3 shared out over three.
    expect(values.map(([value]) => value)).toEqual([3, 2, expect.closeTo(3 * 2 ** (-2 / 7), 9), 1])
    expect(values[0]).toEqual([3, 2])
  })
})

describe('what is judged of an account', () => {
  it('is every day with a snapshot, and of the passed ones those after its first', async () => {
    const world = { facts: [{ of: on(1), at: hour(1, 2), value: 3, days: 28 }], changedAt: null }
    await run(world, 3, [])
    const passed = (index: number, carriesOver: boolean) =>
      test.query(`insert into signals.daily_passes values ($1, 'health', $2, $3)`, [
        WORKSPACE,
        on(index),
        carriesOver,
      ])
    await passed(-1, true)
    await passed(2, true)
    await passed(3, false)
    const days = await test
      .asService('health')
      .inWorkspace(WORKSPACE, tx => readDaysToJudge(tx, [{ accountId: ACCOUNT, first: on(-5), last: on(5) }]))
    expect(days).toEqual([[on(0), on(1), on(2)]])
  })
})
