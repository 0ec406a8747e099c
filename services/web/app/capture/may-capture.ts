// Whether somebody may write about an account now: the API decides, pages hide what it would refuse.
import type { Covered } from '../session/covered.ts'
import type { Session } from '../session/use-session.ts'

/** Viewers never; a CSM where the account is theirs, or of a CSM whom they cover; nobody in the past. */
export function mayCapture(
  { role, person }: Pick<Session, 'role' | 'person'>,
  csm: string | null | undefined,
  isInThePast: boolean,
  covered: Covered,
): boolean {
  if (isInThePast || role === 'viewer') return false
  if (role !== 'csm') return true
  return csm !== undefined && csm !== null && (csm === person.id || covered.has(csm))
}
