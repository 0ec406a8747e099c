// Windows of which a part alone was known at an instant.
import type { Tx } from '@rung/database'
import { type AsOf, columnsOf } from './as-of.ts'

/**
 * Which of these were known in part by their instant: some of their days, and not all that is known now. What is counted
 * now holds for the others: all of it was known, or nothing.
 */
export async function knownInPart(tx: Tx, input: readonly AsOf[]): Promise<Set<number>> {
  if (input.length === 0) return new Set()
  const rows = await tx.query<{ position: number }>({
    name: 'usage-known-in-part',
    text: `
      select asked.position
      from unnest($2::text[], $3::date[], $4::timestamptz[])
        with ordinality as asked (group_key, as_of, known_at, position)
      where exists (
        select 1
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day <= asked.as_of
          and account_days.latest_recorded_at > asked.known_at
      ) and exists (
        select 1
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day <= asked.as_of
          and account_days.first_recorded_at <= asked.known_at
      )`,
    values: [tx.workspaceId, ...columnsOf(input)],
  })
  return new Set(rows.map(row => row.position - 1))
}
