// Adds what sources sent, and what of it was refused, to what is known. Bounded: clients may call themselves anything.
import type { Tx } from '@rung/database'
import { and, eq, inArray } from 'drizzle-orm'
import { sourcesPolicy } from '../policy.ts'
import {
  addTallies,
  EXAMPLES,
  nameOfSource,
  OTHER,
  type RefusalTally,
  type SourceName,
  type SourceTally,
} from '../sources/tally.ts'
import { callRefusals, callSources } from './call-sources.ts'

/** Adds tallies to what is known. A key that sends under too many names, or is refused for too many reasons, gets a row for the rest. */
export async function writeTallies(tx: Tx, tallies: readonly SourceTally[]): Promise<void> {
  const kept = await withinBounds(tx, tallies)
  await addSources(tx, kept)
  await addRefusals(tx, kept)
}

async function withinBounds(tx: Tx, tallies: readonly SourceTally[]): Promise<SourceTally[]> {
  const { workspaceId, kind, keyId: key, library, version } = callSources
  const keyIds = [...new Set(tallies.map(each => each.keyId))]
  const rows = await tx.db
    .select({ kind, keyId: key, library, version })
    .from(callSources)
    .where(and(eq(workspaceId, tx.workspaceId), inArray(key, keyIds)))
  const known = new Set(rows.map(nameOfSource))
  const ofKey = new Map<string, number>()
  for (const { keyId } of rows) ofKey.set(keyId, (ofKey.get(keyId) ?? 0) + 1)
  const kept = new Map<string, SourceTally>()
  for (const sent of tallies) {
    const many = ofKey.get(sent.keyId) ?? 0
    const isOne = known.has(nameOfSource(sent)) || many < sourcesPolicy.librariesOfKey
    const tally = isOne ? sent : { ...sent, library: OTHER, version: '' }
    const name = nameOfSource(tally)
    if (!known.has(name)) ofKey.set(sent.keyId, many + 1)
    known.add(name)
    const before = kept.get(name)
    kept.set(name, before === undefined ? tally : addTallies(before, tally))
  }
  // one order for all processes, so that they wait for each other instead of deadlocking
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
}

const COUNTS = `requests tracks identifies groups pages screens aliases days duplicates rejected uncounted trimmed lag_calls`
const TOTALS = [...COUNTS.split(' '), 'lag_ms_sum']

async function addSources(tx: Tx, tallies: readonly SourceTally[]): Promise<void> {
  const rows = tallies.map(tally => ({
    ...nameColumns(tally),
    first_seen_at: tally.firstSeenAt,
    last_seen_at: tally.lastSeenAt,
    last_event_at: tally.lastEventAt,
    requests: tally.requests,
    tracks: tally.accepted.track,
    identifies: tally.accepted.identify,
    groups: tally.accepted.group,
    pages: tally.accepted.page,
    screens: tally.accepted.screen,
    aliases: tally.accepted.alias,
    days: tally.accepted.day,
    duplicates: tally.duplicates,
    rejected: tally.rejected,
    uncounted: tally.uncounted,
    trimmed: tally.trimmed,
    lag_calls: tally.lag.calls,
    lag_ms_sum: tally.lag.sumMs,
    lag_ms_max: tally.lag.maxMs,
    lag_ms_last: tally.lag.lastMs,
    sent_lag_ms_last: tally.lag.lastSentMs,
  }))
  await tx.query({
    name: 'usage-add-call-sources',
    text: `
      insert into usage.call_sources
        (workspace_id, kind, key_id, library, version, first_seen_at, last_seen_at, last_event_at, ${TOTALS.join(', ')},
          lag_ms_max, lag_ms_last, sent_lag_ms_last)
      select $1, new.kind, new.key_id, new.library, new.version, new.first_seen_at, new.last_seen_at, new.last_event_at,
        ${TOTALS.map(name => `new.${name}`).join(', ')}, new.lag_ms_max, new.lag_ms_last, new.sent_lag_ms_last
      from json_to_recordset($2) as new (
        kind text, key_id text, library text, version text, first_seen_at timestamptz, last_seen_at timestamptz,
        last_event_at timestamptz, ${TOTALS.map(name => `${name} double precision`).join(', ')},
        lag_ms_max double precision, lag_ms_last double precision, sent_lag_ms_last double precision
      )
      on conflict (workspace_id, kind, key_id, library, version) do update set
        first_seen_at = least(call_sources.first_seen_at, excluded.first_seen_at),
        last_seen_at = greatest(call_sources.last_seen_at, excluded.last_seen_at),
        last_event_at = greatest(call_sources.last_event_at, excluded.last_event_at),
        ${TOTALS.map(name => `${name} = call_sources.${name} + excluded.${name}`).join(', ')},
        lag_ms_max = greatest(call_sources.lag_ms_max, excluded.lag_ms_max),
        lag_ms_last = coalesce(excluded.lag_ms_last, call_sources.lag_ms_last),
        sent_lag_ms_last = coalesce(excluded.sent_lag_ms_last, call_sources.sent_lag_ms_last)`,
    values: [tx.workspaceId, JSON.stringify(rows)],
  })
}

async function addRefusals(tx: Tx, tallies: readonly SourceTally[]): Promise<void> {
  const refused = tallies.filter(tally => tally.refusals.length > 0)
  if (refused.length === 0) return
  const { workspaceId, kind, keyId, library, version, type, reason } = callRefusals
  const keyIds = [...new Set(refused.map(each => each.keyId))]
  const rows = await tx.db
    .select({ kind, keyId, library, version, type, reason })
    .from(callRefusals)
    .where(and(eq(workspaceId, tx.workspaceId), inArray(keyId, keyIds)))
  const held = Map.groupBy(rows, nameOfSource)
  const added = refused.flatMap(tally =>
    fewReasons(tally.refusals, held.get(nameOfSource(tally)) ?? []).map(refusal => ({
      ...nameColumns(tally),
      type: refusal.type,
      reason: refusal.reason,
      count: refusal.count,
      first_at: refusal.firstAt,
      last_at: refusal.lastAt,
      examples: refusal.examples,
    })),
  )
  await tx.query({
    name: 'usage-add-call-refusals',
    text: `
      insert into usage.call_refusals
        (workspace_id, kind, key_id, library, version, type, reason, count, first_at, last_at, examples)
      select $1, new.kind, new.key_id, new.library, new.version, new.type, new.reason, new.count, new.first_at, new.last_at,
        new.examples
      from json_to_recordset($2) as new (
        kind text, key_id text, library text, version text, type text, reason text, count bigint, first_at timestamptz,
        last_at timestamptz, examples jsonb
      )
      on conflict (workspace_id, kind, key_id, library, version, type, reason) do update set
        count = call_refusals.count + excluded.count,
        first_at = least(call_refusals.first_at, excluded.first_at),
        last_at = greatest(call_refusals.last_at, excluded.last_at),
        examples = (
          select coalesce(jsonb_agg(newest.example order by newest.position), '[]')
          from (
            select held.example, held.position
            from jsonb_array_elements(call_refusals.examples || excluded.examples)
              with ordinality as held (example, position)
            order by held.position desc
            limit ${EXAMPLES}
          ) as newest
        )`,
    values: [tx.workspaceId, JSON.stringify(added)],
  })
}

/** Each type and reason once; those past the bound of a source as one. */
function fewReasons(
  refusals: readonly RefusalTally[],
  held: readonly { readonly type: string; readonly reason: string }[],
): RefusalTally[] {
  const nameOf = ({ type, reason }: { readonly type: string; readonly reason: string }) =>
    `${type}\n${reason}`
  const known = new Set(held.map(nameOf))
  const kept = new Map<string, RefusalTally>()
  for (const sent of refusals) {
    const isOne = known.has(nameOf(sent)) || known.size < sourcesPolicy.reasonsOfSource
    const refusal = isOne ? sent : { ...sent, type: OTHER, reason: OTHER }
    const before = kept.get(nameOf(refusal))
    known.add(nameOf(refusal))
    kept.set(
      nameOf(refusal),
      before === undefined
        ? refusal
        : { ...refusal, count: before.count + refusal.count, firstAt: before.firstAt },
    )
  }
  return [...kept.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

function nameColumns({ kind, keyId, library, version }: SourceName) {
  return { kind, key_id: keyId, library, version }
}
