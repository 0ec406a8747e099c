// Which accounts somebody who is signed in may write to: whose care each is in at this moment, who stands in for whom, and who was handed a card.
import type { Tx } from '@rung/database'
import { type Refusal, refuse } from '@rung/kernel'
import { readCoveredCsms } from './covered-csms.ts'
import { readAccountsInHand } from './storage/cards-in-hand.ts'
import { readAccountsOf } from './storage/reach.ts'

type Caller = { readonly personId: string | null; readonly reach: 'all' | 'own' }

/** The ids of the accounts that a caller may change themselves at this instant, their own and covered ones; null: all there are. */
export async function readCare(
  tx: Tx,
  { personId, reach }: Caller,
  now: Date,
): Promise<ReadonlySet<string> | null> {
  if (reach === 'all') return null
  if (personId === null) return new Set()
  const covered = await readCoveredCsms(tx, personId, now)
  return readAccountsOf(tx, [personId, ...covered])
}

/**
 * The ids of the accounts about which a caller may record: those in their care, and those of which they have a card that was handed
 * over to them; null: all there are.
 */
export async function readReach(tx: Tx, caller: Caller, now: Date): Promise<ReadonlySet<string> | null> {
  const care = await readCare(tx, caller, now)
  if (care === null || caller.personId === null) return care
  return care.union(await readAccountsInHand(tx, caller.personId))
}

/** Why a caller may not record about an account; undefined when they may. */
export async function refuseAccountOutOfReach(
  tx: Tx,
  caller: Caller,
  accountId: string,
  now: Date,
): Promise<Refusal | undefined> {
  const accounts = await readReach(tx, caller, now)
  if (accounts === null || accounts.has(accountId)) return undefined
  return refuse('forbidden', 'This account is in the care of somebody else.', {
    fix: 'Have its CSM do it, their deputy while they are away, whoever has a card of it, or a manager or an admin.',
  })
}
