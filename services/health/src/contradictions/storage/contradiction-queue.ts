// The queue of contradictions: of every account the newest kept row, its contradictions taken apart, the worst first.
import type { Tx } from '@rung/database'
import type { Band, PairName } from '@rung/health-score'
import { type Day, endOf } from '@rung/kernel'
import type { Viewer } from '@rung/signals'
import type { GapState } from '@rung/success-gap'
import { isSealedTo } from '../../judge/storage/is-sealed-to.ts'

/** Where a page ended. */
export type QueuePlace = { readonly size: number; readonly accountId: string; readonly pair: PairName }

export type AskedQueue = {
  readonly asOf: Day
  readonly knownAt: Date
  readonly viewer: Viewer
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

export type QueuedContradiction = QueuePlace & { readonly since: Day; readonly csmId: string | null }

/**
 * At most `limit`, by size downwards, then account and pair: a keyset, so that a page begins where the last one ended.
 *
 * One statement, since what sorts the queue is kept with each score: judging every account of the workspace to show a
 * hundred lines would cost seconds. Accounts closed by `asOf` are left out. A run counts as acknowledged when somebody
 * acknowledged it on one of its days.
 */
export async function readContradictionQueue(tx: Tx, asked: AskedQueue): Promise<QueuedContradiction[]> {
  const { asOf, knownAt, viewer, after } = asked
  const rows = await tx.query<{
    account_id: string
    csm_id: string | null
    pair: PairName
    size: number
    since: Day
  }>({
    name: 'health-contradiction-queue',
    text: `
      select customer.id as account_id, customer.csm_id, said.pair, said.size, said.since::text as since
      from (
        select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.segment, accounts.closed_on,
          accounts.retracted, accounts.occurred_at
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.recorded_at <= $3
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as customer
      cross join lateral (
        select scores.workspace_id, scores.account_id, scores.as_of, scores.band, scores.state, scores.contradictions,
          scores.sealed
        from health.scores
        where scores.workspace_id = $1
          and scores.account_id = customer.id
          and scores.as_of <= $2
          and scores.recorded_at <= $3
        order by scores.as_of desc, scores.recorded_at desc
        limit 1
      ) as kept
      cross join lateral (
        select ${isSealedTo({ row: 'kept', viewer: '$5', now: '$6', knownAt: '$3' })} as hidden
      ) as seen
      cross join lateral jsonb_to_recordset(
        case when seen.hidden then kept.sealed -> 'contradictions' else kept.contradictions end
      ) as said (pair text, size double precision, since date)
      where not customer.retracted
        and customer.occurred_at <= $4
        and (customer.closed_on is null or customer.closed_on > $2)
        and ($7::text is null or said.pair = $7)
        and ($8::text is null or customer.csm_id = $8)
        and ($9::text is null or customer.segment = $9)
        and ($15::text is null or $15 = case when seen.hidden then kept.sealed ->> 'band' else kept.band end)
        and ($16::text is null or $16 = case when seen.hidden then kept.sealed #>> '{state,state}' else kept.state end)
        and ($10::boolean is null or $10 = exists (
          select from health.contradiction_acknowledgements as made
          where made.workspace_id = $1
            and made.account_id = customer.id
            and made.pair = said.pair
            and made.acknowledged_at >= said.since::timestamp at time zone 'UTC'
            and made.acknowledged_at <= least($3::timestamptz, $4::timestamptz)
        ))
        and ($11::double precision is null or said.size < $11
          or (said.size = $11 and (customer.id, said.pair) > ($12, $13)))
      order by said.size desc, customer.id, said.pair
      limit $14`,
    values: [
      tx.workspaceId,
      asOf,
      knownAt.toISOString(),
      endOf(asOf).toISOString(),
      viewer?.personId ?? null,
      viewer?.now.toISOString() ?? null,
      asked.pair,
      asked.csmId,
      asked.segment,
      asked.acknowledged,
      after?.size ?? null,
      after?.accountId ?? null,
      after?.pair ?? null,
      asked.limit,
      asked.band,
      asked.state,
    ],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    csmId: row.csm_id,
    pair: row.pair,
    size: row.size,
    since: row.since,
  }))
}
