// The queue of contradictions: of every account the newest kept row, its contradictions taken apart, the worst first.
import type { Tx } from '@rung/database'
import type { Band, PairName } from '@rung/health-score'
import { type Day, endOf } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'

/** Where a page ended. */
export type QueuePlace = { readonly size: number; readonly accountId: string; readonly pair: PairName }

export type QueueRequest = {
  readonly asOf: Day
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

export type QueuedContradiction = QueuePlace & { readonly since: Day; readonly csmId: string | null }

/**
 * At most `limit`, by size downwards, then account and pair: a keyset, so that a page begins where the last one ended.
 *
 * One statement, since what sorts the queue is kept with each score: judging every account of the workspace to show a
 * hundred lines would cost seconds. Accounts closed by `asOf` and former customers are left out. A run counts as acknowledged when somebody
 * acknowledged it on one of its days.
 */
export async function readContradictionQueue(tx: Tx, input: QueueRequest): Promise<QueuedContradiction[]> {
  const { asOf, knownAt, after } = input
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
          scores.flags
        from health.scores
        where scores.workspace_id = $1
          and scores.account_id = customer.id
          and scores.as_of <= $2
          and scores.recorded_at <= $3
        order by scores.as_of desc, scores.recorded_at desc
        limit 1
      ) as kept
      cross join lateral jsonb_to_recordset(kept.contradictions)
        as said (pair text, size double precision, since date)
      where not customer.retracted
        and customer.occurred_at <= $4
        and (customer.closed_on is null or customer.closed_on > $2)
        and not coalesce('former' = any (kept.flags), false)
        and ($5::text is null or said.pair = $5)
        and ($6::text is null or customer.csm_id = $6)
        and ($7::text is null or customer.segment = $7)
        and ($13::text is null or $13 = kept.band)
        and ($14::text is null or $14 = kept.state)
        and ($8::boolean is null or $8 = exists (
          select from health.contradiction_acknowledgements as made
          where made.workspace_id = $1
            and made.account_id = customer.id
            and made.pair = said.pair
            and made.acknowledged_at >= said.since::timestamp at time zone 'UTC'
            and made.acknowledged_at <= least($3::timestamptz, $4::timestamptz)
        ))
        and ($9::double precision is null or said.size < $9
          or (said.size = $9 and (customer.id, said.pair) > ($10, $11)))
      order by said.size desc, customer.id, said.pair
      limit $12`,
    values: [
      tx.workspaceId,
      asOf,
      knownAt.toISOString(),
      endOf(asOf).toISOString(),
      input.pair,
      input.csmId,
      input.segment,
      input.acknowledged,
      after?.size ?? null,
      after?.accountId ?? null,
      after?.pair ?? null,
      input.limit,
      input.band,
      input.state,
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
