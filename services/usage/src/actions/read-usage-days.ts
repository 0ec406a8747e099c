// What was counted on each day of one account, with the accounts that are one with it.
import type { Database } from '@rung/database'
import { readMerges, resolveAccountAsOf } from '@rung/directory'
import { type Day, dayOf, type Refusal, refuse } from '@rung/kernel'
import { combineDays, type DayFacts } from '@rung/usage-metrics'
import { groupKeysOf } from '../storage/accounts.ts'
import { type KnownDayFacts, readDayFacts } from '../storage/day-facts.ts'

export type DaysRequest = {
  readonly workspaceId: string
  /** Its id or externalId. */
  readonly account: string
  readonly since: Day
  readonly until: Day
  readonly now: Date
}

export function readUsageDays(
  database: Database,
  input: DaysRequest,
): Promise<readonly DayFacts[] | Refusal> {
  const { since, until, now } = input
  return database.inWorkspace(
    input.workspaceId,
    async tx => {
      const today = { asOf: dayOf(now), knownAt: now }
      const account = await resolveAccountAsOf(tx, input.account, today)
      if (account === undefined) return refuse('not_found', `There is no account "${input.account}".`)
      const one = (await readMerges(tx)).at(today).accounts.oneWith(account.id)
      const days: KnownDayFacts[][] = []
      for (const groupKey of (await groupKeysOf(tx, one)).values()) {
        days.push(await readDayFacts(tx, groupKey, { since, until }))
      }
      return days.length > 1 ? combineDays(days) : days.flat()
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}
