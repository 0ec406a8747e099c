// What programs outside are told of facts of this service: verdicts that may be known, and how promises stand.
import type { EventOf } from '@rung/change-feed'
import type { LedgerRow, WrittenFact } from '@rung/fact-ledger'

export function verdictEvent(
  { id, accountId, revision, outcomeId }: LedgerRow,
  by: 'customer' | 'vendor',
): EventOf<'verdict.filed'> {
  return {
    type: 'verdict.filed',
    accountId,
    data: { verdictId: id, by, outcomeId: String(outcomeId), revision },
  }
}

/** That it was made, and that it was kept or broken; of other corrections nothing. */
export function promiseEvent({
  row,
  before,
}: WrittenFact): EventOf<'promise.made' | 'promise.kept' | 'promise.broken'> | null {
  const { id, accountId, status, dueOn, settledOn } = row as LedgerRow & PromiseColumns
  if (status === before?.status) return null
  if (status === 'open') {
    return before === null ? { type: 'promise.made', accountId, data: { promiseId: id, dueOn } } : null
  }
  if (status === 'withdrawn' || settledOn === null) return null
  return { type: `promise.${status}`, accountId, data: { promiseId: id, settledOn } }
}

type PromiseColumns = {
  readonly status: 'open' | 'kept' | 'broken' | 'withdrawn'
  readonly dueOn: string | null
  readonly settledOn: string | null
}
