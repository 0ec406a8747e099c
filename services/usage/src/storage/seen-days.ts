// On which days people of accounts were seen in the product.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type Person = { readonly groupKey: string; readonly userKey: string }
/** A day, and the instant by which all of it was known. */
export type SeenDay = { readonly day: Day; readonly knownFrom: Date }

/** The one name of people who have several; others stand for themselves. */
export async function rootNames(tx: Tx, userKeys: readonly string[]): Promise<Map<string, string>> {
  if (userKeys.length === 0) return new Map()
  const rows = await tx.query<{ user_key: string; root_key: string }>({
    name: 'usage-root-names',
    text: `
      select identities.user_key, identities.root_key
      from usage.identities
      where identities.workspace_id = $1 and identities.user_key = any($2)`,
    values: [tx.workspaceId, userKeys],
  })
  return new Map(rows.map(row => [row.user_key, row.root_key]))
}

/** The days of each person asked for, by `groupKey` and a space and `userKey`. */
export async function seenDays(tx: Tx, people: readonly Person[]): Promise<Map<string, SeenDay[]>> {
  if (people.length === 0) return new Map()
  const rows = await tx.query<{ name: string; days: Day[]; known_from: Date[] }>({
    name: 'usage-seen-days',
    text: `
      select seen.group_key || ' ' || seen.user_key as name, array_agg(seen.day) as days,
        array_agg(account_days.latest_recorded_at) as known_from
      from (
        select distinct day_cells.group_key, day_cells.user_key, day_cells.day
        from unnest($2::text[], $3::text[]) as asked (group_key, user_key)
        join usage.day_cells
          on day_cells.workspace_id = $1
          and day_cells.group_key = asked.group_key
          and day_cells.user_key = asked.user_key
      ) as seen
      join usage.account_days
        on account_days.workspace_id = $1
        and account_days.group_key = seen.group_key
        and account_days.day = seen.day
      group by seen.group_key, seen.user_key`,
    values: [tx.workspaceId, people.map(each => each.groupKey), people.map(each => each.userKey)],
  })
  return new Map(
    rows.map(row => [
      row.name,
      row.days.map((day, index) => ({ day, knownFrom: row.known_from[index] ?? new Date(0) })),
    ]),
  )
}
