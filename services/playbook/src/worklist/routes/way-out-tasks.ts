// GET and POST /v1/way-out-tasks, and its undo: what the way out of a chasm asks for, on the lists of those who own the accounts.
import {
  type App,
  answering,
  cursorText,
  decodeCursor,
  encodeCursor,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { type ListedTasks, listTasks } from '../actions/list-tasks.ts'
import { putOnLists } from '../actions/put-on-lists.ts'
import { type TakenLine, takeOffLists } from '../actions/take-off-lists.ts'
import type { DecidedLine } from '../decide-line.ts'
import {
  type PutAnswer,
  putAnswer,
  putBody,
  type TaskAnswer,
  takeOffAnswer,
  takeOffBody,
  taskAnswer,
} from './schema/way-out-task.ts'

const cursorKey = z.tuple([cursorText])

export function serveWayOutTasks(app: App, deps: PlaybookDeps): void {
  serveList(app, deps)
  app.post(
    '/v1/way-out-tasks',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['chasms'],
        summary: 'Put a way out on lists',
        description:
          'Each line becomes a reason on the list of whoever looks after the account, with a play of its kind, and lives the life of a card. A line is put once: the same again changes nothing and says where it is. What it takes of a day is at most half of the hours, the most worth an hour first; the rest comes on the days after.',
        body: putBody,
        response: { 200: putAnswer },
      },
    },
    async (request, reply) => {
      const { chasm } = request.body
      const named = { chasm, ...namedOf(request.body) }
      const answer = answering(reply, (decided: readonly DecidedLine[] | Refusal) => ({
        status: 200,
        body: presentPut(orThrow(decided)),
      }))
      await putOnLists(deps, { named, caller: request.caller, now: deps.clock() }, answer.keep)
      return answer.send()
    },
  )
  app.post(
    '/v1/way-out-tasks/undo',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['chasms'],
        summary: 'Take a way out off lists again',
        description:
          'As long as nobody began on it. It is on no list made from now on; a card of today that is about nothing else is dismissed, one that has other reasons keeps what it says for the day.',
        body: takeOffBody,
        response: { 200: takeOffAnswer },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (taken: readonly TakenLine[] | Refusal) => ({
        status: 200,
        body: presentTaken(orThrow(taken)),
      }))
      const named = namedOf(request.body)
      await takeOffLists(deps, { named, caller: request.caller, now: deps.clock() }, answer.keep)
      return answer.send()
    },
  )
}

function serveList(app: App, { database, clock }: PlaybookDeps): void {
  app.get(
    '/v1/way-out-tasks',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['chasms'],
        summary: 'What ways out put on lists, and what became of it',
        description:
          'The newest first, also what was taken off again. What became of one follows from its card and its promise.',
        querystring: pageQuery,
        response: { 200: pageOf(taskAnswer) },
      },
    },
    async ({ caller: { workspaceId }, query: { limit, cursor } }) => {
      const [before] = cursor === undefined ? [null] : orThrow(decodeCursor(cursor, cursorKey))
      return presentTasks(await listTasks(database, { workspaceId, before, limit, now: clock() }))
    },
  )
}

const namedOf = ({ way, about, lines }: z.output<typeof takeOffBody>) => ({
  way,
  about: about ?? null,
  lines: lines.map(({ account, promise }) => ({ account, promise: promise ?? null })),
})

const presentTaken = (taken: readonly TakenLine[]): z.output<typeof takeOffAnswer> => ({
  takenOff: taken.filter(({ outcome }) => outcome === 'taken_off').length,
  lines: taken.map(({ line, outcome }) => ({ ...line, outcome })),
})

const presentPut = (decided: readonly DecidedLine[]): PutAnswer => ({
  put: decided.filter(({ outcome }) => outcome === 'put').length,
  lines: decided.map(({ line, outcome, taskId, csmId, reason }) => ({
    ...line,
    outcome,
    taskId,
    csmId,
    reason,
  })),
})

function presentTasks({ page, more, accounts }: ListedTasks): {
  data: TaskAnswer[]
  nextCursor: string | null
} {
  const last = page.at(-1)
  return {
    data: page.map(({ task: { taskId: id, ...task }, status, statusAt, putAt, personId }) => ({
      id,
      ...task,
      accountName: accounts.get(task.accountId)?.name ?? null,
      csmId: accounts.get(task.accountId)?.csmId ?? null,
      status,
      statusAt,
      putAt,
      putBy: personId,
    })),
    nextCursor: more && last !== undefined ? encodeCursor([last.task.taskId]) : null,
  }
}
