// Receipts as they are answered, and how many of each kind.
import type { z } from 'zod'
import type { Receipt } from '../../actions/collect-calls.ts'
import type { receiptsAnswer } from './call-schema.ts'

export type ReceiptsAnswer = z.output<typeof receiptsAnswer>

/** One receipt a call, in the order sent. */
export function presentReceipts(receipts: readonly Receipt[]): ReceiptsAnswer {
  const counts = { accepted: 0, duplicate: 0, rejected: 0 }
  for (const receipt of receipts) counts[receipt.status] += 1
  return { success: true, counts, receipts: [...receipts] }
}
