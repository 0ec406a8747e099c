// What the list of the day says could be done for an account: its card, or what was passed over, with the risk after the play.
import type { Answer, Client } from '@rung/client'

type Card = Answer<'get', '/v1/worklists/{csm}'>['cards'][number]
type PassedOver = Answer<'get', '/v1/worklists/{csm}/passed-over'>['data'][number]

export type PlayOf = {
  readonly cardId: string | null
  readonly play: { readonly key: string; readonly name: string }
  readonly hours: number
  readonly basis: string
  readonly value: Card['value']
  readonly currency: string | null
}
export type Plays =
  | { readonly found: PlayOf[] }
  /** Why there is none to tell of. */
  | { readonly none: 'no CSM' | 'not opened' | 'not on the list' }

/** All that a list of a day may have passed over and names. */
const PASSED_OVER = 200

/** Reads the list only where somebody opened it already: the first reading of a day makes it, and that is its CSM's to do. */
export async function readPlays(api: Client, id: string): Promise<Plays> {
  const [account, days] = await Promise.all([
    api.get('/v1/accounts/{id}', { path: { id } }),
    api.get('/v1/worklists'),
  ])
  const csm = account.csm
  if (csm === null) return { none: 'no CSM' }
  const day = days.data.find(({ csmId }) => csmId === csm)
  if (day === undefined || day.builtAt === null) return { none: 'not opened' }
  const [list, passed] = await Promise.all([
    api.get('/v1/worklists/{csm}', { path: { csm } }),
    api.get('/v1/worklists/{csm}/passed-over', { path: { csm }, query: { limit: PASSED_OVER } }),
  ])
  const cards: readonly (Card | PassedOver)[] = [...list.cards, ...list.winBacks, ...passed.data]
  const found = cards
    .filter(({ accountId }) => accountId === account.id)
    .map(card => playOf(card, list.currency))
  return found.length === 0 ? { none: 'not on the list' } : { found }
}

const playOf = (card: Card | PassedOver, currency: string | null): PlayOf => ({
  cardId: 'id' in card ? card.id : null,
  play: { key: card.play.key, name: card.play.name },
  hours: card.hours,
  basis: card.basis,
  value: card.value,
  currency,
})
