// Takes back what a customer was asked by a link: it opens nothing any more. Doing it twice changes nothing.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import { refuseAccountOutOfReach } from '@rung/directory'
import type { Caller, Keep } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import { findRequest, holdRequest, markRequest } from '../storage/verdict-requests.ts'
import { statusOf } from '../verdict-request-status.ts'
import { noRequest, type ShownRequest } from './list-verdict-requests.ts'

/** The request as it is afterwards. One that has expired is over, and stays as it is. */
export function revokeVerdictRequest(
  { database, clock }: OutcomesDeps,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId' | 'reach'>,
  name: string,
  keep: Keep<ShownRequest>,
): Promise<ShownRequest | Refusal> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    const found = await findRequest(tx, name)
    const row = found && (await holdRequest(tx, found.id))
    if (row === undefined) return noRequest(name)
    const at = clock()
    const notTheirs = await refuseAccountOutOfReach(tx, caller, row.accountId, at)
    if (notTheirs !== undefined) return notTheirs
    const status = statusOf(row, at)
    if (status === 'answered') return answeredAlready()
    const revoked = { revokedAt: at, revokedBy: caller.keyId }
    const isNew = status === 'sent' || status === 'opened'
    if (isNew) {
      await markRequest(tx, row.id, revoked)
      await recordAudit(tx, [
        {
          action: 'verdict_request.revoked',
          subject: { kind: 'verdict-requests', id: row.id },
          accountId: row.accountId,
          before: { revokedAt: null },
          after: { revokedAt: at },
          by: byCaller(caller),
          at,
        },
      ])
      const accountIds = [row.accountId]
      await recordChanges(tx, [
        { type: 'verdict_request.changed', accountIds, personId: caller.personId, at },
      ])
    }
    const shown = { row: isNew ? { ...row, ...revoked } : row, at }
    await keep(tx, shown)
    return shown
  })
}

function answeredAlready(): Refusal {
  return refuse('conflict', 'This request was answered: there is nothing to revoke.', {
    fix: 'Take the customer verdict back with retracted, if it must not count.',
  })
}
