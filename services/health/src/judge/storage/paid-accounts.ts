// What accounts that pay for others heard of those, and what those are judged to be now.
import type { Tx } from '@rung/database'
import type { Signal } from '@rung/signals'

/** One account and who pays for it. */
export type Paid = {
  readonly payerId: string
  readonly paidId: string
  /** As its current row says; null where it has none. */
  readonly lossRisk: number | null
}

export type Payers = {
  readonly paid: readonly Paid[]
  /** By payer what it said last; a payer that never said anything is absent. */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, number>>
}

type Row = {
  readonly payer_id: string
  readonly paid: readonly { readonly id: string; readonly risk: number | null }[]
  readonly said: readonly Signal[] | null
}

/**
 * Of these accounts, those that pay for others or did, each with all it pays for; with `who` paid, those that pay for one of
 * these. As known now, in one statement: relations are few beside accounts. In id order.
 */
export async function readPayers(
  tx: Tx,
  { accountIds, who, now }: { accountIds: readonly string[]; who: 'paid' | 'payers'; now: Date },
): Promise<Payers> {
  const rows = await tx.query<Row>({
    name: `health-read-${who === 'payers' ? 'payers' : 'payers-of'}`,
    text: `
      select held.id as payer_id, paid.accounts as paid, newest.signals as said
      from (
        select distinct on (related.id) related.id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3${who === 'payers' ? ' and related.id = any ($2::text[])' : ''}
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', each.id, 'risk', current.loss_risk) order by each.id), '[]')
          as accounts
        from unnest(held.pays_for_ids) as each (id)
        left join health.current_accounts as current
          on current.workspace_id = $1 and current.account_id = each.id
        where not held.retracted
      ) as paid
      left join lateral (
        select snapshots.signals
        from signals.snapshots
        where snapshots.workspace_id = $1
          and snapshots.account_id = held.id
          and snapshots.context = 'health'
          and snapshots.draft = ''
        order by snapshots.as_of desc, snapshots.recorded_at desc
        limit 1
      ) as newest on true
      where ${who === 'payers' ? 'true' : 'held.pays_for_ids && $2::text[]'}
        and (paid.accounts <> '[]' or newest.signals is not null)
      order by held.id`,
    values: [tx.workspaceId, [...accountIds], now.toISOString()],
  })
  return {
    paid: rows.flatMap(({ payer_id, paid }) =>
      paid.map(({ id, risk }) => ({ payerId: payer_id, paidId: id, lossRisk: risk })),
    ),
    said: new Map(rows.flatMap(({ payer_id, said }) => (said === null ? [] : [[payer_id, risksIn(said)]]))),
  }
}

const FAMILY = 'paid_risk:'

const risksIn = (signals: readonly Signal[]): Map<string, number> =>
  new Map(
    signals.flatMap(({ name, value }) =>
      typeof value === 'number' && name.startsWith(FAMILY) ? [[name.slice(FAMILY.length), value]] : [],
    ),
  )
