// Who somebody is and where: what a page shows of whoever is signed in.
import type { Tx } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import { type Called, readCalled } from './people-by-email.ts'

export type WhoIs = {
  readonly person: Called & { readonly id: string }
  readonly workspace: { readonly id: string; readonly name: string; readonly currency: string }
}

export async function readWhoIs(tx: Tx, personId: string): Promise<WhoIs> {
  const called = (await readCalled(tx, [personId])).get(personId)
  const workspace = await readWorkspace(tx)
  if (called === undefined || workspace === undefined) {
    throw new Error(`${personId} signs in and is no person of a workspace`)
  }
  const { name, currency } = workspace
  return { person: { id: personId, ...called }, workspace: { id: tx.workspaceId, name, currency } }
}
