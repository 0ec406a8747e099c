// Keeps the list that the morning made.
import type { Tx } from '@rung/database'
import type { DelayDraw, PassedOver } from '@rung/worklist'
import type { CardGrounds } from '../storage/cited-facts.ts'
import { insertFirstList } from '../storage/first-list.ts'
import type { StoredCard } from '../storage/worklist-cards.ts'
import type { StoredDay } from '../storage/worklist-days.ts'
import { buildFirstList } from './build-first-list.ts'
import { recordListed } from './record-listed.ts'
import type { WorklistRequest } from './worklist-request.ts'

export type KeptFirst = {
  readonly firstList: StoredDay
  readonly cards: readonly StoredCard[]
  readonly draws: readonly DelayDraw[]
  readonly passedOver: readonly PassedOver[]
}

/** Made and not kept yet: what keeping it writes. */
export function firstListToKeep(request: WorklistRequest): KeptFirst {
  const { firstList, cards, draws, passedOver } = buildFirstList(request)
  return {
    draws,
    passedOver,
    firstList: { ...firstList, lookedAt: request.at },
    cards: cards.map(card => ({ ...card, id: request.newId('wlc') })),
  }
}

/** False where somebody kept the day's list a moment before. */
export async function keepFirstList(
  tx: Tx,
  request: WorklistRequest,
  { firstList, cards, ...beside }: KeptFirst,
  grounds: ReadonlyMap<string, CardGrounds>,
): Promise<boolean> {
  const { csm, day } = request
  const list = { day: firstList, cards, ...beside, grounds }
  const isKept = await insertFirstList(tx, csm.csmId, day, list)
  if (isKept) await recordListed(tx, request, cards)
  return isKept
}
