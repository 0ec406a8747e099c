// Writes what worklists look at of accounts, without its figures, where that changed.
import type { Tx } from '@rung/database'
import type { PartedAccount } from '../part-worklists.ts'

/** None where every form is what it was: `known` are the digests of those that stand. */
export async function writeWorklistForms(
  tx: Tx,
  accounts: readonly PartedAccount[],
  known: ReadonlyMap<string, string | null>,
): Promise<void> {
  const news = accounts.filter(({ score, worklist }) => known.get(score.accountId) !== worklist.digest)
  if (news.length === 0) return
  await tx.query({
    name: 'health-write-worklist-forms',
    text: `
      insert into health.worklist_forms (workspace_id, account_id, digest, form)
      select $1, new.account_id, new.digest, new.form
      from rows from (unnest($2::text[], $3::text[]), jsonb_array_elements($4::jsonb)) as new (account_id, digest, form)
      on conflict (workspace_id, account_id) do update set digest = excluded.digest, form = excluded.form`,
    values: [
      tx.workspaceId,
      news.map(({ score }) => score.accountId),
      news.map(({ worklist }) => worklist.digest),
      `[${news.map(({ worklist }) => worklist.body).join(',')}]`,
    ],
  })
}
