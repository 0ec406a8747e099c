// How many people were active in windows, and what they used.
import { isAmong, type Tx } from '@rung/database'
import type { UsagePolicy } from '@rung/usage-metrics'
import { type AsOf, columnsOf } from './as-of.ts'

type PeopleRow = { position: number; people: number; last_people: number; features: number }

export async function readPeople(
  tx: Tx,
  input: readonly AsOf[],
  catalogue: ReadonlySet<string>,
  { windowDays, habitSpanDays }: UsagePolicy,
): Promise<Map<number, PeopleRow>> {
  const rows = await tx.query<PeopleRow>({
    name: 'usage-measure-people',
    text: `
      select asked.position,
        count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
        count(distinct day_cells.user_key) filter (
          where day_cells.user_key <> '' and day_cells.day > asked.as_of - $7::int
        ) as last_people,
        count(distinct day_cells.event) filter (where ${isAmong('day_cells.event', '$5')}) as features
      from unnest($2::text[], $3::date[], $4::timestamptz[])
        with ordinality as asked (group_key, as_of, known_at, position)
      join usage.account_days
        on account_days.workspace_id = $1
        and account_days.group_key = asked.group_key
        and account_days.day > asked.as_of - $6::int
        and account_days.day <= asked.as_of
        and account_days.latest_recorded_at <= asked.known_at
      join usage.day_cells
        on day_cells.workspace_id = $1
        and day_cells.group_key = asked.group_key
        and day_cells.day = account_days.day
      group by asked.position`,
    values: [tx.workspaceId, ...columnsOf(input), [...catalogue], windowDays, habitSpanDays],
  })
  return new Map(rows.map(row => [row.position, row]))
}
