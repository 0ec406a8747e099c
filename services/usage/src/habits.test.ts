// Use against an account's own habit: what is kept by day equals what the days say, and the answer of the walk.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, type Day, day, dayOf } from '@rung/kernel'
import { propertyRuns } from '@rung/test-harness/property-runs'
import {
  ALWAYS_EXPECTED,
  assessChange,
  fellOn,
  hasFallen,
  leastNotFallen,
  measureSpans,
  measureWindow,
  spanOf,
  usagePolicy,
} from '@rung/usage-metrics'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessAccounts } from './actions/assess-accounts.ts'
import { at, use } from './calls-under-test.ts'
import { readDayFacts } from './storage/day-facts.ts'
import { readDefinitions } from './storage/definitions.ts'
import { type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const MIGRATION = readFileSync(
  join(import.meta.dirname, '../../../migrations/usage/0225-rolling-counts.sql'),
  'utf8',
)
const NOW = '2026-06-28T12:00:00.000Z'
const TODAY = day('2026-06-28')
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(() => usage.reset())

/** So many people on each of the days, one event each, as it happened. */
function daily(account: string, people: number, since: Day, until: Day): object[] {
  const calls: object[] = []
  for (let date = since; date < until; date = addDays(date, 1)) {
    for (let person = 0; person < people; person += 1) {
      const timestamp = `${date}T10:00:00Z`
      calls.push(use(`${account}-${person}`, 'report', timestamp, { ...at(account), recordedAt: timestamp }))
    }
  }
  return calls
}

async function send(calls: readonly object[], size = 2_000): Promise<void> {
  for (let from = 0; from < calls.length; from += size) await usage.collect(...calls.slice(from, from + size))
}

describe('a fall', () => {
  it('is told with habit, now and since when, and costs the usage score', async () => {
    await usage.account('acme', { seats: 20 })
    await usage.account('bolt', { seats: 20 })
    // 16 of 20 people for 100 days; 22 days ago all but one stopped. Bolt goes on.
    await send([
      ...daily('acme', 16, addDays(TODAY, -121), addDays(TODAY, -21)),
      ...daily('acme', 1, addDays(TODAY, -21), addDays(TODAY, 1)),
      ...daily('bolt', 16, addDays(TODAY, -121), addDays(TODAY, 1)),
    ])
    const acme = await usage.read('acme')
    expect(acme.change).toEqual({
      people: { now: 1, habit: 16, lastYear: null, fleet: null, expected: 1, value: Math.log(2 / 17) },
      // 16 a day for 14 days
      events: { now: 14, habit: 224, lastYear: null, fleet: null, expected: 1, value: Math.log(15 / 225) },
      fellOn: '2026-06-07',
      words: ['16 to 1 people in 14 days, since 2026-06-07.'],
    })
    expect(acme.metrics).toMatchObject({ people_14d: 1, people_habit: 16, people_change: Math.log(2 / 17) })
    const bolt = await usage.read('bolt')
    expect(bolt.change).toMatchObject({ people: { value: 0 }, fellOn: null })
    const lost = (body: typeof acme) =>
      body.score.inputs.find((input: { metric: string }) => input.metric === 'people_change').lost
    // no catalogue: seats 3, days 2, last event 1, people 2 of 8
    expect([lost(acme), lost(bolt)]).toEqual([0.25, 0])
    expect(await usage.values('people_14d,people_habit')).toEqual({
      acme: { people_14d: 1, people_habit: 16 },
      bolt: { people_14d: 16, people_habit: 16 },
    })
  })

  it('is as it was known on each day of the past', async () => {
    await usage.account('acme', { seats: 20 })
    await usage.account('bolt', { seats: 20 })
    await send([
      ...daily('acme', 8, addDays(TODAY, -121), addDays(TODAY, -21)),
      ...daily('bolt', 1, addDays(TODAY, -121), addDays(TODAY, 1)),
    ])
    const on = async (asOf: Day) =>
      (await usage.read('acme', `?asOf=${asOf}&knownAt=${asOf}T23:59:59.999Z`)).change
    const stopped = addDays(TODAY, -21)
    expect(await on(addDays(stopped, 12))).toMatchObject({ people: { now: 8, habit: 8 }, fellOn: null })
    expect(await on(addDays(stopped, 13))).toMatchObject({ people: { now: 0, habit: 8 }, fellOn: stopped })
    // told today of the past: what was known then stays as it was, what is known now does not
    await usage.collect(use('acme-9', 'report', `${addDays(stopped, 5)}T10:00:00Z`, at('acme')))
    expect(await on(addDays(stopped, 13))).toMatchObject({ people: { now: 0 }, fellOn: stopped })
    expect((await usage.read('acme', `?asOf=${addDays(stopped, 13)}`)).change.people.now).toBe(1)
  })

  it('is unknown while the source is down', async () => {
    await usage.account('acme')
    await send(daily('acme', 3, addDays(TODAY, -60), addDays(TODAY, -3)))
    expect((await usage.read('acme')).change).toMatchObject({
      people: { now: null },
      fellOn: null,
      words: [],
    })
  })
})

describe('what is kept of each 14 days', () => {
  it('says what the days say, however and in whatever order they came', async () => {
    const someUse = fc.record({
      back: fc.integer({ min: 0, max: 170 }),
      person: fc.integer({ min: 1, max: 5 }),
      lateHours: fc.constantFrom(0, 0, 0, 50, 900),
    })
    let accounts = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(someUse, { minLength: 20, maxLength: 120 }),
        fc.integer({ min: 5, max: 60 }),
        async (uses, size) => {
          const name = `some-${++accounts}`
          await usage.account(name)
          const calls = uses.map(({ back, person, lateHours }) => {
            const when = new Date(Date.parse(NOW) - back * 86_400_000 - 3_600_000)
            const known = new Date(Math.min(when.getTime() + lateHours * 3_600_000, Date.parse(NOW)))
            return use(`p${person}`, 'report', when.toISOString(), {
              ...at(name),
              recordedAt: known.toISOString(),
            })
          })
          await send(calls, size)
          await holdAgainstDays(name)
        },
      ),
      propertyRuns(5),
    )
  })
})

describe('the migration that brings the counts', () => {
  it('fills in what counting would have kept', async () => {
    await usage.account('acme')
    await usage.account('bolt')
    await send([
      ...daily('acme', 4, addDays(TODAY, -60), addDays(TODAY, -30)),
      ...daily('acme', 1, addDays(TODAY, -12), addDays(TODAY, -5)),
      ...daily('bolt', 2, addDays(TODAY, -3), addDays(TODAY, 1)),
    ])
    const sent = (back: number, activeUsers?: number) => ({
      account: 'bolt',
      day: addDays(TODAY, -back),
      counts: { report: 3 },
      ...(activeUsers === undefined ? {} : { activeUsers }),
    })
    await usage.post('/v1/usage/daily', { items: [sent(90), sent(40, 7), sent(38)] })
    await usage.service.runDueWork()
    const kept = () =>
      usage.test.query<{ group_key: string; day: string; people: number | null; events: number }>(
        `select group_key, day::text as day, people, events from usage.rolling_counts order by group_key, day`,
      )
    const counted = await kept()
    // bolt's 14 days of an unknown number of people, of 7 at most, and of two by name
    expect(new Set(counted.filter(row => row.group_key === 'bolt').map(row => row.people))).toEqual(
      new Set([null, 7, 2]),
    )
    await usage.test.query('truncate usage.rolling_counts')
    const [, fill = ''] = MIGRATION.split('force row level security;\ninsert into')
    await usage.test.query(`insert into ${fill.split(';')[0]}`)
    expect(await kept()).toEqual(counted)
  })
})

/** Compares what is read of kept counts with what the pure room says of the days, on days of the past and known then. */
async function holdAgainstDays(name: string): Promise<void> {
  await usage.database.inWorkspace(WORKSPACE, async tx => {
    const now = new Date(NOW)
    const facts = await readDayFacts(tx, name, { since: null, until: null })
    const definitions = await readDefinitions(tx)
    const asked = [0, 1, 9, 15, 33, 71].flatMap(back => {
      const asOf = addDays(TODAY, -back)
      return [now, new Date(`${asOf}T23:00:00Z`)].map(knownAt => ({ asOf, knownAt }))
    })
    const read = await assessAccounts(
      tx,
      asked.map(moment => ({
        ...moment,
        accountId: name,
        groupKey: name,
        mergedKeys: [],
        seats: null,
        termStartedOn: null,
        ...ALWAYS_EXPECTED,
        beganOn: null,
        stakeholders: [],
      })),
      {
        definitions,
        policy: usagePolicy,
        now,
        contractOn: async () => ({ seats: null, termStartedOn: null, beganOn: null, ...ALWAYS_EXPECTED }),
      },
    )
    for (const [index, { asOf, knownAt }] of asked.entries()) {
      // days on which some came late are known in part; here only whole ones are compared
      const partly = facts.some(each => each.day <= asOf && each.latestRecordedAt > knownAt)
      if (partly && facts.some(each => each.firstRecordedAt <= knownAt && each.latestRecordedAt > knownAt))
        continue
      const days = facts.filter(each => each.latestRecordedAt <= knownAt)
      const span = spanOf(days, asOf)
      const spans = measureSpans(days, span.firstDay, usagePolicy, asOf)
      const change = assessChange({ spans, termStartedOn: null, ...ALWAYS_EXPECTED, asOf }, usagePolicy)
      expect([asOf, knownAt, read[index]?.change]).toEqual([asOf, knownAt, change])
      const since =
        span.firstDay === null || !hasFallen(change, usagePolicy)
          ? null
          : fellOn(days, leastNotFallen(change, usagePolicy), span.firstDay, usagePolicy, asOf)
      expect([asOf, read[index]?.fellOn]).toEqual([asOf, since])
      expect(read[index]?.window.firstDay).toBe(
        measureWindow(days, span, definitions.catalogue, usagePolicy, asOf, null).firstDay,
      )
      expect(dayOf(knownAt) >= asOf).toBe(true)
    }
  })
}
