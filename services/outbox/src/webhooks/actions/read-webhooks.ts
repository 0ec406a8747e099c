// Endpoints as they stand, each with how many deliveries wait for it.
import { isRefusal, type Refusal } from '@rung/kernel'
import type { OutboxDeps } from '../../deps.ts'
import { countWaiting } from '../../storage/count-waiting.ts'
import { selectEndpoints } from '../../storage/endpoints.ts'
import type { Endpoint } from '../../storage/tables.ts'
import { findEndpoint } from './find-endpoint.ts'

export type StandingWebhook = { readonly endpoint: Endpoint; readonly waiting: number }

export function listWebhooks(deps: OutboxDeps, workspaceId: string): Promise<StandingWebhook[]> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const [all, waiting] = await Promise.all([selectEndpoints(tx), countWaiting(tx)])
      return all.map(endpoint => ({ endpoint, waiting: waiting.get(endpoint.id) ?? 0 }))
    },
    { readOnly: true },
  )
}

export function readWebhook(
  deps: OutboxDeps,
  workspaceId: string,
  id: string,
): Promise<StandingWebhook | Refusal> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const [endpoint, waiting] = await Promise.all([findEndpoint(tx, id), countWaiting(tx)])
      return isRefusal(endpoint) ? endpoint : { endpoint, waiting: waiting.get(id) ?? 0 }
    },
    { readOnly: true },
  )
}
