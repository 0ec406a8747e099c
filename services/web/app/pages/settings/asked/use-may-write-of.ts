// Whether whoever is signed in may write about an account, by its id alone: a CSM about those in their care and those they cover.
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answerOptions } from '../../../client/use-answer.ts'
import { useCovered } from '../../../session/use-covered.ts'
import { mayManage, useSession } from '../../../session/use-session.ts'

/** Nobody may while it is not known yet. */
export function useMayWriteOf(): (accountId: string) => boolean {
  const { role } = useSession()
  const covered = useCovered()
  const csms = role === 'csm' ? ['me', ...covered.keys()] : []
  const maps = useQueries({
    queries: csms.map(csm => answerOptions('/v1/portfolio/map', { query: { csm } })),
    combine: answers => answers.flatMap(({ data }) => data?.accountIds ?? []),
  })
  return useMemo(() => {
    const theirs = new Set(maps)
    return accountId => mayManage(role) || theirs.has(accountId)
  }, [role, maps])
}
