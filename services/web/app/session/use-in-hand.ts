// Of which accounts whoever is signed in has a card that was handed over to them: asked once, shared by all pages.
import { useMemo } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { useSession } from './use-session.ts'

/** Our ids; empty while it is not known yet. Others than a CSM write about every account, or about none. */
export function useInHand(): ReadonlySet<string> {
  const { role } = useSession()
  const { data } = useAnswer('/v1/handed-cards', { query: { person: 'me' } }, { enabled: role === 'csm' })
  return useMemo(() => new Set(data?.data.map(({ accountId }) => accountId)), [data])
}
