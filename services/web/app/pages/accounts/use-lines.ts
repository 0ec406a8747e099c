// The small lines of the rows in sight: thirteen weeks of usage, outcome and score, from one answer beside the list.
import type { Answer } from '@rung/client'
import { useDeferredValue, useMemo } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'

export type Lines = Answer<'get', '/v1/portfolio/lines'>['data'][number]

export function useLines(accountIds: readonly string[]): ReadonlyMap<string, Lines> {
  const { asOf, knownAt } = useTimeTravel()
  const query = {
    accounts: accountIds.join(','),
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
  const { data } = useAnswer(
    '/v1/portfolio/lines',
    { query },
    { enabled: accountIds.length > 0, keepsLast: true },
  )
  // drawn where nothing else waits: each row is drawn anew for its lines
  const shown = useDeferredValue(data)
  return useMemo(() => new Map((shown?.data ?? []).map(lines => [lines.accountId, lines])), [shown])
}
