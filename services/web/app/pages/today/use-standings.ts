// How each account of a CSM stands now: its band and score beside its card.
import type { Answer } from '@rung/client'
import { useMemo } from 'react'
import { useAnswer } from '../../client/use-answer.ts'
import { useTimeTravel } from '../../layout/time-travel.ts'

export type Standing = Answer<'get', '/v1/portfolio'>['data'][number]

/** As many accounts as one CSM looks after at most; of more, those with the lowest scores. */
const MOST = 500

export function useStandings(csm: string): ReadonlyMap<string, Standing> {
  const query = { csm, limit: MOST, sort: 'score', order: 'asc', ...useTimeTravel() } as const
  const { data } = useAnswer('/v1/portfolio', { query })
  return useMemo(() => new Map(data?.data.map(account => [account.accountId, account])), [data])
}
