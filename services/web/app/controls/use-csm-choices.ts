// Who looks after accounts, by name, as choices of a filter; each value is their externalId, which reads well in an address.
import { useMemo } from 'react'
import { useAnswer } from '../client/use-answer.ts'
import { useTimeTravel } from '../layout/time-travel.ts'
import type { Covered } from '../session/covered.ts'
import { useCovered } from '../session/use-covered.ts'
import type { Choice } from './filter-select.tsx'

export function useCsmChoices(): Choice[] {
  const { data: summary } = useAnswer('/v1/portfolio/summary', { query: useTimeTravel() })
  const { data: people } = useAnswer('/v1/people', { query: { limit: 1000 } })
  const covered = useCovered()
  return useMemo(() => {
    const lookingAfter = new Set(summary?.csms.map(csm => csm.key))
    return (people?.data ?? [])
      .filter(person => lookingAfter.has(person.id))
      .map(person => ({ value: person.externalId, words: csmWords(person, covered) }))
      .toSorted((a, b) => a.words.localeCompare(b.words))
  }, [summary, people, covered])
}

type Person = { readonly id: string; readonly name: string | null; readonly externalId: string }

/** `Amara (you cover)`. */
export const csmWords = ({ id, name, externalId }: Person, covered: Covered): string =>
  `${name ?? externalId}${covered.has(id) ? ' (you cover)' : ''}`
