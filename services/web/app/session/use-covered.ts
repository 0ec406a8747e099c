// Whom whoever is signed in stands in for now: asked once, shared by all pages.
import { useMemo } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { type Covered, coveredNow } from './covered.ts'
import { mayWrite, useSession } from './use-session.ts'

/** Empty while it is not known yet. */
export function useCovered(): Covered {
  const { role } = useSession()
  const { data } = useAnswer('/v1/csm-absences', { query: { deputy: 'me' } }, { enabled: mayWrite(role) })
  return useMemo(() => coveredNow(data?.data ?? []), [data])
}
