// Draws a new secret for an endpoint. The one before signs as well for a while, so that nothing is refused in between.
import { byCaller } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import { auditWebhook, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { WEBHOOK_POLICY } from '../../policy.ts'
import { drawSecret } from '../../signing/secret.ts'
import { updateEndpoint } from '../../storage/endpoints.ts'
import { type MadeWebhook, vaultOf } from './create-webhook.ts'
import { findToChange } from './find-endpoint.ts'

/** `atOnce`: the former secret is known to others, and signs nothing more. */
export async function rotateSecret(
  deps: OutboxDeps,
  { id, atOnce }: { readonly id: string; readonly atOnce: boolean },
  caller: WebhookCaller,
  keep: Keep<MadeWebhook>,
): Promise<MadeWebhook | Refusal> {
  const vault = vaultOf(deps)
  if (isRefusal(vault)) return vault
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToChange(tx, id)
    if (isRefusal(held)) return held
    const now = deps.clock()
    const secret = drawSecret(deps.randomBytes)
    const rotated = {
      secret: vault.seal(secret, id),
      formerSecret: atOnce ? null : held.secret,
      formerUntil: atOnce ? null : new Date(now.getTime() + WEBHOOK_POLICY.formerSecretMs),
      changedAt: now,
    }
    await updateEndpoint(tx, id, rotated)
    await auditWebhook(tx, 'webhook.secret_rotated', id, {
      before: null,
      after: { formerUntil: rotated.formerUntil },
      by: byCaller(caller),
      at: now,
    })
    const made = { endpoint: { ...held, ...rotated }, secret }
    await keep(tx, made)
    return made
  })
}
