// Facts of every kind as they are shown: by id, each in the revision that was known at an instant.
import { isAmong, type Tx } from '@rung/database'
import { type Day, dayOf, endOf } from '@rung/kernel'
import type { StoredFact } from '../sentences/fact-view.ts'

export type FactRow = {
  kind: string
  id: string
  revision: number
  account_id: string | null
  occurred_at: Date
  recorded_at: Date
  retracted: boolean
  recorded_by: string
  body: Record<string, unknown>
}

export const factOf = (row: FactRow): StoredFact => ({
  kind: row.kind,
  id: row.id,
  revision: row.revision,
  accountId: row.account_id,
  occurredOn: dayOf(row.occurred_at),
  recordedAt: row.recorded_at,
  retracted: row.retracted,
  recordedBy: row.recorded_by,
  body: row.body,
})

/** Of each id the revision recorded last by `knownAt`; those that nobody knew then are absent. */
export async function readFactsById(
  tx: Tx,
  { ids, knownAt }: { readonly ids: readonly string[]; readonly knownAt: Date },
): Promise<Map<string, StoredFact>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<FactRow>({
    name: 'record-facts-by-id',
    text: `
      select distinct on (facts.id) facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at,
        facts.recorded_at, facts.retracted, facts.recorded_by, facts.body
      from published.facts
      where facts.workspace_id = $1 and facts.id = any($2) and facts.recorded_at <= $3
      order by facts.id, facts.recorded_at desc, facts.revision desc`,
    values: [tx.workspaceId, ids, knownAt.toISOString()],
  })
  return new Map(rows.map(row => [row.id, factOf(row)]))
}

/** Of these ids, those of verdicts that were received by `knownAt` and are sealed still, with the account of each. */
export async function readSealedIds(
  tx: Tx,
  { ids, knownAt }: { readonly ids: readonly string[]; readonly knownAt: Date },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; account_id: string }>({
    name: 'record-sealed-ids',
    text: `
      select distinct sealed_facts.id, sealed_facts.account_id
      from published.sealed_facts
      where sealed_facts.workspace_id = $1 and sealed_facts.id = any($2) and sealed_facts.stored_at <= $3`,
    values: [tx.workspaceId, ids, knownAt.toISOString()],
  })
  return new Map(rows.map(row => [row.id, row.account_id]))
}

/** Null: not known; a daily aggregate may hold one without the other. */
export type UseDay = {
  readonly day: Day
  readonly activeUsers: number | null
  readonly events: number | null
}

/** What was counted on these days of an account, by all names that it is known by; days without use are absent. */
export async function readUseDays(
  tx: Tx,
  input: { readonly names: readonly string[]; readonly days: readonly Day[]; readonly knownAt: Date },
): Promise<ReadonlyMap<string, UseDay>> {
  if (input.days.length === 0) return new Map()
  const rows = await tx.query<{ day: Day; active_users: number | null; events: number | null }>({
    name: 'record-use-days',
    text: `
      select use_days.day::text as day, sum(use_days.active_users)::integer as active_users,
        sum(use_days.events)::bigint as events
      from published.use_days
      where use_days.workspace_id = $1 and use_days.group_key = any($2) and use_days.day = any($3::date[])
        and use_days.first_recorded_at <= $4
      group by use_days.day`,
    values: [tx.workspaceId, input.names, input.days, input.knownAt.toISOString()],
  })
  return new Map(
    rows.map(row => [row.day, { day: row.day, activeUsers: row.active_users, events: row.events }]),
  )
}

/**
 * Every fact of these accounts of some kinds, each in the revision recorded last by `knownAt`; one that has moved elsewhere by
 * then is absent. Newest first.
 */
export async function readAccountFacts(
  tx: Tx,
  input: {
    readonly accountIds: readonly string[]
    readonly kinds: readonly string[]
    readonly asOf: Day
    readonly knownAt: Date
  },
): Promise<StoredFact[]> {
  const rows = await tx.query<FactRow>({
    name: 'record-account-facts',
    text: `
      select newest.kind, newest.id, newest.revision, newest.account_id, newest.occurred_at, newest.recorded_at,
        newest.retracted, newest.recorded_by, newest.body
      from (
        select distinct on (facts.id) facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at,
          facts.recorded_at, facts.retracted, facts.recorded_by, facts.body
        from published.facts
        where facts.workspace_id = $1 and facts.recorded_at <= $2 and facts.kind = any($3)
          and facts.id = any(array(
            select moved.id from published.facts as moved
            where moved.workspace_id = $1 and moved.kind = any($3) and moved.account_id = any($4)
          ))
        order by facts.id, facts.recorded_at desc, facts.revision desc
      ) as newest
      where ${isAmong('newest.account_id', '$4')} and newest.occurred_at <= $5
      order by newest.occurred_at desc, newest.id desc`,
    values: [
      tx.workspaceId,
      input.knownAt.toISOString(),
      input.kinds,
      input.accountIds,
      endOf(input.asOf).toISOString(),
    ],
  })
  return rows.map(factOf)
}
