// Who records absences of a CSM takes turns until the end of the transaction: those there are are looked at first.
import type { Tx } from '@rung/database'

export async function lockAbsences(tx: Tx, csmId: string): Promise<void> {
  await tx.query({
    name: 'accounts-lock-absences',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`csm-absences:${tx.workspaceId} ${csmId}`],
  })
}
