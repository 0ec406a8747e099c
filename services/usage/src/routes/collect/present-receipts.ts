// Receipts as they are answered, and how many of each kind.
import type { z } from 'zod'
import type { Receipt } from '../../actions/collect-calls.ts'
import type { Call, RejectedCall } from '../../calls/call.ts'
import type { receiptsAnswer } from './call-schema.ts'

export type ReceiptsAnswer = z.output<typeof receiptsAnswer>

/** One receipt a call, in the order sent; an accepted one names what of its call was not kept. */
export function presentReceipts(
  receipts: readonly Receipt[],
  calls: readonly (Call | RejectedCall)[],
): ReceiptsAnswer {
  const counts = { accepted: 0, duplicate: 0, rejected: 0 }
  for (const receipt of receipts) counts[receipt.status] += 1
  const shown = receipts.map((receipt, index) => {
    const call = calls[index]
    const dropped =
      receipt.status === 'accepted' && call !== undefined && call.kind !== 'rejected' ? call.dropped : []
    return dropped.length === 0 ? receipt : { ...receipt, dropped: [...dropped] }
  })
  return { success: true, counts, receipts: shown }
}

/**
 * What anybody may learn who has a key out of a page: what follows from the calls alone. Whether a message came before, or a
 * day of an account is pruned or belongs to a warehouse, would show whether there is such an account, or such a person.
 */
export function presentToAnybody(calls: readonly (Call | RejectedCall)[]): ReceiptsAnswer {
  const receipts = calls.map((call): Receipt => {
    const { messageId } = call
    return call.kind === 'rejected'
      ? { messageId, status: 'rejected', reason: call.reason }
      : { messageId, status: 'accepted' }
  })
  return presentReceipts(receipts, calls)
}
