// Writes cards, and what becomes of them.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { StoredCard } from './worklist-cards.ts'

export async function insertCards(
  tx: Tx,
  csmId: string,
  day: Day,
  cards: readonly StoredCard[],
): Promise<void> {
  if (cards.length === 0) return
  await tx.query({
    name: 'playbook-insert-worklist-cards',
    text: `
      insert into playbook.worklist_cards (workspace_id, csm_id, day, id, position, account_id, section, pool, new_today,
        arisen_at, reasons, play, hours, value, renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in,
        play_version, leads, basis, own_results)
      select $1, $2, $3, new.id, new.position, new.account_id, new.section, new.pool, new.new_today, new.arisen_at,
        new.reasons, new.play, new.hours, new.value, new.renewal_id, new.renewal_due_on, new.status, new.status_at,
        new.tries, new.handed_by, new.handed_in, new.play_version, new.leads, new.basis, new.own_results
      from unnest($4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::boolean[], $10::timestamptz[],
          $11::jsonb[], $12::text[], $13::float8[], $14::jsonb[], $15::text[], $16::date[], $17::text[],
          $18::timestamptz[], $19::integer[], $20::text[], $21::text[], $22::integer[], $23::text[],
          $24::text[], $25::integer[])
        as new (id, position, account_id, section, pool, new_today, arisen_at, reasons, play, hours, value,
          renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in, play_version, leads, basis, own_results)`,
    values: [
      tx.workspaceId,
      csmId,
      day,
      cards.map(card => card.id),
      cards.map(card => card.position),
      cards.map(card => card.accountId),
      cards.map(card => card.section),
      cards.map(card => card.pool),
      cards.map(card => card.newToday),
      cards.map(card => card.arisenAt.toISOString()),
      cards.map(card => JSON.stringify(card.reasons)),
      cards.map(card => card.play),
      cards.map(card => card.hours),
      cards.map(card => (card.value === null ? null : JSON.stringify(card.value))),
      cards.map(card => card.renewal?.renewalId ?? null),
      cards.map(card => card.renewal?.dueOn ?? null),
      cards.map(card => card.status),
      cards.map(card => card.statusAt.toISOString()),
      cards.map(card => card.tries),
      cards.map(card => card.handedBy),
      cards.map(card => card.handedIn),
      cards.map(card => card.playVersion),
      cards.map(card => card.leads),
      cards.map(card => card.basis),
      cards.map(card => card.ownResults),
    ],
  })
}

export async function saveReasons(tx: Tx, card: Pick<StoredCard, 'id' | 'reasons'>): Promise<void> {
  await tx.query({
    name: 'playbook-save-card-reasons',
    text: `
      update playbook.worklist_cards set reasons = $3
      where worklist_cards.workspace_id = $1 and worklist_cards.id = $2`,
    values: [tx.workspaceId, card.id, JSON.stringify(card.reasons)],
  })
}

export type CardBecomes = Pick<StoredCard, 'status' | 'statusAt' | 'handedTo'>

export async function saveStatus(
  tx: Tx,
  id: string,
  { status, statusAt, handedTo }: CardBecomes,
): Promise<void> {
  await tx.query({
    name: 'playbook-save-card-status',
    text: `
      update playbook.worklist_cards set status = $3, status_at = $4, handed_to = $5
      where worklist_cards.workspace_id = $1 and worklist_cards.id = $2`,
    values: [tx.workspaceId, id, status, statusAt.toISOString(), handedTo],
  })
}

/** Cards that came by a handover which was taken back go with it, where nobody has ended them. */
export async function giveBack(tx: Tx, handedIn: string, to: { csmId: string; at: Date }): Promise<void> {
  await tx.query({
    name: 'playbook-give-back-cards',
    text: `
      update playbook.worklist_cards set status = 'handed_over', status_at = $3, handed_to = $4
      where worklist_cards.workspace_id = $1 and worklist_cards.handed_in = $2
        and worklist_cards.status in ('open', 'started')`,
    values: [tx.workspaceId, handedIn, to.at.toISOString(), to.csmId],
  })
}
