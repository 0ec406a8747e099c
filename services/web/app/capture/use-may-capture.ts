// Whether whoever is signed in may write about an account on the day shown, by its CSM.
import { useCallback } from 'react'
import { useTimeTravel } from '../layout/time-travel.ts'
import { useCovered } from '../session/use-covered.ts'
import { useSession } from '../session/use-session.ts'
import { mayCapture } from './may-capture.ts'

export function useMayCaptureOf(): (csm: string | null | undefined) => boolean {
  const session = useSession()
  const covered = useCovered()
  const { asOf, knownAt } = useTimeTravel()
  const isInThePast = asOf !== undefined || knownAt !== undefined
  return useCallback(csm => mayCapture(session, csm, isInThePast, covered), [session, covered, isInThePast])
}
