// The decided renewals of accounts, each as it was known at an instant and since when, out of what accounts published.
import type { Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import { readRecordedOutcomes, wentOnByItself } from '@rung/signals'

export type Resolution = {
  readonly accountId: string
  readonly renewalId: string
  readonly dueOn: Day
  readonly termMonths: number | null
  readonly resolution: string
  /** A term that went on by itself: nobody said so, nobody said otherwise. */
  readonly wentOn: boolean
  /** When it was first said to have ended so. */
  readonly becameKnownAt: Date
  readonly evidence: readonly string[]
}

type Row = {
  account_id: string
  renewal_id: string
  due_on: Day
  term_months: number | null
  resolution: string
  resolved_on: Day
  became_known_at: Date
  evidence: string[]
  as_of: Day
}

/**
 * Out of what is kept of an account's terms; of accounts that were not published since it is kept, out of their signals.
 */
export async function readResolutions(tx: Tx, input: ResolutionsRequest): Promise<Resolution[]> {
  const { told, keptOf } = await readRecordedOutcomes(tx, input)
  const others = input.accountIds.filter(id => !keptOf.has(id))
  const published = others.length === 0 ? [] : await readPublished(tx, { ...input, accountIds: others })
  const kept = told.map(
    ({ accountId, id, dueOn, termMonths, outcome, decidedOn, becameKnownAt, evidence }) => {
      const wentOn = wentOnByItself({ id, dueOn, outcome, decidedOn })
      const resolution = String(outcome)
      return { accountId, renewalId: id, dueOn, termMonths, resolution, wentOn, becameKnownAt, evidence }
    },
  )
  return [...kept, ...published]
}

type ResolutionsRequest = {
  readonly accountIds: readonly string[]
  readonly knownAt: Date
  readonly lookEveryDays: number
}

/**
 * Decided renewals leave an account's signals after a while, so its days are looked at every `lookEveryDays`: the newest
 * published one of each such span, in the newest revision recorded by `knownAt`. What the latest of them says of a renewal
 * holds; one that is open there is not told of. `became_known_at` is the instant of the first revision that says the same.
 */
async function readPublished(tx: Tx, input: ResolutionsRequest): Promise<Resolution[]> {
  const { accountIds, knownAt, lookEveryDays } = input
  const rows = await tx.query<Row>({
    name: 'renewals-read-resolutions',
    text: `
      with said as (
        select distinct on (asked.account_id, renewal.id) asked.account_id, renewal.id as renewal_id,
          seen.as_of, renewal.said ->> 'due_on' as due_on, (renewal.said ->> 'term_months')::float8 as term_months,
          renewal.said ->> 'resolution' as resolution,
          coalesce(renewal.said ->> 'resolved_on', renewal.said ->> 'due_on') as resolved_on, renewal.evidence
        from unnest($2::text[]) as asked (account_id)
        cross join lateral (
          select snapshots.as_of as first_day
          from signals.snapshots
          where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
            and snapshots.context = 'accounts' and snapshots.draft = '' and snapshots.recorded_at <= $3
          order by snapshots.as_of
          limit 1
        ) as earliest
        cross join lateral generate_series(0, ($4::date - earliest.first_day) / $5::int) as span (number)
        cross join lateral (
          select snapshots.as_of, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
            and snapshots.context = 'accounts' and snapshots.draft = ''
            and snapshots.as_of >= earliest.first_day + span.number * $5::int
            and snapshots.as_of < earliest.first_day + (span.number + 1) * $5::int
            and snapshots.recorded_at <= $3
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as seen
        cross join lateral (
          select signal -> 'subject' ->> 'id' as id, jsonb_object_agg(signal ->> 'name', signal -> 'value') as said,
            (jsonb_agg(signal -> 'evidence') filter (where signal ->> 'name' = 'due_on')) -> 0 as evidence
          from jsonb_array_elements(seen.signals) as signal
          where signal -> 'subject' ->> 'kind' = 'renewal'
            and signal ->> 'name' in ('due_on', 'term_months', 'resolution', 'resolved_on')
          group by 1
        ) as renewal
        order by asked.account_id, renewal.id, seen.as_of desc
      )
      select said.account_id, said.renewal_id, said.due_on, said.term_months, said.resolution, said.resolved_on, first_recorded.recorded_at as became_known_at,
        said.evidence, said.as_of::text as as_of
      from said
      cross join lateral (
        select snapshots.recorded_at
        from signals.snapshots
        where snapshots.workspace_id = $1 and snapshots.account_id = said.account_id
          and snapshots.context = 'accounts' and snapshots.draft = ''
          and snapshots.as_of >= said.resolved_on::date and snapshots.as_of <= said.as_of
          and snapshots.recorded_at <= $3
          and snapshots.signals @> jsonb_build_array(jsonb_build_object(
            'subject', jsonb_build_object('kind', 'renewal', 'id', said.renewal_id),
            'name', 'resolution', 'value', said.resolution))
        order by snapshots.as_of, snapshots.recorded_at
        limit 1
      ) as first_recorded
      where said.resolution is not null and said.due_on is not null
      order by said.account_id, said.as_of desc, said.renewal_id`,
    values: [tx.workspaceId, [...accountIds], knownAt.toISOString(), dayOf(knownAt), lookEveryDays],
  })
  return onceATerm(rows)
}

/** A renewal gets another id once it is written down: of one contract's with one due day the one seen last holds. */
function onceATerm(rows: readonly Row[]): Resolution[] {
  const terms = new Map<string, Resolution>()
  for (const row of rows) {
    const evidence = row.evidence ?? []
    const contract = evidence.find(id => id !== row.renewal_id) ?? row.renewal_id
    const term = `${row.account_id} ${contract} ${row.due_on}`
    if (terms.has(term)) continue
    terms.set(term, {
      accountId: row.account_id,
      renewalId: row.renewal_id,
      dueOn: row.due_on,
      termMonths: row.term_months,
      resolution: row.resolution,
      wentOn: wentOnByItself({
        id: row.renewal_id,
        dueOn: row.due_on,
        outcome: row.resolution,
        decidedOn: row.resolved_on,
      }),
      becameKnownAt: row.became_known_at,
      evidence,
    })
  }
  return [...terms.values()]
}
