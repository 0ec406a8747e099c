// What is asked of the company and is on a person's list, as a digest tells it: in the words of Today, without what is put off.
import type { Database, Tx } from '@rung/database'
import { BOOK_PLAYS, bookTaskSentence } from '@rung/worklist'
import type { DigestSection } from '../digest/digest.ts'
import { selectBookTasks } from '../storage/book-tasks.ts'
import type { OpenedWorklist } from './open-worklist.ts'
import { standingBookTasks } from './standing-book-tasks.ts'

/** As many as Today shows. */
const MOST = 50

type Of = { readonly address: string; readonly now: Date }

/** With the list of today alone: of a day that is over nobody is asked for anything. */
export async function bookLinesOf(
  tx: Tx,
  { csm: { csmId, today }, day }: Pick<OpenedWorklist, 'csm' | 'day'>,
  { address, now }: Of,
): Promise<DigestSection['lines']> {
  if (day !== today) return []
  const query = { assigneeId: csmId, openAlone: true, before: null, limit: MOST }
  const tasks = await standingBookTasks(tx, await selectBookTasks(tx, query), now)
  return tasks
    .filter(({ stands }) => stands.status === 'on_list')
    .map(task => ({
      // a link or nothing follows it
      text: `${BOOK_PLAYS[task.way].name}. ${bookTaskSentence(task).replace(/\.$/, '')}`,
      link: `${address}/today`,
    }))
}

export const readBookLines = (
  database: Database,
  opened: Pick<OpenedWorklist, 'csm' | 'day'>,
  { workspaceId, ...of }: Of & { readonly workspaceId: string },
): Promise<DigestSection['lines']> =>
  database.inWorkspace(workspaceId, tx => bookLinesOf(tx, opened, of), { readOnly: true })
