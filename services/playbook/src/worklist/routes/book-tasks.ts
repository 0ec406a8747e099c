// GET and POST /v1/book-tasks, until when they are put off, and their end: what the way out of a chasm asks of the company, on somebody's list without an account.
import {
  type App,
  answering,
  cursorText,
  decodeCursor,
  encodeCursor,
  idText,
  pageOf,
  pageQuery,
} from '@rung/http-service'
import { orThrow } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { z } from 'zod'
import type { PlaybookDeps } from '../../deps.ts'
import { endBookTask } from '../actions/end-book-task.ts'
import { listBookTasks } from '../actions/list-book-tasks.ts'
import { type PutBookTask, putBookTask } from '../actions/put-book-task.ts'
import { snoozeBookTask } from '../actions/snooze-book-task.ts'
import type { StandingBookTask } from '../actions/standing-book-tasks.ts'
import {
  bookTask,
  bookTaskAction,
  bookTaskBody,
  bookTaskEnd,
  presentBookTask,
  putBookTaskAnswer,
} from './schema/book-task.ts'

const named = z.object({ id: z.string().min(1).max(255).describe('Our id of the task') })
const standing = (task: StandingBookTask | Refusal) => ({ status: 200, body: presentBookTask(orThrow(task)) })

const cursorKey = z.tuple([cursorText])

export function serveBookTasks(app: App, deps: PlaybookDeps): void {
  serveList(app, deps)
  servePut(app, deps)
  serveActions(app, deps)
  serveEnd(app, deps)
}

function serveList(app: App, { database, clock }: PlaybookDeps): void {
  app.get(
    '/v1/book-tasks',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['chasms'],
        summary: 'What ways out ask of the company, and what became of it',
        description:
          'Tasks about no account: agree on who the customer is, question what is planned and nobody needs. The newest first, with the play and the facts behind each.',
        querystring: pageQuery.extend({
          person: idText.optional().describe('Only those on the list of this person: id, externalId or `me`'),
          open: z
            .enum(['true', 'false'])
            .optional()
            .describe('`true`: only those that nobody ended, snoozed ones among them'),
        }),
        response: { 200: pageOf(bookTask) },
      },
    },
    async ({ caller: { workspaceId, personId: callerId }, query: { limit, cursor, person, open } }) => {
      const [before] = cursor === undefined ? [null] : orThrow(decodeCursor(cursor, cursorKey))
      const asked = { workspaceId, person, callerId, openAlone: open === 'true', before, limit, now: clock() }
      const { page, more } = orThrow(await listBookTasks(database, asked))
      const last = page.at(-1)
      return {
        data: page.map(presentBookTask),
        nextCursor: more && last !== undefined ? encodeCursor([last.id]) : null,
      }
    },
  )
}

function servePut(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/book-tasks',
    {
      config: { scope: 'write' },
      schema: {
        tags: ['chasms'],
        summary: 'Put a task of the company on a list',
        description:
          'What the way out of a chasm asks that is about no account. It stands on the list of a person until it is done, dismissed or taken off. The same again changes nothing and says where it is.',
        body: bookTaskBody,
        response: { 200: putBookTaskAnswer },
      },
    },
    async (request, reply) => {
      const asked = { ...request.body, about: request.body.about ?? null }
      const answer = answering(reply, (put: PutBookTask | Refusal) => {
        const { outcome, task } = orThrow(put)
        return { status: 200, body: { ...presentBookTask(task), outcome } }
      })
      await putBookTask(deps, { asked, caller: request.caller, now: deps.clock() }, answer.keep)
      return answer.send()
    },
  )
}

function serveActions(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/book-tasks/:id/actions',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['chasms'],
        summary: 'Snooze a task of the company',
        description:
          'As of a card: it is off the list until a day, and back on it; on the day that was said it can be taken back. Another day can be named meanwhile. Saying the same again changes nothing.',
        params: named,
        body: bookTaskAction,
        response: { 200: bookTask },
      },
    },
    async (request, reply) => {
      const asked = {
        id: request.params.id,
        action: request.body,
        caller: request.caller,
        now: deps.clock(),
      }
      const answer = answering(reply, standing)
      await snoozeBookTask(deps, asked, answer.keep)
      return answer.send()
    },
  )
}

function serveEnd(app: App, deps: PlaybookDeps): void {
  app.post(
    '/v1/book-tasks/:id/end',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['chasms'],
        summary: 'End a task of the company',
        description:
          'Done or dismissed by whose list it is on, taken off by who leads. Saying the same again changes nothing.',
        params: named,
        body: bookTaskEnd,
        response: { 200: bookTask },
      },
    },
    async (request, reply) => {
      const ending = {
        id: request.params.id,
        as: request.body.as,
        caller: request.caller,
        now: deps.clock(),
      }
      const answer = answering(reply, standing)
      await endBookTask(deps, ending, answer.keep)
      return answer.send()
    },
  )
}
