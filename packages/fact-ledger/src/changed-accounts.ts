// Which accounts' past reads differently after a write, and from which day.
import { type Day, dayOf } from '@rung/kernel'
import type { Changed } from './ledger.ts'
import type { WrittenFact } from './resource.ts'

/** Each account once, with the earliest day a written fact says, or said before, something about. */
export function changedAccounts(written: readonly WrittenFact[]): Changed[] {
  const earliest = new Map<string, Day>()
  for (const { row, before } of written) {
    for (const side of [row, before]) {
      if (!side?.accountId) continue
      const since = dayOf(side.occurredAt)
      const known = earliest.get(side.accountId)
      if (known === undefined || since < known) earliest.set(side.accountId, since)
    }
  }
  return [...earliest].map(([accountId, since]) => ({ accountId, since }))
}
