// Names of accounts by id, of the whole book in one answer that the map of accounts shares.
import { useMemo } from 'react'
import { useAnswer } from '../../client/use-answer.ts'

export function useAccountNames(): (id: string) => string {
  const { data } = useAnswer('/v1/portfolio/map', {})
  const names = useMemo(() => new Map(data?.accountIds.map((id, at) => [id, data.names[at]])), [data])
  return id => names.get(id) ?? 'An account'
}
