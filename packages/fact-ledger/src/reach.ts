// What a CSM who is signed in may write to: facts of the accounts in their own care, of those they cover and of those of which they have a card, as they were and as they would be.
import type { RoleGrants } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { LedgerRow } from './ledger-columns.ts'
import type { FactResource } from './resource.ts'

/** Account ids; null: all there are. */
export type Reach = ReadonlySet<string> | null

/** Refuses a fact of an account that is not theirs, one that they would move to or away from such an account, and a new account. */
export function refuseOutOfReach(
  { account, noun }: FactResource,
  reach: Reach,
  { accountId, known }: { readonly accountId: string | null; readonly known: LedgerRow | undefined },
): Refusal[] {
  if (reach === null) return []
  const touched = account === 'self' ? [known?.id ?? null] : [accountId, ...(known ? [known.accountId] : [])]
  if (touched.every(id => id !== null && reach.has(id))) return []
  const message =
    account === 'self' && known === undefined
      ? 'a CSM creates no account'
      : `this ${noun} is of an account in the care of somebody else`
  return [
    refuse('forbidden', message, {
      field: 'account',
      fix: 'Have its CSM record it, their deputy while they are away, whoever has a card of it, or a manager or an admin.',
    }),
  ]
}

/** What roles may do where facts of a kind are written: those that are of no account are for who answers for all of them. */
export function rolesThatWrite({ account, roles }: FactResource): Partial<RoleGrants> {
  if (roles !== undefined) return roles
  return account === 'none' ? {} : { csm: 'own' }
}
