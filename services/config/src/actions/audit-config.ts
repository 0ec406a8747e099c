// Notes a change of config: the fields that differ, each by its place, as they were and as they are.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { type ConfigDocument, differencesOf } from '@rung/config/document'
import type { Tx } from '@rung/database'
import type { ChangedBy } from './changed-by.ts'

type ConfigAction =
  | 'config.drafted'
  | 'config.changed'
  | 'config.discarded'
  | 'config.published'
  | 'config.rolled_back'

export async function auditConfig(
  tx: Tx,
  action: ConfigAction,
  subject: { readonly kind: 'config/drafts' | 'config/versions'; readonly id: string },
  change: { readonly before: ConfigDocument; readonly after: ConfigDocument },
  by: ChangedBy,
): Promise<void> {
  const differences = differencesOf(change.before, change.after)
  const side = (of: 'before' | 'after') =>
    Object.fromEntries(differences.map(difference => [difference.field, difference[of]]))
  await recordAudit(tx, [
    {
      action,
      subject,
      accountId: null,
      before: side('before'),
      after: side('after'),
      by: byCaller(by),
      at: by.now,
    },
  ])
  const isInForce = action === 'config.published' || action === 'config.rolled_back'
  const type = isInForce ? 'config.published' : 'config.drafted'
  await recordChanges(tx, [{ type, accountIds: [], personId: by.personId, at: by.now }])
}
