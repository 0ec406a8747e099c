// Which accounts somebody who is signed in may write to: whose care each is in at this moment.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import { readAccountsOf } from './storage/reach.ts'

type Caller = { readonly personId: string | null; readonly reach: 'all' | 'own' }

/** The ids of the accounts a caller may write to; null: of all there are. */
export async function readReach(tx: Tx, { personId, reach }: Caller): Promise<ReadonlySet<string> | null> {
  if (reach === 'all') return null
  return personId === null ? new Set() : readAccountsOf(tx, [personId])
}

/** Why a caller may not write to an account; undefined when they may. */
export async function refuseAccountOutOfReach(
  tx: Tx,
  caller: Caller,
  accountId: string,
): Promise<Refusal | undefined> {
  const accounts = await readReach(tx, caller)
  if (accounts === null || accounts.has(accountId)) return undefined
  return refuse('forbidden', 'This account is in the care of somebody else.', {
    fix: 'Have its CSM do it, or a manager or an admin.',
  })
}
