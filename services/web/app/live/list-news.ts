// What is new on a day's list, in a few words: so that whoever reads it knows what they would see before anything moves.
import type { Answer } from '@rung/client'

type Worklist = Answer<'get', '/v1/worklists/{csm}'>
/** As much of a list as is compared. */
export type ComparedList = {
  readonly [pool in 'cards' | 'winBacks']: readonly Pick<
    Worklist['cards'][number],
    'id' | 'accountId' | 'status'
  >[]
}

/** `1 new card`, `2 cards taken back`; null where the list is still the one in sight. */
export function listNews(shown: ComparedList, newest: ComparedList): string | null {
  const former = statusesOf(shown)
  const now = statusesOf(newest)
  const arrived = [...now.keys()].filter(key => !former.has(key)).length
  const taken = [...former].filter(([key, status]) => isInHand(status) && !isStillTheirs(now.get(key))).length
  const told = [
    arrived === 0 ? null : `${arrived} new ${arrived === 1 ? 'card' : 'cards'}`,
    taken === 0 ? null : `${taken} ${taken === 1 ? 'card' : 'cards'} taken over by somebody else`,
  ].filter(Boolean)
  if (told.length > 0) return told.join(', ')
  return [...now].some(([key, status]) => former.get(key) !== status) ? 'Something changed here' : null
}

const statusesOf = ({ cards, winBacks }: ComparedList): Map<string, string> =>
  new Map([...cards, ...winBacks].map(({ id, accountId, status }) => [id ?? accountId, status]))

const isInHand = (status: string): boolean => status === 'open' || status === 'started'
const isStillTheirs = (status: string | undefined): boolean =>
  status !== undefined && status !== 'handed_over'
