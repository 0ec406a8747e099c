// What lists show of accounts by their current rows, before those are written anew: to say what changed.
import type { Tx } from '@rung/database'

export type ListedStanding = {
  readonly accountId: string
  /** Hundredths of a point. */
  readonly score: number | null
  readonly band: string
  readonly state: string
  /** Of the next renewal. */
  readonly probabilityLost: number | null
  /** Of what worklists look at; null where nothing stands. */
  readonly worklistDigest: string | null
}

/** Accounts without a row are absent. */
export async function readStanding(tx: Tx, accountIds: readonly string[]): Promise<ListedStanding[]> {
  const rows = await tx.query<{
    account_id: string
    score_hundredths: number | null
    band: string
    state: string
    next_probability_lost: number | null
    worklist_digest: string | null
  }>({
    name: 'health-read-standing',
    text: `
      select current.account_id, current.score_hundredths, current.band, current.state, current.next_probability_lost,
        forms.digest as worklist_digest
      from unnest($2::text[]) as asked (account_id)
      join health.current_accounts as current on current.workspace_id = $1 and current.account_id = asked.account_id
      left join health.worklist_forms as forms on forms.workspace_id = $1 and forms.account_id = asked.account_id`,
    values: [tx.workspaceId, accountIds],
  })
  return rows.map(row => ({
    accountId: row.account_id,
    score: row.score_hundredths,
    band: row.band,
    state: row.state,
    probabilityLost: row.next_probability_lost,
    worklistDigest: row.worklist_digest,
  }))
}
