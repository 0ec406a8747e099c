// Which accounts somebody who is signed in may write to: whose care each is in at this moment, and who stands in for whom.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import { readCoveredCsms } from './covered-csms.ts'
import { readAccountsOf } from './storage/reach.ts'

type Caller = { readonly personId: string | null; readonly reach: 'all' | 'own' }

/** The ids of the accounts a caller may write to at this instant, their own and covered ones; null: of all there are. */
export async function readReach(
  tx: Tx,
  { personId, reach }: Caller,
  now: Date,
): Promise<ReadonlySet<string> | null> {
  if (reach === 'all') return null
  if (personId === null) return new Set()
  const covered = await readCoveredCsms(tx, personId, now)
  return readAccountsOf(tx, [personId, ...covered])
}

/** Why a caller may not write to an account; undefined when they may. */
export async function refuseAccountOutOfReach(
  tx: Tx,
  caller: Caller,
  accountId: string,
  now: Date,
): Promise<Refusal | undefined> {
  const accounts = await readReach(tx, caller, now)
  if (accounts === null || accounts.has(accountId)) return undefined
  return refuse('forbidden', 'This account is in the care of somebody else.', {
    fix: 'Have its CSM do it, their deputy while they are away, or a manager or an admin.',
  })
}
