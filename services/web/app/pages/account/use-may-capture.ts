// Whether who is signed in may write about this account now: the API decides, pages hide what it would refuse.
import { useTimeTravel } from '../../layout/time-travel.ts'
import { type Session, useSession } from '../../session/use-session.ts'
import { useAccountFact } from './use-account.ts'

/** Viewers never; a CSM where the account is theirs; nobody in the past. */
export function mayCapture(
  { role, person }: Pick<Session, 'role' | 'person'>,
  csm: string | null | undefined,
  isInThePast: boolean,
): boolean {
  if (isInThePast || role === 'viewer') return false
  return role !== 'csm' || (csm !== undefined && csm !== null && csm === person.id)
}

export function useMayCapture(): boolean {
  const session = useSession()
  const { asOf, knownAt } = useTimeTravel()
  const { data } = useAccountFact()
  return mayCapture(session, data?.csm, asOf !== undefined || knownAt !== undefined)
}
