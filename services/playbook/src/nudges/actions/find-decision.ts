// The decision that a request names, or the refusal.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import { type KeptDecision, readDecision } from '../storage/read-nudges.ts'

/** `user`: who asks, where that is proven, and nobody else's is there for them; null for the vendor's own server. */
export async function findDecision(
  tx: Tx,
  decisionId: string,
  user: string | null,
): Promise<KeptDecision | Refusal> {
  const decision = await readDecision(tx, decisionId)
  if (decision === undefined || (user !== null && user !== decision.userId)) {
    return refuse('not_found', `There is no nudge "${decisionId}" in this workspace.`)
  }
  return decision
}
