// Why an action about a card is refused: it is another's, or it has gone on from there.
import type { Tx } from '@rung/database'
import { readCoveredCsms } from '@rung/directory'
import { type Caller, worksAloneFor } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { type CardAction, isActive } from '@rung/worklist'
import { type ActionOfCard, hasActedAfter, lockHandedIn } from '../storage/actions-of-card.ts'
import { readLaterCard } from '../storage/read-cards.ts'
import type { StoredCard } from '../storage/worklist-cards.ts'

/** To a second person a card goes from the first; and what they have begun on is not taken from them. */
export async function refuseHandover(
  tx: Tx,
  card: StoredCard,
  action: CardAction,
  last: ActionOfCard | undefined,
): Promise<Refusal | undefined> {
  if (action.action === 'hand_over' && card.status === 'handed_over' && card.handedTo !== action.to) {
    return refuse('conflict', 'Somebody else has the card already.', {
      field: 'to',
      fix: 'Undo that first, or let them hand it on.',
    })
  }
  if (action.action !== 'undo' || last?.action !== 'hand_over' || last.toPersonId === null) return undefined
  const takenBy = { csmId: last.toPersonId, accountId: card.accountId, after: last }
  await lockHandedIn(tx, last.id)
  if (!(await hasActedAfter(tx, takenBy))) return undefined
  return refuse('conflict', 'Who took the card has begun on it.', {
    field: 'action',
    fix: 'Ask them to hand it back.',
  })
}

/**
 * What is done about an account is done about its newest card: one of a day that is over stays open, and acting on both would be two
 * tries, or two results, where there was one.
 */
export async function refuseFormerCard(
  tx: Tx,
  csmId: string,
  card: StoredCard,
  { action }: CardAction,
): Promise<Refusal | undefined> {
  if (action === 'undo' || !isActive(card.status)) return undefined
  const later = await readLaterCard(tx, csmId, card)
  if (later === undefined) return undefined
  return refuse('conflict', `The list of ${later.day} has a newer card of this account.`, {
    field: 'action',
    fix: `Act on that one: ${later.id}.`,
  })
}

/** Cards are one's own, and those of a CSM who is away and has the caller as their deputy. */
export async function refuseCardsOfOthers(
  tx: Tx,
  caller: Caller,
  csmId: string,
  now: Date,
): Promise<Refusal | undefined> {
  const alone = worksAloneFor(caller)
  if (alone === null || alone === csmId) return undefined
  const covered = await readCoveredCsms(tx, alone, now)
  if (covered.has(csmId)) return undefined
  return refuse('forbidden', 'your key acts on the cards of its own person, and of a CSM it covers, alone', {
    field: 'csm',
    fix: 'Act as `me`, have an absence with its deputy recorded, or use an admin key or one of an integration. Lists of others can be read.',
  })
}
