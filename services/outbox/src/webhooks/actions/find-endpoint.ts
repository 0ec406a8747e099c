// The endpoint that a request names, or the refusal.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
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

/** Of what is asked of one that is told nothing. */
export function switchedOff(): Refusal {
  return refuse('conflict', 'This webhook is switched off, and is sent nothing.', {
    fix: 'Switch it on first: PATCH it with `enabled` true.',
  })
}
