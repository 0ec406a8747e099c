// Whether who is signed in may write about an account now: the API decides, pages hide what it would refuse.
import type { Session } from '../session/use-session.ts'

/** Viewers never; a CSM where the account is theirs; nobody in the past. */
export function mayCapture(
  { role, person }: Pick<Session, 'role' | 'person'>,
  csm: string | null | undefined,
  isInThePast: boolean,
): boolean {
  if (isInThePast || role === 'viewer') return false
  return role !== 'csm' || (csm !== undefined && csm !== null && csm === person.id)
}
