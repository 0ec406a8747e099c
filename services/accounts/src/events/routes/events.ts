// GET /v1/events: what changes in the workspace, as it changes, as server-sent events; or what changed since a cursor, as JSON.
import { type ChangeFeed, type Position, parsePosition } from '@rung/change-feed'
import { type App, EVENT_STREAM_TYPE, takesEvents } from '@rung/http-service'
import { isRefusal, refuse } from '@rung/kernel'
import { z } from 'zod'
import type { OpenStreams } from '../open-streams.ts'
import { CURSOR_CHARACTERS } from '../policy.ts'
import { changeSchema, changesSchema, presentChange } from './schema.ts'

const query = z.object({
  cursor: z
    .string()
    .min(1)
    .max(CURSOR_CHARACTERS)
    .optional()
    .describe(
      'Where to go on: `cursor` of an answer, or the `id` of an event. A `Last-Event-ID` header counts before it',
    ),
})

const DESCRIPTION = `What others change, within a second: which accounts and what kind of thing, never what it says, so that whoever may read asks for it, and what is sealed stays sealed. With \`Accept: ${EVENT_STREAM_TYPE}\` (as \`EventSource\` sends it) the answer stays open: \`ready\` comes first, then one \`change\` for each, in the order in which they became visible. The \`id\` of each is a cursor: whoever comes back with it as \`Last-Event-ID\` has missed nothing and hears nothing twice. \`reset\` says that too much was missed to tell it one by one (more than a day, or 5,000 changes): ask for everything anew. A comment every 15 s keeps the connection. It ends when the session or the key does, and when nobody reads it. Otherwise the answer is what changed since \`cursor\`, and the cursor of now, as JSON.`

export function serveEvents(app: App, { feed, streams }: { feed: ChangeFeed; streams: OpenStreams }): void {
  // What stays open would hold up the end of the process.
  app.addHook('preClose', () => feed.stop())
  app.get(
    '/v1/events',
    {
      config: { scope: 'read' },
      exposeHeadRoute: false,
      schema: {
        tags: ['events'],
        summary: 'Hear what changes',
        description: DESCRIPTION,
        querystring: query,
        response: {
          200: {
            description: 'What changed since the cursor; or a stream of events',
            content: {
              'application/json': { schema: changesSchema },
              [EVENT_STREAM_TYPE]: { schema: changeSchema.describe('The data of an event `change`') },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { caller, headers } = request
      const sent = lastEventId(headers['last-event-id'])
      const from = positionOf(sent ?? request.query.cursor)
      reply.header('vary', 'accept')
      if (!takesEvents(headers.accept)) {
        if (from === 'unknown') throw badCursor()
        const { changes, position, reset } = await feed.read({ workspaceId: caller.workspaceId, from })
        return { data: changes.map(({ change }) => presentChange(change)), cursor: position, reset }
      }
      const stream = streams.open(caller, from)
      if (isRefusal(stream)) throw stream
      // nginx would gather what is small, others would zip it
      reply.header('cache-control', 'no-store, no-transform').header('x-accel-buffering', 'no')
      return reply.type(EVENT_STREAM_TYPE).send(stream.body as never)
    },
  )
}

function lastEventId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && header !== '' ? header : undefined
}

/** A browser cannot be told to forget its Last-Event-ID: what nobody can read begins anew, with `reset`. */
function positionOf(text: string | undefined): Position | 'unknown' | null {
  if (text === undefined) return null
  return parsePosition(text) ?? 'unknown'
}

function badCursor() {
  return refuse('invalid', 'is not a cursor of this list', {
    field: 'cursor',
    fix: 'Send `cursor` of an answer or the `id` of an event, unchanged, or leave it out to begin now.',
  })
}
