// Everything of a workspace as lines of JSON: its facts in every revision, words, definitions, and what was judged of them.
import { byCaller, recordAudit } from '@rung/audit'
import type { AccountsDeps } from '../deps.ts'
import { ACCOUNTS_POLICY } from '../policy.ts'
import { listWorkspaceTables, readSchemaNumber, readTable } from '../storage/workspace-rows.ts'
import { readWorkspaceRow } from '../storage/workspaces.ts'

/** The form of the file: raised when a reader of the former one would misread it. */
export const EXPORT_FORMAT = 1

/** Keys come last: whoever fills a workspace opens its doors when everything else is there. */
const LAST = 'accounts.keys'

/**
 * Calls `write` with whole lines, one object each: first what is exported and from which schema, then a row a line, last
 * the number of rows of each table, by which a file that broke off is known. All as of one instant: one transaction, which
 * holds nobody up but keeps what others delete meanwhile, so a reader that takes nothing for long is let go.
 */
export async function exportWorkspace(
  deps: AccountsDeps,
  caller: { readonly workspaceId: string; readonly keyId: string; readonly personId: string | null },
  write: (lines: string) => Promise<void>,
): Promise<void> {
  const { workspaceId } = caller
  // Somebody took everything out: that is told before it happens, and leaves with the rest.
  await deps.database.inWorkspace(workspaceId, tx =>
    recordAudit(tx, [
      {
        action: 'workspace.exported',
        subject: { kind: 'workspaces', id: workspaceId },
        accountId: null,
        before: null,
        after: null,
        by: byCaller(caller),
        at: deps.clock(),
      },
    ]),
  )
  await deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const { name, currency, createdAt } = await readWorkspaceRow(tx)
      const head = {
        rungExport: EXPORT_FORMAT,
        schema: await readSchemaNumber(tx),
        exportedAt: deps.clock(),
        workspace: { id: workspaceId, name, currency, createdAt },
      }
      await write(`${JSON.stringify(head)}\n`)
      const counts: Record<string, number> = {}
      const tables = (await listWorkspaceTables(tx)).filter(table => table !== LAST)
      for (const table of [...tables, LAST]) {
        counts[table] = 0
        for await (const rows of readTable(tx, table, ACCOUNTS_POLICY.exportRows)) {
          counts[table] += rows.length
          const before = `{"table":${JSON.stringify(table)},"row":`
          await write(rows.map(row => `${before}${row}}\n`).join(''))
        }
      }
      await write(`${JSON.stringify({ counts })}\n`)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
