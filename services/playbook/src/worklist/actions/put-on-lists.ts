// Puts lines of a way out on the lists of whoever looks after the accounts: each once, whoever asks how often.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { Caller, Keep } from '@rung/http-service'
import { dayOf, isRefusal, type NewId, type Refusal } from '@rung/kernel'
import type { PlaybookDeps } from '../../deps.ts'
import { type DecidedLine, decideLine, type Seen } from '../decide-line.ts'
import { activeCardsOf } from '../storage/cards-of-accounts.ts'
import { tasksAsTheyStand } from '../storage/tasks-as-they-stand.ts'
import { insertTasks, lockTasks } from '../storage/way-out-tasks.ts'
import { daysOfCsms } from './days-of-csms.ts'
import { type LinesRead, readLines, type WayOutNamed } from './read-lines.ts'

export type PutRequest = { readonly named: WayOutNamed; readonly caller: Caller; readonly now: Date }

export function putOnLists(
  { database, newId }: Pick<PlaybookDeps, 'database' | 'newId'>,
  request: PutRequest,
  keep: Keep<readonly DecidedLine[] | Refusal>,
): Promise<void> {
  return database.inWorkspace(request.caller.workspaceId, async tx => {
    await lockTasks(tx)
    return keep(tx, await put(tx, request, newId))
  })
}

async function put(
  tx: Tx,
  { named, caller, now }: PutRequest,
  newId: NewId,
): Promise<readonly DecidedLine[] | Refusal> {
  const read = await readLines(tx, named, now)
  if (isRefusal(read)) return read
  const asked = { ...named, lines: read.lines }
  const seen = await see(tx, read, now)
  const decided = read.lines.map(line => {
    const each = decideLine(line, asked, seen)
    return each.outcome === 'put' ? { ...each, taskId: newId('wot') } : each
  })
  const { chasm, way, about } = asked
  const by = { putAt: now, putBy: caller.keyId, personId: caller.personId }
  const fresh = decided.flatMap(({ line, outcome, taskId }) =>
    outcome === 'put' && taskId !== null ? [{ taskId, ...line, chasm, way, about, ...by }] : [],
  )
  await insertTasks(tx, fresh)
  await recordAudit(
    tx,
    fresh.map(({ taskId, accountId, promiseId }) => ({
      action: 'way_out.put_on_list',
      subject: { kind: 'way-out-tasks', id: taskId },
      accountId,
      before: null,
      after: { chasm, way, promiseId, about },
      by: byCaller(caller),
      at: now,
    })),
  )
  return decided
}

/** What there is of these accounts. */
async function see(tx: Tx, { lines, heads, settled }: LinesRead, now: Date): Promise<Seen> {
  const accountIds = [...new Set(lines.map(({ accountId }) => accountId))]
  const days = await daysOfCsms(tx, new Set(heads.flatMap(({ csmId }) => csmId ?? [])), now)
  return {
    csmOf: id => heads.find(({ accountId }) => accountId === id)?.csmId ?? null,
    settled,
    closed: new Set(heads.flatMap(({ accountId, closedOn }) => (closedOn === null ? [] : [accountId]))),
    tasks: await tasksAsTheyStand(tx, { knownAt: now, accountIds, before: null, limit: null }),
    cards: await activeCardsOf(tx, accountIds, days),
    today: dayOf(now),
  }
}
