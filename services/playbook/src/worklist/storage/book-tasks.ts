// What the way out of a chasm asks of the company and of no customer, as it is kept: whose list it is on, until when it is put off, how it ended.
import { holdLock, type Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { BookWay, TaskChasm } from '@rung/worklist'
import { and, desc, eq, getTableColumns, isNull, lt, type SQL } from 'drizzle-orm'
import { date, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { BookEnd, BookTask } from '../book-task.ts'

const bookTasks = pgSchema('playbook').table(
  'book_tasks',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    chasm: text('chasm').$type<TaskChasm>().notNull(),
    way: text('way').$type<BookWay>().notNull(),
    about: text('about'),
    evidence: text('evidence').array().notNull(),
    assigneeId: text('assignee_id').notNull(),
    putAt: timestamp('put_at', { withTimezone: true }).notNull(),
    putBy: text('put_by').notNull(),
    personId: text('person_id'),
    endedAs: text('ended_as').$type<BookEnd>(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endedBy: text('ended_by'),
    snoozedUntil: date('snoozed_until').$type<Day>(),
    snoozedAt: timestamp('snoozed_at', { withTimezone: true }),
    snoozedBy: text('snoozed_by'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

const { workspaceId: _, ...columns } = getTableColumns(bookTasks)

export type BookTasksQuery = {
  /** On whose list; null: everybody's. */
  readonly assigneeId: string | null
  readonly openAlone: boolean
  /** The id that the page before ended with. */
  readonly before: string | null
  readonly limit: number
}

/** The newest first. */
export function selectBookTasks(
  tx: Tx,
  { assigneeId, openAlone, before, limit }: BookTasksQuery,
): Promise<BookTask[]> {
  const wanted: (SQL | undefined)[] = [
    eq(bookTasks.workspaceId, tx.workspaceId),
    assigneeId === null ? undefined : eq(bookTasks.assigneeId, assigneeId),
    openAlone ? isNull(bookTasks.endedAt) : undefined,
    before === null ? undefined : lt(bookTasks.id, before),
  ]
  return tx.db
    .select(columns)
    .from(bookTasks)
    .where(and(...wanted))
    .orderBy(desc(bookTasks.id))
    .limit(limit)
}

/** The one that is asked for by now; undefined where none is. */
export async function openBookTask(
  tx: Tx,
  { way, about }: Pick<BookTask, 'about' | 'way'>,
): Promise<BookTask | undefined> {
  const [task] = await tx.db
    .select(columns)
    .from(bookTasks)
    .where(
      and(
        eq(bookTasks.workspaceId, tx.workspaceId),
        eq(bookTasks.way, way),
        about === null ? isNull(bookTasks.about) : eq(bookTasks.about, about),
        isNull(bookTasks.endedAt),
      ),
    )
  return task
}

export async function findBookTask(tx: Tx, id: string): Promise<BookTask | undefined> {
  const [task] = await tx.db
    .select(columns)
    .from(bookTasks)
    .where(and(eq(bookTasks.workspaceId, tx.workspaceId), eq(bookTasks.id, id)))
  return task
}

/** Of these ids those of facts that a way out about no account rests on: answers of the team, items of the roadmap. */
export async function factsOnRecord(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.query<{ readonly id: string }>({
    name: 'playbook-facts-of-book-task',
    text: `
      select distinct facts.id
      from published.facts
      where facts.workspace_id = $1 and facts.kind in ('team-answers', 'roadmap-items') and facts.id = any($2)
      order by facts.id`,
    values: [tx.workspaceId, [...ids]],
  })
  return new Set(rows.map(({ id }) => id))
}

export async function insertBookTask(tx: Tx, task: BookTask): Promise<void> {
  await tx.db.insert(bookTasks).values({ ...task, workspaceId: tx.workspaceId })
}

/** What changes of a task: how it ended, or until when it is put off. */
export type BookTaskChange =
  | { readonly endedAs: BookEnd; readonly endedAt: Date; readonly endedBy: string }
  | Pick<BookTask, 'snoozedAt' | 'snoozedBy' | 'snoozedUntil'>

export async function updateBookTask(tx: Tx, id: string, change: BookTaskChange): Promise<void> {
  await tx.db
    .update(bookTasks)
    .set(change)
    .where(and(eq(bookTasks.workspaceId, tx.workspaceId), eq(bookTasks.id, id)))
}

/** One who puts or ends at a time: what is there is looked at first. */
export async function lockBookTasks(tx: Tx): Promise<void> {
  await holdLock(tx, `book-tasks:${tx.workspaceId}`)
}
