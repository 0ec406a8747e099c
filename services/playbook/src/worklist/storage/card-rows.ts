// A row of a card, and the card that it holds.
import type { Day } from '@rung/kernel'
import type { Basis, CardDraft, CardStatus, CardValue, ReasonKind } from '@rung/worklist'
import type { StoredCard, StoredReason } from './worklist-cards.ts'

export type CardRow = {
  id: string
  position: number
  account_id: string
  section: CardDraft['section']
  pool: CardDraft['pool']
  new_today: boolean
  arisen_at: Date
  reasons: StoredReason[]
  play: string
  play_version: number | null
  leads: ReasonKind | null
  hours: number
  value: CardValue | null
  renewal_id: string | null
  renewal_due_on: Day | null
  status: CardStatus
  status_at: Date
  tries: number
  handed_by: string | null
  handed_in: string | null
  handed_to: string | null
  basis: Basis | null
  own_results: number | null
}

export const CARD_COLUMNS = `worklist_cards.id, worklist_cards.position, worklist_cards.account_id, worklist_cards.section,
  worklist_cards.pool, worklist_cards.new_today, worklist_cards.arisen_at, worklist_cards.reasons,
  worklist_cards.play, worklist_cards.play_version, worklist_cards.leads, worklist_cards.hours, worklist_cards.value, worklist_cards.renewal_id,
  worklist_cards.renewal_due_on, worklist_cards.status, worklist_cards.status_at, worklist_cards.tries,
  worklist_cards.handed_by, worklist_cards.handed_in, worklist_cards.handed_to,
  worklist_cards.basis, worklist_cards.own_results`

export function cardOf(row: CardRow): StoredCard {
  const { renewal_id: renewalId, renewal_due_on: dueOn } = row
  return {
    id: row.id,
    position: row.position,
    accountId: row.account_id,
    section: row.section,
    pool: row.pool,
    newToday: row.new_today,
    arisenAt: row.arisen_at,
    reasons: row.reasons,
    play: row.play,
    playVersion: row.play_version,
    leads: row.leads,
    hours: row.hours,
    value: row.value,
    renewal: renewalId === null || dueOn === null ? null : { renewalId, dueOn },
    status: row.status,
    statusAt: row.status_at,
    tries: row.tries,
    handedBy: row.handed_by,
    handedIn: row.handed_in,
    handedTo: row.handed_to,
    basis: row.basis,
    ownResults: row.own_results,
  }
}
