// Notes what was done about sending the day's list. Where it is sent to is a secret: it is in no note, nor its end.
import { type AuditAction, type AuditBy, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { DigestSettings } from './storage/digest-settings.ts'

export function auditDigest(
  tx: Tx,
  action: Extract<AuditAction, `digest_settings.${string}`>,
  personId: string,
  note: {
    readonly before: object | null
    readonly after: object | null
    readonly by: AuditBy
    readonly at: Date
  },
): Promise<void> {
  return recordAudit(tx, [
    { action, subject: { kind: 'digest-settings', id: personId }, accountId: null, ...note },
  ])
}

export const noted = ({ enabled, channel, sendAt, weekdays, alsoSend }: DigestSettings): object => ({
  enabled,
  channel,
  sendAt,
  weekdays,
  alsoSend,
})
