// The order in which calls arrive, and how often, changes nothing; and the database counts as the pure room does.

import type { Database } from '@rung/database'
import { keepNothing } from '@rung/http-service'
import { addDays, type Day, day, dayOf } from '@rung/kernel'
import { propertyRuns } from '@rung/test-harness/property-runs'
import {
  ALWAYS_EXPECTED,
  type Alias,
  attachments,
  countDays,
  groupAt,
  linkUsers,
  measureCustom,
  measureWindow,
  spanOf,
  type Tie,
  type UsedEvent,
  usagePolicy,
} from '@rung/usage-metrics'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessAccounts } from './actions/assess-accounts.ts'
import { collectCalls } from './actions/collect-calls.ts'
import { type Call, type Names, parseOne, wholeCount } from './calls-under-test.ts'
import { collectorPolicy } from './policy.ts'
import { measureCustoms } from './storage/custom-values.ts'
import { readDefinitions } from './storage/definitions.ts'
import { factsAsKnown } from './storage/facts-as-known.ts'
import { measureWindows } from './storage/windows.ts'
import { type UsageUnderTest, usageUnderTest } from './usage-under-test.ts'

const NOW = new Date('2026-03-28T12:00:00.000Z')
const GROUPS = ['acme', 'bolt'] as const
const PEOPLE = ['ann', 'bob', 'cem', 'dan'] as const
const DEVICES = ['a1', 'd1', 'x1'] as const
const AS_OF = [day('2026-03-28'), day('2026-02-10'), day('2026-01-20')]

let usage: UsageUnderTest
let database: Database
beforeAll(async () => {
  usage = await usageUnderTest(NOW.toISOString())
  database = usage.database
})
afterAll(() => usage.close())

const someInstant = fc
  .integer({ min: 0, max: 80 * 24 })
  .map(hours => new Date(Date.UTC(2026, 0, 1, hours)).toISOString())
const somePerson = fc.constantFrom(...PEOPLE)
// now and then a userId is sent as an anonymousId
const someDevice = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...DEVICES) },
  { weight: 1, arbitrary: somePerson },
)
const someNames: fc.Arbitrary<Names> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ userId: somePerson }) },
  { weight: 3, arbitrary: fc.record({ userId: somePerson, anonymousId: someDevice }) },
  { weight: 3, arbitrary: fc.record({ anonymousId: someDevice }) },
)
const someCall: fc.Arbitrary<Call> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('track' as const),
      names: someNames,
      event: fc.constantFrom('report', 'login'),
      timestamp: someInstant,
      groupId: fc.option(fc.constantFrom(...GROUPS)),
      rows: fc.option(fc.integer({ min: -5, max: 50 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('group' as const),
      names: someNames,
      groupId: fc.constantFrom(...GROUPS),
      timestamp: someInstant,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('identify' as const),
      names: fc.record({ userId: somePerson, anonymousId: someDevice }),
      timestamp: someInstant,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('alias' as const),
      previousId: fc.constantFrom(...PEOPLE, ...DEVICES),
      names: someNames,
      timestamp: someInstant,
    }),
  },
)
const someCalls = fc.array(someCall, { minLength: 1, maxLength: 40 })

/** A way for the calls to arrive: in any order, some twice, in batches, with a count in between or not. */
const someArrival = fc.record({
  order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  twice: fc.infiniteStream(fc.boolean()),
  batch: fc.integer({ min: 1, max: 12 }),
  countBetween: fc.boolean(),
})

type Arrival = typeof someArrival extends fc.Arbitrary<infer A> ? A : never

let workspaces = 0

async function workspaceOfItsOwn(): Promise<string> {
  const workspaceId = `ws_${String(++workspaces).padStart(26, '0').replace('0', '3')}`
  await defineIn(workspaceId)
  return workspaceId
}

/** Collects the calls in a workspace of their own, counts them to the end, and names the workspace. */
async function counted(calls: readonly Call[], arrival?: Arrival): Promise<string> {
  const workspaceId = await workspaceOfItsOwn()
  const named = calls.map((call, index) => ({ ...call, messageId: `m${index}` }))
  const arriving =
    arrival === undefined
      ? named
      : named
          .flatMap(call => (arrival.twice.next().value ? [call, call] : [call]))
          .map(call => ({ call, key: arrival.order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ call }) => call)
  const size = arrival?.batch ?? 1_000
  for (let from = 0; from < arriving.length; from += size) {
    const parsed = arriving.slice(from, from + size).map(call => parseOne(call, NOW))
    const collector = { database, newId, policy: collectorPolicy }
    await collectCalls(collector, workspaceId, { calls: parsed, receivedAt: NOW }, keepNothing)
    if (arrival?.countBetween) await wholeCount(database, workspaceId, NOW)
  }
  await wholeCount(database, workspaceId, NOW)
  return workspaceId
}

let ids = 0
const newId = (prefix: string) => `${prefix}_${String(++ids).padStart(10, '0')}`

async function defineIn(workspaceId: string): Promise<void> {
  await usage.test.query(
    `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, 'W', 'EUR', now())`,
    [workspaceId],
  )
  await usage.test.query(
    `insert into usage.metric_definitions
       (workspace_id, key, events, properties, aggregation, property, window_days, retired, updated_at)
     values ($1, 'reports', '{report}', '{}', 'count', null, 7, false, now()),
       ($1, 'people', null, '{}', 'unique_users', null, 40, false, now()),
       ($1, 'days', '{login}', '{}', 'unique_days', null, 28, false, now()),
       ($1, 'rows', '{report}', '{}', 'sum', 'rows', 28, false, now()),
       ($1, 'latest', null, '{}', 'last', 'rows', 60, false, now())`,
    [workspaceId],
  )
  await usage.test.query(
    `insert into usage.milestone_definitions (workspace_id, key, metric, threshold, retired, updated_at)
     values ($1, 'three_days', 'active_days_28d', 3, false, now()), ($1, 'two_reports', 'reports', 2, false, now())`,
    [workspaceId],
  )
  await usage.test.query(
    `insert into usage.features (workspace_id, event, name, core, updated_at) values ($1, 'report', 'report', true, now())`,
    [workspaceId],
  )
}

const cellsOf = (workspaceId: string) =>
  usage.test.query(
    `select 'cell' as kind, group_key, day::text as day, event, user_key, count, null::float8 as sum, null::text as last
     from usage.day_cells where workspace_id = $1
     union all
     select 'property', group_key, day::text, metric_key, user_key, count, sum, last_value::text
     from usage.property_cells where workspace_id = $1
     union all
     select 'reach', group_key, reached_on::text, milestone_key, '', 0, null, null
     from (
       select distinct on (group_key, milestone_key) group_key, milestone_key, reached_on
       from usage.milestone_reaches where workspace_id = $1 order by group_key, milestone_key, revision desc
     ) as reach where reached_on is not null
     order by 1, 2, 3, 4, 5`,
    [workspaceId],
  )

const measure = (workspaceId: string) =>
  database.inWorkspace(workspaceId, async tx => {
    const { metrics, catalogue } = await readDefinitions(tx)
    const input = GROUPS.flatMap(groupKey => AS_OF.map(asOf => ({ groupKey, asOf, knownAt: NOW })))
    const windows = await measureWindows(tx, input, catalogue, usagePolicy)
    const customs = await measureCustoms(tx, input, metrics)
    const facts = await Promise.all(input.map(each => factsAsKnown(tx, each, metrics)))
    return { input, windows, customs, facts, metrics, catalogue }
  })

describe('calls in any order', () => {
  it('give the same counts, metrics and milestones, however often and in whatever batches they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(someCalls, someArrival, async (calls, arrival) => {
        const straight = await counted(calls)
        const shuffled = await counted(calls, arrival)
        expect(await cellsOf(shuffled)).toEqual(await cellsOf(straight))
        const [one, other] = [await measure(straight), await measure(shuffled)]
        expect(other.windows).toEqual(one.windows)
        expect(other.customs).toEqual(one.customs)
      }),
      propertyRuns(20),
    )
  })

  it('are counted by the database as the pure room counts them one by one', async () => {
    await fc.assert(
      fc.asyncProperty(someCalls, someArrival, async (calls, arrival) => {
        const workspaceId = await counted(calls, arrival)
        const { input, windows, customs, facts, metrics, catalogue } = await measure(workspaceId)
        for (const [index, { groupKey, asOf }] of input.entries()) {
          const days = countDays(eventsOf(calls, groupKey, asOf), metrics)
          const { recentDays: _, last: __, ...window } = windows[index] ?? { recentDays: [], last: null }
          expect(window).toEqual(measureWindow(days, spanOf(days, asOf), catalogue, usagePolicy, asOf, null))
          for (const metric of metrics) {
            const expected = measureCustom(days, metric, asOf)
            expect([metric.key, customs[index]?.get(metric.key)]).toEqual([metric.key, expected])
            expect([metric.key, measureCustom(facts[index] ?? [], metric, asOf)]).toEqual([
              metric.key,
              expected,
            ])
          }
        }
      }),
      propertyRuns(20),
    )
  })
})

describe('what was known', () => {
  it('at an instant is what the calls known by then say, whenever and in whatever order they came', async () => {
    const instants = [22, 23, 24].map(date => new Date(Date.UTC(2026, 2, date)))
    const someKnownCalls = fc.array(fc.record({ call: someCall, known: fc.constantFrom(...instants) }), {
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(someKnownCalls, someArrival, async (all, arrival) => {
        const declared = all.map(({ call, known }) => ({ ...call, recordedAt: known.toISOString() }))
        const workspaceId = await counted(declared, arrival)
        for (const instant of instants) {
          const byThen = all.filter(({ known }) => known <= instant).map(({ call }) => call)
          const then = await measure(await counted(byThen))
          const known = await assess(workspaceId, instant)
          expect(known.map(({ window: { recentDays: _, ...window } }) => window)).toEqual(
            then.windows.map(({ recentDays: _, last: __, ...window }) => window),
          )
          expect(known.map(each => each.custom)).toEqual(then.customs)
        }
      }),
      propertyRuns(13),
    )
  })
})

const assess = (workspaceId: string, knownAt: Date) =>
  database.inWorkspace(workspaceId, async tx => {
    const definitions = await readDefinitions(tx)
    const input = GROUPS.flatMap(groupKey =>
      AS_OF.map(asOf => ({
        accountId: groupKey,
        groupKey,
        asOf,
        knownAt,
        mergedKeys: [],
        seats: null,
        termStartedOn: null,
        ...ALWAYS_EXPECTED,
        beganOn: null,
        stakeholders: [],
      })),
    )
    return assessAccounts(tx, input, {
      definitions,
      policy: usagePolicy,
      now: NOW,
      contractOn: async () => ({ seats: null, termStartedOn: null, beganOn: null, ...ALWAYS_EXPECTED }),
    })
  })

/** The events of an account by DOMAIN's rules, in plain words. */
function eventsOf(calls: readonly Call[], groupKey: string, asOf: Day): UsedEvent[] {
  const roots = linkUsers(namesOf(calls))
  const rootOf = (name: string) => roots.get(name) ?? name
  const spans = (person: string) =>
    attachments(
      calls.flatMap(call =>
        call.type === 'group' && rootOf(personOf(call)) === rootOf(person)
          ? [{ group: call.groupId, atMs: Date.parse(call.timestamp) }]
          : [],
      ),
    )
  return calls.flatMap(call => {
    if (call.type !== 'track') return []
    const at = new Date(call.timestamp)
    const account = call.groupId ?? groupAt(spans(personOf(call)), at.getTime())
    const properties = call.rows === null ? null : { rows: call.rows }
    if (account !== groupKey || dayOf(at) >= addDays(asOf, 1)) return []
    return [{ day: dayOf(at), user: rootOf(personOf(call)), event: call.event, at, properties }]
  })
}

function personOf({ names }: Call): string {
  return names.userId ?? names.anonymousId
}

function namesOf(calls: readonly Call[]): { aliases: Alias[]; ties: Tie[] } {
  return {
    aliases: calls.flatMap(call =>
      call.type === 'alias' && (call.names.userId === undefined || call.names.anonymousId !== call.previousId)
        ? [{ previous: call.previousId, user: personOf(call) }]
        : [],
    ),
    ties: calls.flatMap(({ names, timestamp }) =>
      names.userId !== undefined && names.anonymousId !== undefined && names.userId !== names.anonymousId
        ? [{ anonymous: names.anonymousId, user: names.userId, atMs: Date.parse(timestamp) }]
        : [],
    ),
  }
}
