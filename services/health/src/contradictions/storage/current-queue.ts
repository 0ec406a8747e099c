// The queue of contradictions as accounts were last judged, the worst first, with who has seen each: one statement.
import type { Tx } from '@rung/database'
import type { Band, Contradiction, PairName } from '@rung/health-score'
import type { AccountMark } from '@rung/judgement'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import { NOT_STUCK } from '../../judge/storage/list-standing.ts'
import type { QueuePlace } from './contradiction-queue.ts'

export type CurrentQueueRequest = {
  readonly knownAt: Date
  /** Each null when it does not narrow. */
  readonly pair: PairName | null
  readonly csmId: string | null
  readonly segment: string | null
  readonly band: Band | null
  readonly state: GapState['state'] | null
  readonly acknowledged: boolean | null
  readonly after: QueuePlace | null
  readonly limit: number
}

export type CurrentContradiction = {
  readonly accountId: string
  readonly externalId: string | null
  readonly name: string | null
  readonly csmId: string | null
  readonly segment: string | null
  readonly marks: readonly AccountMark[]
  readonly contradiction: Contradiction
  readonly acknowledgement: { readonly acknowledgedAt: Date; readonly acknowledgedBy: string | null } | null
}

type Row = Omit<CurrentContradiction, 'acknowledgement' | 'contradiction'> & {
  pair: PairName
  size: number
  since: Day
  shown: Pick<Contradiction, 'distance' | 'left' | 'right'>
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
}

/**
 * At most `limit`, by size downwards, then account and pair: read along the index of sizes from where the last page ended.
 * Closed accounts are left out. A run counts as acknowledged when somebody acknowledged it on one of its days; the first
 * to do so stands.
 */
export async function readCurrentQueue(tx: Tx, input: CurrentQueueRequest): Promise<CurrentContradiction[]> {
  const values: unknown[] = [tx.workspaceId]
  const place = (value: unknown): string => `$${values.push(value)}`
  const given = (value: unknown, condition: (at: string) => string) =>
    value === null ? [] : [condition(place(value))]
  const { after, acknowledged } = input
  const knownAt = place(input.knownAt.toISOString())
  const made = `health.contradiction_acknowledgements as made
          where made.workspace_id = $1 and made.account_id = current.account_id and made.pair = current.pair
            and made.acknowledged_at >= current.since::timestamp at time zone 'UTC'
            and made.acknowledged_at <= ${knownAt}::timestamptz`
  const conditions = [
    'current.workspace_id = $1',
    'not current.closed',
    NOT_STUCK,
    ...given(input.pair, at => `current.pair = ${at}`),
    ...given(input.csmId, at => `current.csm_id = ${at}`),
    ...given(input.segment, at => `current.segment = ${at}`),
    ...given(input.band, at => `current.band = ${at}`),
    ...given(input.state, at => `current.state = ${at}`),
    ...(acknowledged === null ? [] : [`${acknowledged ? '' : 'not '}exists (select from ${made})`]),
    // Sizes fall while ids rise: no one comparison of rows says it, so the index is entered by the size alone.
    ...(after === null
      ? []
      : [
          `current.size <= ${place(after.size)}::float8`,
          `(current.size < ${place(after.size)}::float8
            or (current.account_id, current.pair) > (${place(after.accountId)}, ${place(after.pair)}))`,
        ]),
  ]
  const rows = await tx.query<Row>({
    text: `
      with page as (
        select current.account_id, current.pair, current.size, current.since, current.shown, current.csm_id,
          current.segment, current.marks
        from health.current_contradictions as current
        where ${conditions.join('\n          and ')}
        order by current.size desc, current.account_id, current.pair
        limit ${place(input.limit)}
      )
      select current.account_id as "accountId", named.external_id as "externalId", named.name,
        current.csm_id as "csmId", current.segment, current.marks, current.pair, current.size, current.since, current.shown,
        seen.acknowledged_at as "acknowledgedAt", seen.acknowledged_by as "acknowledgedBy"
      from page as current
      left join lateral (
        select accounts.external_id, accounts.name
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.id = current.account_id
        order by accounts.recorded_at desc, accounts.revision desc
        limit 1
      ) as named on true
      left join lateral (
        select made.acknowledged_at, made.acknowledged_by
        from ${made}
        order by made.acknowledged_at, made.since
        limit 1
      ) as seen on true
      order by current.size desc, current.account_id, current.pair`,
    values,
  })
  return rows.map(({ pair, size, since, shown, acknowledgedAt, acknowledgedBy, ...row }) => ({
    ...row,
    contradiction: { pair, size, since, ...shown },
    acknowledgement: acknowledgedAt === null ? null : { acknowledgedAt, acknowledgedBy },
  }))
}
