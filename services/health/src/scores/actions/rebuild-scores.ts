// Makes every account due from a day on, so that its kept scores are made again.
import type { Database } from '@rung/database'
import { listAccountIds } from '@rung/directory'
import type { Keep } from '@rung/http-service'
import type { Day } from '@rung/kernel'
import { markDue } from '@rung/signals'

export function rebuildScores(
  database: Database,
  { workspaceId, since }: { readonly workspaceId: string; readonly since: Day },
  keep: Keep<{ readonly accounts: number }>,
): Promise<void> {
  return database.inWorkspace(workspaceId, async tx => {
    const accountIds = await listAccountIds(tx)
    await markDue(
      tx,
      ['health'],
      accountIds.map(accountId => ({ accountId, since })),
    )
    await keep(tx, { accounts: accountIds.length })
  })
}
