// What came of a try to send a delivery.
import type { Tx } from '@rung/database'
import { WEBHOOK_POLICY } from '../policy.ts'
import type { DeliveryStatus } from '../statuses.ts'
import type { Try } from './tables.ts'

export type Settled = {
  readonly id: string
  readonly status: DeliveryStatus
  readonly nextTryAt: Date | null
  readonly settledAt: Date | null
  readonly try: Try
}

// The oldest tries make room for the new one.
const SETTLE = `
  update outbox.deliveries set
    status = $3,
    next_try_at = $4,
    settled_at = $5,
    leased_until = null,
    tried = deliveries.tried + 1,
    tries = jsonb_path_query_array(deliveries.tries, '$[last - $keep to last]', jsonb_build_object('keep', $7::int - 2)) || $6::jsonb
  where deliveries.workspace_id = $1 and deliveries.id = $2 and deliveries.status = 'pending'`

export async function settleDelivery(tx: Tx, settled: Settled): Promise<void> {
  await tx.query({
    name: 'outbox-settle-delivery',
    text: SETTLE,
    values: [
      tx.workspaceId,
      settled.id,
      settled.status,
      settled.nextTryAt?.toISOString() ?? null,
      settled.settledAt?.toISOString() ?? null,
      JSON.stringify([settled.try]),
      WEBHOOK_POLICY.triesKept,
    ],
  })
}
