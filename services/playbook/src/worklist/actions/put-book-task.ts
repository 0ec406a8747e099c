// Puts on somebody's list what the way out of a chasm asks of no customer: once, whoever asks how often.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, Keep } from '@rung/http-service'
import { isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import type { BookWay, TaskChasm } from '@rung/worklist'
import type { PlaybookDeps } from '../../deps.ts'
import type { BookTask } from '../book-task.ts'
import { factsOnRecord, insertBookTask, lockBookTasks, openBookTask } from '../storage/book-tasks.ts'
import { findCsm } from './find-csm.ts'
import { type StandingBookTask, standingBookTask } from './standing-book-tasks.ts'

export type BookTaskToPut = {
  readonly chasm: TaskChasm
  readonly way: BookWay
  readonly about: string | null
  readonly evidence: readonly string[]
  /** On whose list: id, externalId or `me`. */
  readonly person: string
}

export type PutBookTask = { readonly outcome: 'already_on_list' | 'put'; readonly task: StandingBookTask }

export function putBookTask(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  request: { readonly asked: BookTaskToPut; readonly caller: Caller; readonly now: Date },
  keep: Keep<PutBookTask | Refusal>,
): Promise<void> {
  return database.inWorkspace(request.caller.workspaceId, async tx => {
    await lockBookTasks(tx)
    return keep(tx, await put(tx, request, newId))
  })
}

async function put(
  tx: Tx,
  { asked, caller, now }: { readonly asked: BookTaskToPut; readonly caller: Caller; readonly now: Date },
  newId: NewId,
): Promise<PutBookTask | Refusal> {
  const person = await findCsm(tx, asked.person, caller.personId, now)
  if (isRefusal(person)) return refuse('invalid', person.message, { field: 'person' })
  const known = await factsOnRecord(tx, asked.evidence)
  const unknown = asked.evidence.findIndex(id => !known.has(id))
  if (unknown !== -1) {
    return refuse('invalid', `is no fact behind a way out: "${asked.evidence[unknown]}"`, {
      field: `evidence.${unknown}`,
      fix: 'Send the evidence as `GET /v1/chasms` names it.',
    })
  }
  const there = await openBookTask(tx, asked)
  if (there !== undefined) return { outcome: 'already_on_list', task: await standingBookTask(tx, there, now) }
  const { chasm, way, about } = asked
  const task: BookTask = {
    id: newId('bkt'),
    chasm,
    way,
    about,
    evidence: [...new Set(asked.evidence)],
    assigneeId: person.csmId,
    putAt: now,
    putBy: caller.keyId,
    personId: caller.personId,
    endedAs: null,
    endedAt: null,
    endedBy: null,
    snoozedUntil: null,
    snoozedAt: null,
    snoozedBy: null,
  }
  await insertBookTask(tx, task)
  await recordAudit(tx, [
    {
      action: 'book_task.put_on_list',
      subject: { kind: 'book-tasks', id: task.id },
      accountId: null,
      before: null,
      after: { chasm, way, about, assigneeId: person.csmId },
      by: byCaller(caller),
      at: now,
    },
  ])
  return { outcome: 'put', task: await standingBookTask(tx, task, now) }
}
