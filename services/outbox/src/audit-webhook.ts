// Notes what was done to a webhook. Its secret is in no note, nor its description: that is somebody's words.
import { type AuditAction, type AuditBy, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller } from '@rung/http-service'
import type { Endpoint } from './storage/tables.ts'

export type WebhookCaller = Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>

export function auditWebhook(
  tx: Tx,
  action: Extract<AuditAction, `webhook.${string}`>,
  id: string,
  note: {
    readonly before: object | null
    readonly after: object | null
    readonly by: AuditBy
    readonly at: Date
  },
): Promise<void> {
  return recordAudit(tx, [{ action, subject: { kind: 'webhooks', id }, accountId: null, ...note }])
}

/** What an entry says of an endpoint: not the rest of its address, which may hold a secret of the receiver. */
export const noted = ({ url, events, enabled }: Pick<Endpoint, 'url' | 'events' | 'enabled'>): object => ({
  host: new URL(url).host,
  events,
  enabled,
})
