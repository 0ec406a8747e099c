// Who records absences of a CSM takes turns until the end of the transaction: those there are are looked at first.
import { holdLock, type Tx } from '@rung/database'

export async function lockAbsences(tx: Tx, csmId: string): Promise<void> {
  await holdLock(tx, `csm-absences:${tx.workspaceId} ${csmId}`)
}
