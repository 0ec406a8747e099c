// How many cards are open today: the one number that is worth a place in the navigation always.
import { useAnswer } from '../client/use-answer.ts'
import { useSession } from '../session/use-session.ts'

export function useWaiting(): Readonly<Record<string, number | undefined>> {
  const { role } = useSession()
  const { data } = useAnswer('/v1/worklists/{csm}', { path: { csm: 'me' } }, { enabled: role === 'csm' })
  return { '/today': data?.cards.filter(card => card.status === 'open').length }
}
