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
