// The promises to some accounts that lines of a way out may name: whose they are, and whether there is anything left to ask about them.
import type { Tx } from '@rung/database'

export type PromiseThere = {
  readonly id: string
  readonly externalId: string
  readonly accountId: string
  /** Kept, broken or withdrawn. */
  readonly ended: boolean
  readonly confirmed: boolean
}

type Row = { id: string; external_id: string; account_id: string; ended: boolean; confirmed: boolean }

/** As recorded by an instant, without those that were taken back. */
export async function promisesTo(
  tx: Tx,
  { accountIds, knownAt }: { readonly accountIds: readonly string[]; readonly knownAt: Date },
): Promise<PromiseThere[]> {
  const rows = await tx.query<Row>({
    name: 'playbook-promises-to-accounts',
    text: `
      select newest.id, newest.body ->> 'external_id' as external_id, newest.account_id,
        newest.body ->> 'status' <> 'open' as ended, newest.body ->> 'confirmed_on' is not null as confirmed
      from (
        select distinct on (facts.id) facts.id, facts.account_id, facts.retracted, facts.body
        from published.facts
        where facts.workspace_id = $1 and facts.kind = 'promises' and facts.account_id = any($2)
          and facts.recorded_at <= $3
        order by facts.id, facts.recorded_at desc, facts.revision desc
      ) as newest
      where not newest.retracted
      order by newest.id`,
    values: [tx.workspaceId, accountIds, knownAt.toISOString()],
  })
  return rows.map(({ external_id: externalId, account_id: accountId, ...row }) => ({
    ...row,
    externalId,
    accountId,
  }))
}
