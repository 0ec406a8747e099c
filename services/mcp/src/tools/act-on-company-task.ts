// act_on_company_task: ends a task that is about no account, puts it off until a day or takes that back. Previewed first.
import type { Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { spoken } from '../answers/figures.ts'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { textOf } from '../answers/names.ts'
import { quoted } from '../answers/quoted.ts'
import { idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'act_on_company_task'
/** One a capability that is planned: so many are open nowhere. */
const MOST = 1_000

const input = z.object({
  task: idField().describe('Id of the task, as my_day names it'),
  action: z.enum(['done', 'dismiss', 'snooze', 'undo']),
  until: z.iso.date().optional().describe('With snooze: the first day it is back on the list'),
  ...guardFields,
})
type Input = z.infer<typeof input>

export const actOnCompanyTask = defineTool({
  name: NAME,
  title: 'Act on a task of the company',
  description:
    'Acts on a task that the way out of a chasm asks of the company and of no account: it is done, dismissed, snoozed until a day, or a snooze of today is taken back. First as a preview that changes nothing; then with its confirm.',
  input,
  output: z.object({
    ...guardOutput,
    result: z
      .object({
        id: z.string(),
        status: z.string(),
        statusAt: z.string(),
        snoozedUntil: z.string().nullable(),
      })
      .nullable()
      .describe('What the task is now; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async call => {
    const { api, input: asked } = call
    const { operation, body, send } = writeOf(api, asked)
    const { play, why, status, snoozedUntil } = await readTask(api, asked.task)
    const before = `${spoken(status)}${snoozedUntil === null ? '' : ` until ${snoozedUntil}`} before`
    return guarded(call, {
      tool: NAME,
      to: `POST /v1/book-tasks/${encodeURIComponent(asked.task)}/${operation}`,
      body,
      means: [`${spoken(asked.action)}: ${textOf(play.name)}, ${before}. ${textOf(why)}`],
      send: async idempotencyKey => {
        const { id, status, statusAt, snoozedUntil } = await send(idempotencyKey)
        return { id, status, statusAt, snoozedUntil }
      },
      done: ({ id, status, snoozedUntil }) =>
        `task ${id} is ${spoken(status)}${snoozedUntil === null ? '' : ` until ${snoozedUntil}`}.`,
    })
  },
})

/** Nobody ended it: what was ended is acted on no more. */
async function readTask(api: Client, id: string) {
  const { data } = await api.get('/v1/book-tasks', { query: { open: 'true', limit: MOST } })
  const task = data.find(each => each.id === id)
  if (task !== undefined) return task
  throw refuse('not_found', `There is no open task of the company ${quoted({ text: id })}.`, {
    fix: 'Ask my_day for its id.',
  })
}

/** What belongs to another action is refused rather than dropped. */
function writeOf(api: Client, { task, action, until }: Input) {
  if ((action === 'snooze') !== (until !== undefined)) {
    const message = action === 'snooze' ? 'snooze needs until' : `${action} takes no until`
    throw refuse('invalid', message, { field: 'until' })
  }
  const path = { id: task }
  if (action === 'done' || action === 'dismiss') {
    const body = { as: action === 'done' ? 'done' : 'dismissed' } as const
    const send = (idempotencyKey: string) =>
      api.post('/v1/book-tasks/{id}/end', { path, body, idempotencyKey })
    return { operation: 'end', body, send }
  }
  const body = until === undefined ? ({ action: 'undo' } as const) : ({ action: 'snooze', until } as const)
  const send = (idempotencyKey: string) =>
    api.post('/v1/book-tasks/{id}/actions', { path, body, idempotencyKey })
  return { operation: 'actions', body, send }
}
