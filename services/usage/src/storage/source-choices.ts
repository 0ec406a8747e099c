// Which source an admin chose to count, for the whole workspace or one account; both sources are always kept.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { and, type Column, eq, gt, type SQL, sql } from 'drizzle-orm'
import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core'
import { type AccountDay, keyOf, type Source } from './account-days.ts'

export const sourceChoices = pgSchema('usage').table('source_choices', {
  workspaceId: text('workspace_id').notNull(),
  groupKey: text('group_key').notNull(),
  source: text('source').$type<Source>().notNull(),
  chosenAt: timestamp('chosen_at', { withTimezone: true }).notNull(),
  chosenBy: text('chosen_by').notNull(),
})

/** Names no account, so it stands for all of them. */
export const WHOLE_WORKSPACE = ''

export type SourceChoice = { readonly groupKey: string; readonly source: Source; readonly chosenAt: Date }

const { groupKey, source, chosenAt } = sourceChoices
const ofWorkspace = (tx: Tx): SQL => eq(sourceChoices.workspaceId, tx.workspaceId)
// One order on every server, whatever its locale.
const byBytes = (column: Column): SQL => sql`${column} collate "C"`

export async function readChoice(tx: Tx, account: string): Promise<SourceChoice | undefined> {
  const rows = await tx.db
    .select({ groupKey, source, chosenAt })
    .from(sourceChoices)
    .where(and(ofWorkspace(tx), eq(groupKey, account)))
  return rows[0]
}

/** By name of the account; the workspace's own, if there is one, first. */
export function listChoices(
  tx: Tx,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<SourceChoice[]> {
  return tx.db
    .select({ groupKey, source, chosenAt })
    .from(sourceChoices)
    .where(and(ofWorkspace(tx), after === null ? undefined : gt(byBytes(groupKey), after)))
    .orderBy(byBytes(groupKey))
    .limit(limit)
}

/** Writes a choice down, or takes it back with `null`. */
export async function writeChoice(
  tx: Tx,
  choice: { readonly groupKey: string; readonly source: Source | null },
  by: { readonly keyId: string; readonly at: Date },
): Promise<void> {
  if (choice.source === null) {
    await tx.db.delete(sourceChoices).where(and(ofWorkspace(tx), eq(groupKey, choice.groupKey)))
    return
  }
  const chosen = { source: choice.source, chosenAt: by.at, chosenBy: by.keyId }
  await tx.db
    .insert(sourceChoices)
    .values({ workspaceId: tx.workspaceId, groupKey: choice.groupKey, ...chosen })
    .onConflictDoUpdate({ target: [sourceChoices.workspaceId, groupKey], set: chosen })
}

/**
 * The source that should count each account-day: the account's choice, else the workspace's, else whoever came first.
 * Joins `account_days` of workspace `$1` as `held`.
 */
const DECIDED = `
  left join usage.source_choices as own
    on own.workspace_id = $1 and own.group_key = held.group_key
  left join usage.source_choices as whole
    on whole.workspace_id = $1 and whole.group_key = ''
  cross join lateral (
    select coalesce(own.source, whole.source, held.first_source, held.source) as source
  ) as decided`

/** Of these account-days, those that the other source counts, though this one has something to say of them. */
export async function daysOfOther(tx: Tx, days: readonly AccountDay[], source: Source): Promise<Set<string>> {
  if (days.length === 0) return new Set()
  const rows = await tx.query<{ group_key: string; day: Day }>({
    name: 'usage-days-of-other-source',
    text: `
      select held.group_key, held.day::text as day
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      join usage.account_days as held
        on held.workspace_id = $1 and held.group_key = asked.group_key and held.day = asked.day
      ${DECIDED}
      where decided.source <> $4`,
    values: [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day), source],
  })
  return new Set(rows.map(row => keyOf({ groupKey: row.group_key, day: row.day })))
}

/**
 * Gives account-days over to the source that should count them, and says which those were. Days whose events were pruned
 * stay as they were counted. Only under the lock of the count.
 */
export async function giveOver(
  tx: Tx,
  days: readonly AccountDay[],
  horizon: Day | null,
): Promise<AccountDay[]> {
  return tx.query<AccountDay>({
    name: 'usage-give-over-days',
    text: `
      update usage.account_days
      set source = changed.source, first_source = coalesce(account_days.first_source, account_days.source)
      from (
        select held.group_key, held.day, decided.source
        from unnest($2::text[], $3::date[]) as asked (group_key, day)
        join usage.account_days as held
          on held.workspace_id = $1 and held.group_key = asked.group_key and held.day = asked.day
        ${DECIDED}
        where decided.source <> held.source and ($4::date is null or held.day >= $4)
      ) as changed
      where account_days.workspace_id = $1
        and account_days.group_key = changed.group_key
        and account_days.day = changed.day
      returning account_days.group_key as "groupKey", account_days.day::text as day`,
    values: [tx.workspaceId, days.map(each => each.groupKey), days.map(each => each.day), horizon],
  })
}

/** Marks the account-days that a change of choice gives over, and says how many. `''` stands for all accounts. */
export async function markGivenOver(
  tx: Tx,
  groupKey: string,
  horizon: Day | null,
  now: Date,
): Promise<number> {
  const rows = await tx.query<{ days: number }>({
    name: 'usage-mark-given-over',
    text: `
      with marked as (
        insert into usage.dirty_marks (workspace_id, kind, group_key, day, recorded_at)
        select $1, 'account_day', held.group_key, held.day, coalesce(held.first_recorded_at, $4)
        from usage.account_days as held
        ${DECIDED}
        where held.workspace_id = $1
          and ($2 = '' or held.group_key = $2)
          and ($3::date is null or held.day >= $3)
          and decided.source <> held.source
        returning 1
      )
      select count(*)::int as days from marked`,
    values: [tx.workspaceId, groupKey, horizon, now.toISOString()],
  })
  return rows[0]?.days ?? 0
}
