// Whether somebody may write about an account now: the API decides, pages hide what it would refuse.
import type { Covered } from '../session/covered.ts'
import type { Session } from '../session/use-session.ts'

/** By our ids; what is not known yet is left out. */
export type CapturedAccount = { readonly id?: string | undefined; readonly csm?: string | null | undefined }

export type Circumstances = {
  readonly isInThePast: boolean
  readonly covered: Covered
  /** Accounts of which one has a card that was handed over. */
  readonly inHand: ReadonlySet<string>
}

/** Viewers never; a CSM where the account is theirs, of a CSM whom they cover, or one of which they have a card; nobody in the past. */
export function mayCapture(
  { role, person }: Pick<Session, 'role' | 'person'>,
  { id, csm }: CapturedAccount,
  { isInThePast, covered, inHand }: Circumstances,
): boolean {
  if (isInThePast || role === 'viewer') return false
  if (role !== 'csm') return true
  if (id !== undefined && inHand.has(id)) return true
  return csm !== undefined && csm !== null && (csm === person.id || covered.has(csm))
}
