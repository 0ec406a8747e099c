// Weeks of accounts read in one run are what a look-up of each account and Sunday says, whatever days were judged and known.
import type { AccountWeek } from '@rung/chasms'
import type { Database } from '@rung/database'
import { addDays, type Day, day, daysBetween } from '@rung/kernel'
import { OTHER, WORKSPACE } from '@rung/test-harness/plant-rows'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAccountWeeks } from './account-weeks.ts'

const FIRST = day('2025-12-29')
const MONDAYS = Array.from({ length: 6 }, (_, week) => addDays(FIRST, 7 * week))
const WHOLE = MONDAYS.filter((_, place) => place % 3 === 2)
const ACCOUNTS = ['acc_1', 'acc_2', 'acc_3']

let test: TestDatabase
let health: Database
beforeAll(async () => {
  test = await createTestDatabase()
  health = test.connectAs('health')
})
afterAll(() => test.close())

/** A row by how many days after the first Monday it is of, and how many later it was known. */
const aRow = fc.record({
  workspace: fc.constantFrom(WORKSPACE, WORKSPACE, WORKSPACE, OTHER),
  account: fc.constantFrom(...ACCOUNTS),
  at: fc.oneof(fc.integer({ min: -9, max: 48 }), fc.constantFrom(-1, 6, 13, 20, 27, 34, 41)),
  knownAfter: fc.integer({ min: 0, max: 20 }),
  csm: fc.option(fc.constantFrom('per_1', 'per_2')),
  side: fc.option(fc.constantFrom('high', 'low')),
  attained: fc.option(fc.integer({ min: 0, max: 8 })),
  level: fc.option(fc.integer({ min: 1, max: 5 })),
  trust: fc.option(fc.integer({ min: 0, max: 8 })),
})
type Drawn = typeof aRow extends fc.Arbitrary<infer T> ? T : never

const dayAt = (at: number) => addDays(FIRST, at)
const keyOf = ({ workspace, account, at, knownAfter }: Drawn) => `${workspace} ${account} ${at} ${knownAfter}`

async function plant(rows: readonly Drawn[]): Promise<void> {
  await test.query('delete from health.scores')
  for (const row of rows)
    await test.query(
      `insert into health.scores (workspace_id, account_id, as_of, recorded_at, csm_id, usage_side, attained, ladder_level,
         trust, arr_minor, state, since, band, coverage, contributions, contradictions, engine_version, policy_version,
         model_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'unknown', $3, 'unknown', 0, '[]', '[]', '1', '1', '1')`,
      [
        row.workspace,
        row.account,
        dayAt(row.at),
        `${dayAt(row.at + row.knownAfter)}T08:00:00Z`,
        row.csm,
        row.side,
        row.attained === null ? null : row.attained / 8,
        row.level,
        row.trust === null ? null : row.trust / 8,
        1_000 + row.at,
      ],
    )
}

/** The newest row of an account on or before a day, as known at an instant. */
function inForce(rows: readonly Drawn[], account: string, at: number, known: number): Drawn | undefined {
  return rows
    .filter(row => row.workspace === WORKSPACE && row.account === account)
    .filter(row => row.at <= at && row.at + row.knownAfter <= known)
    .toSorted((a, b) => b.at - a.at || b.knownAfter - a.knownAfter)[0]
}

/** Weeks sent as one, each by itself again. */
const eachByItself = (weeks: readonly AccountWeek[]): AccountWeek[] =>
  weeks.flatMap(first =>
    Array.from({ length: first.weeks ?? 1 }, (_, more) => ({
      ...first,
      week: addDays(first.week, 7 * more),
    })),
  )
const standing = ({ usageSide, ladderLevel, trust }: AccountWeek) => ({
  usageSide,
  ladderLevel,
  isHeld: trust === null ? null : trust >= 0.5,
})
const watched = (week: AccountWeek) => ({
  accountId: week.accountId,
  week: week.week,
  ...standing(week),
})

describe('weeks of accounts', () => {
  it('are the rows in force on their Sundays, as known then, with the ARR of the day judged', async () => {
    const histories = fc.uniqueArray(aRow, { selector: keyOf, maxLength: 60 })
    const knownOn = fc.integer({ min: 0, max: 60 })
    await fc.assert(
      fc.asyncProperty(histories, knownOn, async (rows, known) => {
        await plant(rows)
        const asOf = dayAt(44)
        const read = await health.inWorkspace(WORKSPACE, tx =>
          readAccountWeeks(tx, {
            accountIds: ACCOUNTS,
            mondays: MONDAYS,
            wholeWeeks: WHOLE,
            trustFrom: 0.5,
            asOf,
            knownAt: new Date(`${dayAt(known)}T12:00:00Z`),
          }),
        )
        const expected = ACCOUNTS.flatMap(accountId =>
          MONDAYS.flatMap(week => {
            const row = inForce(rows, accountId, daysBetween(FIRST, week) + 6, known)
            return row === undefined ? [] : [weekOfRow(row, accountId, week)]
          }),
        )
        expect(eachByItself(read.weeks).map(watched)).toEqual(expected.map(watched))
        const isWhole = ({ week }: AccountWeek) => WHOLE.includes(week)
        expect(read.weeks.filter(isWhole).map(({ weeks: _, ...week }) => week)).toEqual(
          expected.filter(isWhole),
        )
        for (const [at, now] of read.weeks.entries()) {
          const before = read.weeks[at - 1]
          if (isWhole(now) || before?.accountId !== now.accountId) continue
          expect(standing(now)).not.toEqual(standing(before))
        }
        const arr = ACCOUNTS.flatMap(accountId => {
          const row = inForce(rows, accountId, 44, known)
          return row === undefined ? [] : [[accountId, 1_000 + row.at]]
        })
        expect([...read.arrMinor]).toEqual(arr)
      }),
      propertyRuns(12),
    )
  })
})

const weekOfRow = (row: Drawn, accountId: string, week: Day): AccountWeek => ({
  accountId,
  week,
  csmId: row.csm,
  usageSide: row.side,
  attained: row.attained === null ? null : row.attained / 8,
  ladderLevel: row.level,
  trust: row.trust === null ? null : row.trust / 8,
})
