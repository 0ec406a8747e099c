// Somebody who was erased does not come back because another system still sends them.
import type { Tx } from '@rung/database'
import { readErased } from '@rung/directory'
import { type Refusal, refuse } from '@rung/kernel'

/** A refusal for each externalId that was one of somebody erased. */
export async function refuseErased(
  tx: Tx,
  kind: 'stakeholder' | 'person',
  stated: readonly { readonly externalId: string | null }[],
): Promise<ReadonlyMap<string | null, Refusal>> {
  const erased = await readErased(
    tx,
    kind,
    stated.flatMap(({ externalId }) => externalId ?? []),
  )
  const refusal = refuse('conflict', `was the name of a ${kind} who was erased`, {
    field: 'externalId',
    fix: 'Stop sending them. Send somebody else under another externalId.',
  })
  return new Map([...erased.keys()].map(name => [name, refusal]))
}
