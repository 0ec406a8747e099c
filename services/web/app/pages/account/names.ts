// Names for ids: who of theirs and who of ours.
import { useAnswer } from '../../client/use-answer.ts'
import { useStakeholders } from './use-account.ts'

export type NameOf = (id: string | null | undefined) => string

export const NOBODY = 'somebody without a name'

/** Of their people, by id. */
export function useStakeholderNames(): NameOf {
  const { data } = useStakeholders()
  return id => data?.data.find(person => person.id === id)?.name ?? NOBODY
}

/** Of our people, by id. A few dozen: one page holds them. */
export function usePersonNames(): NameOf {
  const { data } = useAnswer('/v1/people', { query: { limit: 1000 } })
  return id => data?.data.find(person => person.id === id)?.name ?? NOBODY
}
