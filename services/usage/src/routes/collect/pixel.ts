// GET /v1/pixel/{track,...}: one call in an address, for mails and pages where nothing can be posted but an image can be shown.
import { type App, keepNothing } from '@rung/http-service'
import { z } from 'zod'
import { collectCalls } from '../../actions/collect-calls.ts'
import { CALL_TYPES, type CallType } from '../../calls/call.ts'
import { parseCall } from '../../calls/parse-call.ts'
import { type Fields, isFields } from '../../calls/read-fields.ts'
import type { UsageDeps } from '../../deps.ts'
import { collectorPolicy } from '../../policy.ts'

/** One transparent dot. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Registers the addresses. Whatever is sent, a dot is answered: a mail shows nothing else well. */
export function servePixel(app: App, { database, clock, newId }: UsageDeps, collected: () => void): void {
  const collector = { database, newId, policy: collectorPolicy }
  const take = async (workspaceId: string, type: CallType, sent: Fields, publishable: boolean) => {
    const receivedAt = clock()
    const envelope = { type, shared: {}, receivedAt, publishable, newMessageId: () => newId('msg') }
    const calls = [parseCall(sent, envelope, collectorPolicy)]
    await collectCalls(collector, workspaceId, { calls, receivedAt }, keepNothing)
    collected()
  }
  for (const type of CALL_TYPES) {
    app.get(
      `/v1/pixel/${type}`,
      {
        config: {
          scope: 'collect',
          judgesText: true,
          cors: true,
          writeKey: ({ query }) => callIn(query).writeKey,
        },
        schema: { querystring: z.looseObject({}), hide: true },
        errorHandler: (error, request, reply) => {
          request.log.info({ err: error }, 'a pixel was not taken')
          return reply.type('image/gif').send(DOT)
        },
      },
      async (request, reply) => {
        const { workspaceId, publishable } = request.caller
        await take(workspaceId, type, callIn(request.query), publishable)
        return reply.type('image/gif').send(DOT)
      },
    )
  }
}

/** The call: `data` holds it as JSON, in base64 or plain; or each field stands by itself, `properties.subject=Hello`. */
export function callIn(query: unknown): Fields {
  if (!isFields(query)) return {}
  if (typeof query.data !== 'string') return nested(query)
  // a plus sign that was not escaped has become a space
  const base64 = Buffer.from(query.data.replaceAll(' ', '+'), 'base64').toString('utf8')
  return parsed(base64) ?? parsed(query.data) ?? {}
}

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** One level deep, which is what is looked into: context.groupId, properties.rows. */
function nested(query: Fields): Fields {
  const call = new Map<string, unknown>()
  for (const [name, value] of Object.entries(query)) {
    const [field = '', ...rest] = name.split('.')
    const inner = rest.join('.')
    if (inner === '') call.set(field, value)
    else call.set(field, Object.fromEntries([...Object.entries(call.get(field) ?? {}), [inner, value]]))
  }
  return Object.fromEntries(call)
}
