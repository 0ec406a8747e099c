// An account's days as they were known at an instant: whole days as counted, days known in part counted from their facts.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import {
  attachments,
  countDays,
  type DayFacts,
  type MetricDefinition,
  type UsedEvent,
} from '@rung/usage-metrics'
import type { AsOf } from './as-of.ts'
import { spanEdge } from './attachments.ts'
import { dailyAggregatesAsKnown } from './daily-aggregates.ts'
import { readDayFacts } from './day-facts.ts'
import { readHorizon } from './events.ts'
import { membershipsOf, peopleOf } from './memberships.ts'
import { namesKnown, readPeople } from './people.ts'

/** Every day on or before `asOf`. Days whose events were pruned stay as they were counted. */
export async function factsAsKnown(
  tx: Tx,
  { groupKey, asOf, knownAt }: AsOf,
  definitions: readonly MetricDefinition[],
): Promise<DayFacts[]> {
  const counted = await readDayFacts(tx, groupKey, { since: null, until: asOf })
  const horizon = await readHorizon(tx)
  const begun = counted.filter(each => each.firstRecordedAt <= knownAt)
  const whole = begun.filter(
    each => each.latestRecordedAt <= knownAt || (horizon !== null && each.day < horizon),
  )
  const inPart = begun.filter(each => !whole.includes(each))
  const aggregated = inPart.filter(each => each.aggregatedActiveUsers !== null).map(each => each.day)
  const sent = inPart.filter(each => each.aggregatedActiveUsers === null).map(each => each.day)
  return [
    ...whole,
    ...(aggregated.length > 0 ? await aggregateFacts(tx, groupKey, aggregated, knownAt) : []),
    ...(sent.length > 0 ? countDays(await eventsAsKnown(tx, groupKey, sent, knownAt), definitions) : []),
  ]
}

async function aggregateFacts(
  tx: Tx,
  groupKey: string,
  days: readonly Day[],
  knownAt: Date,
): Promise<DayFacts[]> {
  const aggregated = await dailyAggregatesAsKnown(tx, groupKey, days, knownAt)
  return aggregated.map(each => ({
    day: each.day,
    aggregatedActiveUsers: each.activeUsers ?? 'not_given',
    cells: Object.entries(each.counts).map(([event, count]) => ({ user: null, event, count })),
    properties: [],
  }))
}

type EventRow = {
  day: Day
  name: string
  user_key: string
  occurred_at: Date
  properties: UsedEvent['properties']
}

async function eventsAsKnown(
  tx: Tx,
  groupKey: string,
  days: readonly Day[],
  knownAt: Date,
): Promise<UsedEvent[]> {
  const isKnown = (recordedAt: Date) => recordedAt <= knownAt
  const people = await readPeople(tx, await peopleOf(tx, groupKey))
  const roots = namesKnown(people, isKnown)
  const rootOf = (name: string) => roots.get(name) ?? name
  const calls = await membershipsOf(tx, people.names, knownAt)
  const callsOf = Map.groupBy(calls, call => rootOf(call.userKey))
  const spans = people.names.flatMap(userKey =>
    attachments(callsOf.get(rootOf(userKey)) ?? [])
      .filter(span => span.group === groupKey)
      .map(span => ({ userKey, ...span })),
  )
  const rows = await tx.query<EventRow>({
    name: 'usage-events-as-known',
    text: `
      select events.day::text as day, events.name, events.user_key, events.occurred_at, events.properties
      from usage.events
      where events.workspace_id = $1
        and events.group_key = $2
        and events.day = any($3::date[])
        and events.recorded_at <= $4
      union all
      select events.day::text as day, events.name, events.user_key, events.occurred_at, events.properties
      from unnest($5::text[], $6::timestamptz[], $7::timestamptz[]) as span (user_key, from_at, until_at)
      join usage.events
        on events.workspace_id = $1
        and events.group_key is null
        and events.user_key = span.user_key
        and events.day = any($3::date[])
        and events.recorded_at <= $4
        and events.occurred_at >= span.from_at
        and events.occurred_at < span.until_at`,
    values: [
      tx.workspaceId,
      groupKey,
      days,
      knownAt.toISOString(),
      spans.map(span => span.userKey),
      spans.map(span => spanEdge(span.fromMs)),
      spans.map(span => spanEdge(span.untilMs)),
    ],
  })
  // who acted at the account without ever being said to belong to it
  const others = new Set(rows.map(row => row.user_key)).difference(new Set(people.names))
  const theirs = namesKnown(await readPeople(tx, [...others]), isKnown)
  return rows.map(row => ({
    day: row.day,
    event: row.name,
    user: roots.get(row.user_key) ?? theirs.get(row.user_key) ?? row.user_key,
    at: row.occurred_at,
    properties: row.properties,
  }))
}
