// The lines of many accounts at once, a point a week: what a row of a list shows beside its numbers.
import type { Database } from '@rung/database'
import { resolveAccounts } from '@rung/directory'
import { addDays, type Day } from '@rung/kernel'
import { type LinePoint, readLines } from '../storage/read-lines.ts'

const WEEK = 7

export type LinesRequest = {
  readonly workspaceId: string
  /** Ids or external ids. */
  readonly accounts: readonly string[]
  readonly weeks: number
  readonly asOf: Day
  readonly knownAt: Date
}

export type AccountLines = {
  readonly accountId: string
  /** A point for each of the days; null before it was first judged. */
  readonly points: readonly (LinePoint | null)[]
}

/** Two statements, whatever the number of accounts. In the order asked, each once; names of nobody are absent. */
export function showLines(
  database: Database,
  { workspaceId, accounts, weeks, asOf, knownAt }: LinesRequest,
): Promise<{ days: Day[]; lines: AccountLines[] }> {
  const days = Array.from({ length: weeks }, (_, at) => addDays(asOf, (at - weeks + 1) * WEEK))
  return database.inWorkspace(
    workspaceId,
    async tx => {
      const found = await resolveAccounts(tx, accounts)
      const accountIds = [...new Set(accounts.flatMap(name => found.get(name)?.id ?? []))]
      const points = await readLines(tx, { accountIds, days, knownAt })
      const byPlace = new Map(points.map(point => [`${point.accountId} ${point.day}`, point]))
      return {
        days,
        lines: accountIds.map(accountId => ({
          accountId,
          points: days.map(day => byPlace.get(`${accountId} ${day}`) ?? null),
        })),
      }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
