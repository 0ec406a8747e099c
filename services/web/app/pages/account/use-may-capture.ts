// Whether who is signed in may write about the account shown, now.
import { mayCapture } from '../../capture/may-capture.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'
import { useSession } from '../../session/use-session.ts'
import { useAccountFact } from './use-account.ts'

export function useMayCapture(): boolean {
  const session = useSession()
  const { asOf, knownAt } = useTimeTravel()
  const { data } = useAccountFact()
  return mayCapture(session, data?.csm, asOf !== undefined || knownAt !== undefined)
}
