// A person's own calendar address: made, in the place of the one before, and revoked.
import { type AuditAction, byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure } from '@rung/directory'
import { type Caller, formatCalendarToken, hashKey, type Keep } from '@rung/http-service'
import type { AccountsDeps } from '../../deps.ts'
import {
  type CalendarAddress,
  deleteAddressOf,
  selectAddress,
  upsertAddress,
} from '../storage/calendar-addresses.ts'

type Who = Pick<Caller, 'keyId' | 'personId' | 'workspaceId'>
/** The secret is shown this once. */
export type MadeAddress = { readonly row: CalendarAddress; readonly token: string }

const SECRET_BYTES = 32

export function makeCalendarAddress(
  { database, clock, randomBytes: draw }: AccountsDeps,
  caller: Who,
  keep: Keep<MadeAddress>,
): Promise<MadeAddress> {
  return database.inWorkspace(caller.workspaceId, async tx => {
    // the address of somebody who is being erased would outlive them
    await holdOffErasure(tx)
    const token = formatCalendarToken(caller.workspaceId, draw(SECRET_BYTES))
    const row = {
      workspaceId: tx.workspaceId,
      personId: personOf(caller),
      sha256: hashKey(token),
      createdAt: clock(),
    }
    await upsertAddress(tx, row)
    await audit(tx, caller, 'calendar_address.made', row.createdAt)
    const made = { row, token }
    await keep(tx, made)
    return made
  })
}

export function readCalendarAddress(
  { database }: AccountsDeps,
  caller: Who,
): Promise<CalendarAddress | undefined> {
  return database.inWorkspace(caller.workspaceId, tx => selectAddress(tx, personOf(caller)), {
    readOnly: true,
  })
}

/** Again it changes nothing. */
export async function revokeCalendarAddress({ database, clock }: AccountsDeps, caller: Who): Promise<void> {
  await database.inWorkspace(caller.workspaceId, async tx => {
    const isGone = await deleteAddressOf(tx, personOf(caller))
    if (isGone) await audit(tx, caller, 'calendar_address.revoked', clock())
  })
}

function audit(tx: Tx, caller: Who, action: AuditAction, at: Date): Promise<void> {
  const subject = { kind: 'calendar-addresses', id: personOf(caller) }
  return recordAudit(tx, [
    { action, subject, accountId: null, before: null, after: null, by: byCaller(caller), at },
  ])
}

function personOf({ personId }: Who): string {
  if (personId === null) throw new Error('a session without a person')
  return personId
}
