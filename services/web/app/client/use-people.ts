// Your own people by id: CSMs are named, never shown as ids.
import { useMemo } from 'react'
import { useAnswer } from './use-answer.ts'

export function usePeople() {
  const { data } = useAnswer('/v1/people', { query: { limit: 1000 } })
  return useMemo(() => {
    const people = data?.data ?? []
    const names = new Map<string, string>()
    for (const { id, externalId, name } of people) {
      names.set(id, name ?? externalId)
      names.set(externalId, name ?? externalId)
    }
    return {
      people,
      nameOf: (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null)),
    }
  }, [data])
}
