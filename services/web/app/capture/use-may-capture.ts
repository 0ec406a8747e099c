// Whether whoever is signed in may write about an account on the day shown, by its CSM and by the cards they have.
import { useCallback } from 'react'
import { useTimeTravel } from '../layout/time-travel.ts'
import { useCovered } from '../session/use-covered.ts'
import { useInHand } from '../session/use-in-hand.ts'
import { useSession } from '../session/use-session.ts'
import { type CapturedAccount, mayCapture } from './may-capture.ts'

export function useMayCaptureOf(): (account: CapturedAccount) => boolean {
  const session = useSession()
  const covered = useCovered()
  const inHand = useInHand()
  const { asOf, knownAt } = useTimeTravel()
  const isInThePast = asOf !== undefined || knownAt !== undefined
  return useCallback(
    account => mayCapture(session, account, { isInThePast, covered, inHand }),
    [session, covered, inHand, isInThePast],
  )
}
