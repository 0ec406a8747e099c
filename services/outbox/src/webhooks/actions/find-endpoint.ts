// The endpoint that a request names, or the refusal.
import type { Tx } from '@rung/database'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { holdEndpoint, selectEndpoint } from '../../storage/endpoints.ts'
import type { Endpoint } from '../../storage/tables.ts'

const notThere = (id: string): Refusal => refuse('not_found', `No webhook "${id}" is in this workspace.`)

export async function findEndpoint(tx: Tx, id: string): Promise<Endpoint | Refusal> {
  return (await selectEndpoint(tx, id)) ?? notThere(id)
}

/** Held until the end of the transaction. */
export async function findToChange(tx: Tx, id: string): Promise<Endpoint | Refusal> {
  return (await holdEndpoint(tx, id)) ?? notThere(id)
}

/** Likewise, one that is sent something. */
export async function findToSend(tx: Tx, id: string): Promise<Endpoint | Refusal> {
  const held = await findToChange(tx, id)
  if (isRefusal(held) || held.enabled) return held
  return refuse('conflict', 'This webhook is switched off, and is sent nothing.', {
    fix: 'Switch it on first: PATCH it with `enabled` true.',
  })
}
