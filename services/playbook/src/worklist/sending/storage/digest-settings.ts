// To whom the day's list is sent, where and when, as rows: one a person.
import type { Database, Tx } from '@rung/database'
import { and, arrayContains, asc, eq, gt, lte } from 'drizzle-orm'
import { boolean, customType, integer, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { DIGEST_POLICY } from '../policy.ts'
import { type AlsoSend, CHANNELS, DISABLED_BECAUSE } from '../words.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true })

export const digestSettings = pgSchema('playbook').table(
  'digest_settings',
  {
    workspaceId: text('workspace_id').notNull(),
    personId: text('person_id').notNull(),
    enabled: boolean('enabled').notNull(),
    disabledBecause: text('disabled_because', { enum: DISABLED_BECAUSE }),
    channel: text('channel', { enum: CHANNELS }).notNull(),
    slackUrl: bytes('slack_url'),
    slackEnding: text('slack_ending'),
    sendAt: text('send_at').notNull(),
    weekdays: integer('weekdays').array(),
    alsoSend: text('also_send').array().$type<AlsoSend[]>().notNull(),
    address: text('address').notNull(),
    startsAt: instant('starts_at').notNull(),
    lookAt: instant('look_at').notNull(),
    failingSince: instant('failing_since'),
    succeededAt: instant('succeeded_at'),
    changedAt: instant('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.personId] })],
)

export type DigestSettings = typeof digestSettings.$inferSelect

const ofWorkspace = (tx: Tx) => eq(digestSettings.workspaceId, tx.workspaceId)
const ofPerson = (tx: Tx, personId: string) => and(ofWorkspace(tx), eq(digestSettings.personId, personId))

export async function selectSettings(tx: Tx, personId: string): Promise<DigestSettings | undefined> {
  const rows = await tx.db.select().from(digestSettings).where(ofPerson(tx, personId))
  return rows[0]
}

/** Held until the end of the transaction. */
export async function holdSettings(tx: Tx, personId: string): Promise<DigestSettings | undefined> {
  const rows = await tx.db.select().from(digestSettings).where(ofPerson(tx, personId)).for('update')
  return rows[0]
}

/** Of everybody, by person. */
export function selectAllSettings(tx: Tx): Promise<DigestSettings[]> {
  return tx.db.select().from(digestSettings).where(ofWorkspace(tx)).orderBy(asc(digestSettings.personId))
}

/** Those that are to be looked at, held until the end of the transaction; what another process looks at is passed over. */
export function claimSettings(tx: Tx, now: Date): Promise<DigestSettings[]> {
  return tx.db
    .select()
    .from(digestSettings)
    .where(and(ofWorkspace(tx), eq(digestSettings.enabled, true), lte(digestSettings.lookAt, now)))
    .orderBy(asc(digestSettings.lookAt), asc(digestSettings.personId))
    .limit(DIGEST_POLICY.atOnce)
    .for('update', { skipLocked: true })
}

/** In the place of those before. */
export async function upsertSettings(tx: Tx, row: DigestSettings): Promise<void> {
  const { workspaceId: _, personId: __, ...set } = row
  await tx.db
    .insert(digestSettings)
    .values(row)
    .onConflictDoUpdate({ target: [digestSettings.workspaceId, digestSettings.personId], set })
}

export async function updateSettings(
  tx: Tx,
  personId: string,
  changes: Partial<Omit<DigestSettings, 'workspaceId' | 'personId'>>,
): Promise<void> {
  await tx.db.update(digestSettings).set(changes).where(ofPerson(tx, personId))
}

/** Has it looked at once, where they want to hear of cards that are handed to them. */
export async function wakeForHandedCard(tx: Tx, personId: string, now: Date): Promise<void> {
  const wants = and(
    eq(digestSettings.enabled, true),
    arrayContains(digestSettings.alsoSend, ['handed_cards']),
  )
  await tx.db
    .update(digestSettings)
    .set({ lookAt: now })
    .where(and(ofPerson(tx, personId), wants, gt(digestSettings.lookAt, now)))
}

/** Where something is due: ids and nothing else. */
export async function workspacesWithDueDigests(database: Database, now: Date): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'playbook-workspaces-with-due-digests',
    text: 'select found.id from playbook.workspaces_with_due_digests($1) as found (id)',
    values: [now.toISOString()],
  })
  return rows.map(({ id }) => id)
}
