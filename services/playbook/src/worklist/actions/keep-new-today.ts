// Adds to a kept list what arose since the morning.
import type { Tx } from '@rung/database'
import { addNewToday, byKind, isActive, type KnownReason, listable } from '@rung/worklist'
import { readCards } from '../storage/read-cards.ts'
import { insertCards, saveReasons } from '../storage/save-cards.ts'
import { placeCard } from './place-card.ts'
import { recordListed } from './record-listed.ts'
import type { WorklistRequest } from './worklist-request.ts'

export async function keepNewToday(
  tx: Tx,
  request: WorklistRequest,
  known: readonly KnownReason[],
): Promise<void> {
  const { csm, day, portfolio, pastActions, at, newId, policy } = request
  const cards = await readCards(tx, csm.csmId, day)
  const todays = cards.map(({ id, accountId, status, reasons, handedIn }) => ({
    id,
    accountId,
    active: isActive(status),
    reasons,
    handedIn,
  }))
  const free = listable({ candidates: portfolio.candidates, ...pastActions.history }, policy, day)
  const { effects, history } = pastActions
  const now = { candidates: free, ...history }
  const { added, appended } = addNewToday(todays, known, now, effects, policy, day)
  for (const { cardId, reasons } of added) {
    const before = cards.find(card => card.id === cardId)?.reasons ?? []
    const kept = before.filter(old => !reasons.some(reason => reason.kind === old.kind))
    const fresh = reasons.map(reason => ({ ...reason, newToday: true }))
    await saveReasons(tx, { id: cardId, reasons: [...kept, ...fresh].sort(byKind) })
  }
  const next = Math.max(-1, ...cards.map(card => card.position)) + 1
  const arisen = appended.map((draft, index) => {
    const place = { position: next + index, newToday: true, arisenAt: at }
    return { ...placeCard(draft, place, pastActions), id: newId('wlc') }
  })
  await insertCards(tx, csm.csmId, day, arisen)
  await recordListed(tx, request, arisen)
}
