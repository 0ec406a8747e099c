// What became of what was sent, as rows: one a person, day and part of it, which is what has each sent once.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { and, asc, desc, eq, lt } from 'drizzle-orm'
import { date, integer, jsonb, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { DIGEST_POLICY } from '../policy.ts'
import { CHANNELS, SEND_STATUSES, type SendStatus } from '../words.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** One try, and what came of it. */
export type Try = {
  readonly at: string
  /** Of the answer; null where none came. */
  readonly status: number | null
  /** Why there was none, in our words. */
  readonly error: string | null
  readonly ms: number
}

export const digestSends = pgSchema('playbook').table(
  'digest_sends',
  {
    workspaceId: text('workspace_id').notNull(),
    personId: text('person_id').notNull(),
    day: date('day').$type<Day>().notNull(),
    /** 0 is the list of the day; what follows are cards handed over since. */
    part: integer('part').notNull().default(0),
    /** Which cards, as `handedKey` has them; null of the list. */
    handed: text('handed').array(),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    status: text('status', { enum: SEND_STATUSES }).notNull(),
    createdAt: instant('created_at').notNull(),
    nextTryAt: instant('next_try_at'),
    leasedUntil: instant('leased_until'),
    tried: integer('tried').notNull(),
    tries: jsonb('tries').$type<readonly Try[]>().notNull(),
    settledAt: instant('settled_at'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.personId, table.day, table.part] })],
)

export type DigestSend = typeof digestSends.$inferSelect

const ofWorkspace = (tx: Tx) => eq(digestSends.workspaceId, tx.workspaceId)
const ofPerson = (tx: Tx, personId: string) => and(ofWorkspace(tx), eq(digestSends.personId, personId))

/** False where it was sent already, or is being sent. */
export async function insertSend(
  tx: Tx,
  row: Pick<DigestSend, 'personId' | 'day' | 'part' | 'handed' | 'channel' | 'createdAt'>,
): Promise<boolean> {
  const made = await tx.db
    .insert(digestSends)
    .values({
      ...row,
      workspaceId: tx.workspaceId,
      status: 'pending',
      nextTryAt: row.createdAt,
      tried: 0,
      tries: [],
    })
    .onConflictDoNothing()
    .returning({ day: digestSends.day })
  return made.length > 0
}

export type ClaimedSend = Pick<DigestSend, 'personId' | 'day' | 'part' | 'handed' | 'tried'>

// Those that wait the longest, of people who still want it; what another process has in hand is passed over until its lease is over.
const CLAIM = `
  with due as (
    select digest_sends.person_id, digest_sends.day, digest_sends.part
    from playbook.digest_sends
    join playbook.digest_settings on digest_settings.workspace_id = $1
      and digest_settings.person_id = digest_sends.person_id and digest_settings.enabled
    where digest_sends.workspace_id = $1 and digest_sends.status = 'pending' and digest_sends.next_try_at <= $2
      and (digest_sends.leased_until is null or digest_sends.leased_until <= $2)
    order by digest_sends.next_try_at, digest_sends.person_id, digest_sends.day, digest_sends.part
    limit $4
    for update of digest_sends skip locked
  )
  update playbook.digest_sends set leased_until = $3
  from due
  where digest_sends.workspace_id = $1 and digest_sends.person_id = due.person_id and digest_sends.day = due.day
    and digest_sends.part = due.part
  returning digest_sends.person_id, digest_sends.day, digest_sends.part, digest_sends.handed, digest_sends.tried`

type ClaimedRow = { person_id: string; day: Day; part: number; handed: string[] | null; tried: number }

export async function claimSends(
  tx: Tx,
  { now, until }: { readonly now: Date; readonly until: Date },
): Promise<ClaimedSend[]> {
  const rows = await tx.query<ClaimedRow>({
    name: 'playbook-claim-digest-sends',
    text: CLAIM,
    values: [tx.workspaceId, now.toISOString(), until.toISOString(), DIGEST_POLICY.atOnce],
  })
  return rows.map(({ person_id: personId, ...row }) => ({ personId, ...row }))
}

export type SettledSend = Pick<DigestSend, 'personId' | 'day' | 'part' | 'nextTryAt' | 'settledAt'> & {
  readonly status: SendStatus
  /** Null where it was not tried. */
  readonly try: Try | null
}

// The oldest tries make room for the new one.
const SETTLE = `
  update playbook.digest_sends set
    status = $4,
    next_try_at = $5,
    settled_at = $6,
    leased_until = null,
    tried = digest_sends.tried + jsonb_array_length($7::jsonb),
    tries = jsonb_path_query_array(digest_sends.tries, '$[last - $keep to last]', jsonb_build_object('keep', $8::int - 2)) || $7::jsonb
  where digest_sends.workspace_id = $1 and digest_sends.person_id = $2 and digest_sends.day = $3 and digest_sends.part = $9
    and digest_sends.status = 'pending'`

export async function settleSend(tx: Tx, settled: SettledSend): Promise<void> {
  await tx.query({
    name: 'playbook-settle-digest-send',
    text: SETTLE,
    values: [
      tx.workspaceId,
      settled.personId,
      settled.day,
      settled.status,
      settled.nextTryAt?.toISOString() ?? null,
      settled.settledAt?.toISOString() ?? null,
      JSON.stringify(settled.try === null ? [] : [settled.try]),
      DIGEST_POLICY.triesKept,
      settled.part,
    ],
  })
}

/** Ends what still waits of days before one, since the next list comes in its place; null: whatever waits. */
export async function expireSends(tx: Tx, personId: string, before: Day | null, now: Date): Promise<void> {
  await tx.db
    .update(digestSends)
    .set({ status: 'expired', nextTryAt: null, leasedUntil: null, settledAt: now })
    .where(
      and(
        ofPerson(tx, personId),
        eq(digestSends.status, 'pending'),
        before === null ? undefined : lt(digestSends.day, before),
      ),
    )
}

export async function deleteSendsBefore(tx: Tx, personId: string, before: Day): Promise<void> {
  await tx.db.delete(digestSends).where(and(ofPerson(tx, personId), lt(digestSends.day, before)))
}

/** The newest first. */
export function selectSends(tx: Tx, personId: string, limit: number): Promise<DigestSend[]> {
  return tx.db
    .select()
    .from(digestSends)
    .where(ofPerson(tx, personId))
    .orderBy(desc(digestSends.day), desc(digestSends.part))
    .limit(limit)
}

/** Lists of days, the newest first. */
export function selectLists(tx: Tx, personId: string, limit: number): Promise<DigestSend[]> {
  return tx.db
    .select()
    .from(digestSends)
    .where(and(ofPerson(tx, personId), eq(digestSends.part, 0)))
    .orderBy(desc(digestSends.day))
    .limit(limit)
}

/** Whatever was sent of a day, the list first. */
export function selectSendsOn(tx: Tx, personId: string, day: Day): Promise<DigestSend[]> {
  return tx.db
    .select()
    .from(digestSends)
    .where(and(ofPerson(tx, personId), eq(digestSends.day, day)))
    .orderBy(asc(digestSends.part))
}

/** The newest of everybody, by person. */
export async function selectLastSends(tx: Tx): Promise<ReadonlyMap<string, DigestSend>> {
  const rows = await tx.db
    .selectDistinctOn([digestSends.personId])
    .from(digestSends)
    .where(ofWorkspace(tx))
    .orderBy(digestSends.personId, desc(digestSends.day), desc(digestSends.part))
  return new Map(rows.map(row => [row.personId, row]))
}
