// Asks a customer by a link: what they are asked about is settled now, and the token is shown once and kept as a hash.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import { holdOffErasure, refuseAccountOutOfReach } from '@rung/directory'
import {
  formatLink,
  type Caller as HttpCaller,
  hashKey,
  type Keep,
  LINK_RANDOM_BYTES,
} from '@rung/http-service'
import { addDays, dayOf, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { OutcomesDeps } from '../deps.ts'
import {
  findRequest,
  insertRequest,
  REQUEST_ID_PREFIX,
  type VerdictRequestRow,
} from '../storage/verdict-requests.ts'
import { type RequestWanted, whomAndAboutWhat } from './request-subject.ts'

type Caller = Pick<HttpCaller, 'workspaceId' | 'keyId' | 'personId' | 'reach'>

/** `token` is null where the same was asked before: it was shown then. */
export type Asked = {
  readonly write: 'created' | 'unchanged'
  readonly row: VerdictRequestRow
  readonly token: string | null
  readonly at: Date
}

export function askCustomer(
  { database, clock, newId, links }: OutcomesDeps,
  caller: Caller,
  wanted: RequestWanted,
  keep: Keep<Asked>,
): Promise<Asked | Refusal> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    if (links === undefined) return noLinks()
    await holdOffErasure(tx)
    const at = clock()
    const who = await whomAndAboutWhat(tx, wanted, at)
    if (isRefusal(who)) return who
    const notTheirs = await refuseAccountOutOfReach(tx, caller, who.accountId, at)
    if (notTheirs !== undefined) return notTheirs
    const { secret, randomBytes: draw } = links
    const token = formatLink(secret, tx.workspaceId, draw(LINK_RANDOM_BYTES))
    const id = newId(REQUEST_ID_PREFIX)
    const row: VerdictRequestRow = {
      ...who,
      workspaceId: tx.workspaceId,
      id,
      externalId: wanted.externalId ?? id,
      linkSha256: hashKey(token),
      askedAt: at,
      expiresAt: daysAfter(at, wanted.expiresInDays),
      recordedBy: caller.keyId,
      personId: caller.personId,
      openedAt: null,
      answeredAt: null,
      revokedAt: null,
      revokedBy: null,
    }
    const asked = (await insertRequest(tx, row))
      ? await audited(tx, { write: 'created', row, token, at }, caller)
      : sameAsBefore(await findRequest(tx, row.externalId), row)
    if (!isRefusal(asked)) await keep(tx, asked)
    return asked
  })
}

async function audited(tx: Tx, asked: Asked, caller: Caller): Promise<Asked> {
  const { id, accountId, stakeholderId, outcomeIds, expiresAt } = asked.row
  await recordAudit(tx, [
    {
      action: 'verdict_request.made',
      subject: { kind: 'verdict-requests', id },
      accountId,
      before: null,
      after: { stakeholder: stakeholderId, outcomes: outcomeIds, expiresAt },
      by: byCaller(caller),
      at: asked.at,
    },
  ])
  await recordChanges(tx, [
    { type: 'verdict_request.changed', accountIds: [accountId], personId: caller.personId, at: asked.at },
  ])
  return asked
}

/** A request of that name: the same one again, or a refusal. */
function sameAsBefore(known: VerdictRequestRow | undefined, row: VerdictRequestRow): Asked | Refusal {
  const isSame =
    known !== undefined &&
    known.stakeholderId === row.stakeholderId &&
    known.outcomeIds.join() === row.outcomeIds.join()
  if (isSame) return { write: 'unchanged', row: known, token: null, at: row.askedAt }
  return refuse('conflict', 'names a request that asks somebody else, or about other outcomes', {
    field: 'externalId',
    fix: 'Revoke that one and ask under another name.',
  })
}

const daysAfter = (at: Date, days: number): Date =>
  new Date(`${addDays(dayOf(at), days)}${at.toISOString().slice(10)}`)

function noLinks(): Refusal {
  return refuse('unavailable', 'This service has no secret to sign links with: nobody can be asked by one.', {
    fix: 'Set RUNG_LINK_SECRET, 32 characters or more, and start it again.',
  })
}
