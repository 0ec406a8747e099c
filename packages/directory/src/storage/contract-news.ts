// On which days contracts were heard of: that who keeps them was telling then.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'

export type ContractNews = {
  /** Of month-to-month contracts, which often come from another source than the others. */
  readonly monthly: boolean
  /** The day that was told of. */
  readonly on: Day
  /** When anything of that day was recorded first. */
  readonly recordedAt: Date
}

type Row = { monthly: boolean; heard_on: Day; recorded_at: Date }

/**
 * Each day on which a contract was signed or changed, a renewal was written down or decided, or a contract or its account was
 * ended by a later word than the first, once, in the order of days, as known at an instant. Of which kind a
 * contract is, its first word says. A day says so only when it cannot have been
 * planned when it was recorded: a start, an end agreed at the signing or a change that takes effect later tells of no day but its own word's.
 *
 * Days are kept as they are told (migration 0570): this reads days, however many facts told of them.
 *
 * @example a history whose last row was signed on 30 June and that was imported in November tells of no day after 30 June
 */
export async function readContractNews(tx: Tx, knownAt: Date): Promise<ContractNews[]> {
  const rows = await tx.query<Row>({
    name: 'directory-contract-news',
    text: `
      select contract_news.monthly, contract_news.heard_on::text as heard_on, contract_news.recorded_at
      from directory.contract_news
      where contract_news.workspace_id = $1 and contract_news.recorded_at <= $2
      order by contract_news.heard_on, contract_news.monthly`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return rows.map(row => ({ monthly: row.monthly, on: row.heard_on, recordedAt: row.recorded_at }))
}
