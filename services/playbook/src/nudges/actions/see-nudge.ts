// Notes that a nudge was really seen: that it was decided says only that it was about to be shown.
import type { Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { keepImpression } from '../storage/keep-nudges.ts'
import { findDecision } from './find-decision.ts'

export type SeenNudge = { readonly decisionId: string; readonly status: 'created' | 'unchanged' }

/** Once a decision; twice changes nothing. */
export function seeNudge(
  { database, clock }: Pick<PlaybookDeps, 'database' | 'clock'>,
  input: {
    readonly workspaceId: string
    readonly decisionId: string
    /** Who saw it, where that is proven; null for the vendor's own server. */
    readonly user: string | null
  },
  keep: Keep<SeenNudge | Refusal>,
): Promise<void> {
  const { workspaceId, decisionId, user } = input
  return database.inWorkspace(workspaceId, async tx => {
    const decision = await findDecision(tx, decisionId, user)
    if (isRefusal(decision)) return keep(tx, decision)
    if (decision.nudge === null) {
      return keep(tx, refuse('conflict', 'Nothing was shown by this decision.', { field: 'id' }))
    }
    const isNew = await keepImpression(tx, { decisionId, seenAt: clock() })
    return keep(tx, { decisionId, status: isNew ? 'created' : 'unchanged' })
  })
}
