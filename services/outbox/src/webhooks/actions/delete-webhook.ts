// Deletes an endpoint, and every delivery to it.
import { byCaller } from '@rung/audit'
import { isRefusal, type Refusal } from '@rung/kernel'
import { auditWebhook, noted, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { deleteEndpoint } from '../../storage/endpoints.ts'
import { endPosition } from '../../storage/positions.ts'
import type { Endpoint } from '../../storage/tables.ts'
import { findToChange } from './find-endpoint.ts'

/** What it was. */
export function deleteWebhook(
  deps: OutboxDeps,
  id: string,
  caller: WebhookCaller,
): Promise<Endpoint | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToChange(tx, id)
    if (isRefusal(held)) return held
    await deleteEndpoint(tx, id)
    await endPosition(tx)
    await auditWebhook(tx, 'webhook.deleted', id, {
      before: noted(held),
      after: null,
      by: byCaller(caller),
      at: deps.clock(),
    })
    return held
  })
}
