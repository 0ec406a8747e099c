// Whether a CSM is away now, as a sentence.
import { useAnswer } from '../client/use-answer.ts'
import { usePeople } from '../client/use-people.ts'
import { awaySentence } from './away-words.ts'

/** Who covers for them, and until when; null while they are there, or nobody is asked about. */
export function useAwaySentence(csm: string | undefined): string | null {
  const { data } = useAnswer(
    '/v1/csm-absences',
    { query: { csm: csm ?? '' } },
    { enabled: csm !== undefined },
  )
  const { nameOf } = usePeople()
  const absence = data?.data.find(({ underway }) => underway)
  return absence === undefined ? null : awaySentence(absence, nameOf)
}
