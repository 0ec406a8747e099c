// What a verdict that waited becomes in the ledger: all its revisions in order, known from one instant on.
import type { LedgerRow, WrittenFact } from '@rung/fact-ledger'
import type { SealedVerdictRow } from '../storage/customer-verdicts.ts'

/** `recordedAt` is the instant at which they are appended, `receivedAt` when each was received. */
export function appendable(revisions: readonly SealedVerdictRow[], now: Date): WrittenFact[] {
  const written: WrittenFact[] = []
  for (const { keyPersonId, tool, opensAt: _, ...revision } of revisions) {
    const row: LedgerRow = { ...revision, recordedAt: now, storedAt: now, receivedAt: revision.storedAt }
    const before = written.at(-1)?.row ?? null
    const byWriter = { keyId: revision.recordedBy, personId: keyPersonId, tool }
    written.push({ status: before === null ? 'created' : 'corrected', row, before, by: byWriter })
  }
  return written
}
