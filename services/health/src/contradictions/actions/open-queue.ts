// One page of the queue of contradictions: as accounts were last judged, or of a day that is past.
import type { Database, Tx } from '@rung/database'
import { type Caller, type Filters, heldFilters } from '@rung/http-service'
import type { ListTime } from '@rung/judgement/requests'
import { isRefusal, type Refusal } from '@rung/kernel'
import { csmMeant } from '../../requests/account-filters.ts'
import type { QueuePlace, QueueRequest } from '../storage/contradiction-queue.ts'
import { type ContradictionPage, listContradictions } from './list-contradictions.ts'
import { listCurrentContradictions } from './list-current-contradictions.ts'

/** Each null when it does not narrow; as text, as a cursor carries them. */
export type QueueFilters = Pick<QueueRequest, 'pair' | 'segment' | 'band' | 'state'> & {
  /** Our id of the CSM. */
  readonly csm: string | null
  readonly acknowledged: 'true' | 'false' | null
}

export type QueueQuery = {
  readonly time: ListTime
  /** `csm` is as it was sent: an id, an externalId, or `me`. */
  readonly sent: QueueFilters
  /** Of the cursor; null on the first page. */
  readonly carried: Filters | null
  readonly after: QueuePlace | null
  readonly limit: number
}

/** The page, and the filters by which the next one goes on. */
export type OpenedQueue = ContradictionPage & { readonly narrowed: QueueFilters }

export function openQueue(
  database: Database,
  { time, sent, carried, after, limit }: QueueQuery,
  caller: Caller,
  now: Date,
): Promise<OpenedQueue | Refusal> {
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const narrowed = await narrow(tx, sent, carried, caller)
      if (isRefusal(narrowed)) return narrowed
      const { csm, acknowledged, ...rest } = narrowed
      const filters = {
        ...rest,
        csmId: csm,
        acknowledged: acknowledged === null ? null : acknowledged === 'true',
      }
      const input = { ...time, ...filters, after, limit }
      const list = time.isLive ? listCurrentContradictions(tx, input) : listContradictions(tx, input, now)
      return { ...(await list), narrowed }
    },
    { isolation: 'repeatable read', readOnly: true, together: true },
  )
}

async function narrow(
  tx: Tx,
  sent: QueueFilters,
  carried: Filters | null,
  caller: Caller,
): Promise<QueueFilters | Refusal> {
  const csm = await csmMeant(tx, sent.csm ?? undefined, caller)
  if (isRefusal(csm)) return csm
  const meant = { ...sent, csm }
  return carried === null ? meant : heldFilters(meant, carried)
}
