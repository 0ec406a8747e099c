// Cards as kept: where one stands is given once, what is said on it and what became of it may change.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Basis, CardDraft, CardStatus, CardValue, Reason, ReasonKind } from '@rung/worklist'
import {
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

export const worklistCards = pgSchema('playbook').table(
  'worklist_cards',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    csmId: text('csm_id').notNull(),
    day: date('day').notNull(),
    position: integer('position').notNull(),
    accountId: text('account_id').notNull(),
    section: text('section').notNull(),
    pool: text('pool').notNull(),
    newToday: boolean('new_today').notNull(),
    arisenAt: timestamp('arisen_at', { withTimezone: true }).notNull(),
    reasons: jsonb('reasons').notNull(),
    play: text('play').notNull(),
    playVersion: integer('play_version'),
    leads: text('leads'),
    hours: doublePrecision('hours').notNull(),
    value: jsonb('value'),
    renewalId: text('renewal_id'),
    renewalDueOn: date('renewal_due_on'),
    status: text('status').notNull(),
    statusAt: timestamp('status_at', { withTimezone: true }).notNull(),
    talk: jsonb('talk'),
    tries: integer('tries').notNull(),
    handedBy: text('handed_by'),
    handedIn: text('handed_in'),
    handedTo: text('handed_to'),
    basis: text('basis'),
    ownResults: integer('own_results'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export type StoredReason = Reason & { readonly newToday: boolean }

export type StoredCard = Omit<
  CardDraft,
  'reasons' | 'playVersion' | 'leads' | 'shareKeptPerHour' | 'basis' | 'ownResults'
> & {
  /** Null in rows from before plays had versions. */
  readonly playVersion: number | null
  readonly leads: ReasonKind | null
  /** Null in rows from before it was kept. */
  readonly basis: Basis | null
  readonly ownResults: number | null
  readonly id: string
  readonly position: number
  readonly newToday: boolean
  readonly arisenAt: Date
  readonly reasons: readonly StoredReason[]
  readonly status: CardStatus
  readonly statusAt: Date
  /** How often nobody answered before the card came back. */
  readonly tries: number
  /** Who handed it over to this list, and by which action; null when it arose here. */
  readonly handedBy: string | null
  readonly handedIn: string | null
  /** Who has it now; null while it is here. */
  readonly handedTo: string | null
}

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

/** In the order of the list. */
export async function readCards(tx: Tx, csmId: string, day: Day): Promise<StoredCard[]> {
  const rows = await tx.query<CardRow>({
    name: 'playbook-read-worklist-cards',
    text: `
      select ${CARD_COLUMNS}
      from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
      order by worklist_cards.position`,
    values: [tx.workspaceId, csmId, day],
  })
  return rows.map(cardOf)
}

/** One card of the CSM, locked until the transaction ends; undefined when there is none. */
export async function lockCard(tx: Tx, csmId: string, id: string): Promise<StoredCard | undefined> {
  const [row] = await tx.query<CardRow>({
    name: 'playbook-lock-worklist-card',
    text: `
      select ${CARD_COLUMNS}
      from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3
      for update`,
    values: [tx.workspaceId, csmId, id],
  })
  return row === undefined ? undefined : cardOf(row)
}

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

export async function hasCard(tx: Tx, csmId: string, id: string): Promise<boolean> {
  const found = await tx.query({
    name: 'playbook-has-worklist-card',
    text: `
      select from playbook.worklist_cards
      where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3`,
    values: [tx.workspaceId, csmId, id],
  })
  return found.length > 0
}

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
