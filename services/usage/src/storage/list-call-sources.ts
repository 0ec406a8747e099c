// What each source sent and what of it was refused, as it was written down.
import type { Tx } from '@rung/database'
import { asc, desc, eq } from 'drizzle-orm'
import { nameOfSource, type SourceName, type SourceTally } from '../sources/tally.ts'
import { callRefusals } from './call-sources.ts'

/** Every source, the one that was heard last first, with the reasons of its refusals, the newest first. */
export async function listSources(tx: Tx): Promise<SourceTally[]> {
  const [sources, refusals] = await Promise.all([
    tx.query<SourceRow>({
      name: 'usage-read-call-sources',
      text: `
        select call_sources.kind, call_sources.key_id, call_sources.library, call_sources.version,
          call_sources.first_seen_at, call_sources.last_seen_at, call_sources.last_event_at,
          call_sources.requests, call_sources.duplicates, call_sources.rejected, call_sources.uncounted, call_sources.trimmed,
          jsonb_build_object(
            'track', call_sources.tracks, 'identify', call_sources.identifies, 'group', call_sources.groups,
            'page', call_sources.pages, 'screen', call_sources.screens, 'alias', call_sources.aliases,
            'day', call_sources.days
          ) as accepted,
          call_sources.lag_calls, call_sources.lag_ms_sum, call_sources.lag_ms_max, call_sources.lag_ms_last, call_sources.sent_lag_ms_last
        from usage.call_sources
        where call_sources.workspace_id = $1
        order by call_sources.last_seen_at desc, call_sources.kind, call_sources.key_id, call_sources.library,
          call_sources.version`,
      values: [tx.workspaceId],
    }),
    tx.db
      .select()
      .from(callRefusals)
      .where(eq(callRefusals.workspaceId, tx.workspaceId))
      .orderBy(desc(callRefusals.lastAt), asc(callRefusals.type), asc(callRefusals.reason)),
  ])
  const refusalsOf = Map.groupBy(refusals, nameOfSource)
  return sources.map(row => sourceFrom(row, refusalsOf.get(nameOfSource(nameFrom(row))) ?? []))
}

type NameRow = { kind: SourceName['kind']; key_id: string; library: string; version: string }
type SourceRow = NameRow & {
  first_seen_at: Date
  last_seen_at: Date
  last_event_at: Date | null
  lag_ms_max: number
  lag_ms_last: number | null
  sent_lag_ms_last: number | null
  accepted: SourceTally['accepted']
  requests: number
  duplicates: number
  rejected: number
  uncounted: number
  trimmed: number
  lag_calls: number
  lag_ms_sum: number
}
type RefusalRow = typeof callRefusals.$inferSelect

function nameFrom({ kind, key_id, library, version }: NameRow): SourceName {
  return { kind, keyId: key_id, library, version }
}

function sourceFrom(row: SourceRow, refusals: readonly RefusalRow[]): SourceTally {
  return {
    ...nameFrom(row),
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    lastEventAt: row.last_event_at,
    requests: row.requests,
    accepted: row.accepted,
    duplicates: row.duplicates,
    rejected: row.rejected,
    uncounted: row.uncounted,
    trimmed: row.trimmed,
    lag: {
      calls: row.lag_calls,
      sumMs: row.lag_ms_sum,
      maxMs: row.lag_ms_max,
      lastMs: row.lag_ms_last,
      lastSentMs: row.sent_lag_ms_last,
    },
    refusals: refusals.map(({ type, reason, count, firstAt, lastAt, examples }) => ({
      type,
      reason,
      count,
      firstAt,
      lastAt,
      examples: examples.map(example => ({ ...example, at: new Date(example.at) })),
    })),
  }
}
