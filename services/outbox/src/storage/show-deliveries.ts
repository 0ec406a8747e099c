// Deliveries of a webhook, as they are shown.
import type { Tx } from '@rung/database'
import { and, desc, eq, getTableColumns, lt, type SQL } from 'drizzle-orm'
import type { DeliveryStatus } from '../statuses.ts'
import { type Delivery, deliveries, events } from './tables.ts'

export type ShownDelivery = Omit<Delivery, 'workspaceId' | 'leasedUntil'> & {
  readonly type: string
  readonly accountId: string | null
  readonly happenedAt: Date
  readonly body: string
}

const { workspaceId: _, leasedUntil: __, ...shown } = getTableColumns(deliveries)
const columns = {
  ...shown,
  type: events.type,
  accountId: events.accountId,
  happenedAt: events.happenedAt,
  body: events.body,
}

const shownOf = (tx: Tx, endpointId: string, ...conditions: readonly (SQL | undefined)[]) =>
  tx.db
    .select(columns)
    .from(deliveries)
    .innerJoin(events, and(eq(events.workspaceId, tx.workspaceId), eq(events.id, deliveries.eventId)))
    .where(
      and(eq(deliveries.workspaceId, tx.workspaceId), eq(deliveries.endpointId, endpointId), ...conditions),
    )

/** Of an endpoint, the newest first: below an id, of one status or of all. */
export function selectDeliveries(
  tx: Tx,
  endpointId: string,
  asked: {
    readonly status?: DeliveryStatus | undefined
    readonly before: string | null
    readonly limit: number
  },
): Promise<ShownDelivery[]> {
  return shownOf(
    tx,
    endpointId,
    asked.status === undefined ? undefined : eq(deliveries.status, asked.status),
    asked.before === null ? undefined : lt(deliveries.id, asked.before),
  )
    .orderBy(desc(deliveries.id))
    .limit(asked.limit)
}

export async function selectDelivery(
  tx: Tx,
  endpointId: string,
  id: string,
): Promise<ShownDelivery | undefined> {
  const rows = await shownOf(tx, endpointId, eq(deliveries.id, id))
  return rows[0]
}
