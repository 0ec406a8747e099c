// Overload is refused before it weighs: a request is let in by the size of its body, before that is read.
import { Transform } from 'node:stream'
import { refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createAdmission, type Ticket } from './admission.ts'
import { knownCaller } from './admitted.ts'
import type { App } from './app.ts'
import { EVENT_STREAM_TYPE } from './event-stream.ts'
import { counter, gauge } from './meters.ts'
import type { HttpPolicy } from './policy.ts'

/** What JSON shrinks by in gzip, about: what a zipped body is taken for at the door. */
const GZIP_RATIO = 8
/** What a body of unstated length is taken for at the door, and what it is given at a time as it grows. */
const STEP_BYTES = 256 * 1024

/** Bytes that a request's body will take, as far as its headers tell. */
export function bodyBytesOf({ headers }: Pick<FastifyRequest, 'headers'>, limit: number): number {
  const length = Number(headers['content-length'] ?? 0)
  if (headers['transfer-encoding'] !== undefined) return Math.min(limit, STEP_BYTES)
  return Math.min(limit, isPlain(headers) ? length : length * GZIP_RATIO)
}

function isPlain(headers: FastifyRequest['headers']): boolean {
  const coding = (headers['content-encoding'] ?? '').trim().toLowerCase()
  return coding === '' || coding === 'identity'
}

/** Refuses at once what is more than the process will hold at all: before a key is looked up. Register it before the door. */
export function limitRequests(app: App, policy: HttpPolicy): void {
  let open = 0
  const refused = refusals(app)
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.scope === 'public') return
    open += 1
    reply.raw.once('close', () => {
      open -= 1
    })
    if (open <= policy.requestsHeld) return
    refused({ reason: 'requests' })
    throw overloaded()
  })
}

/** Lets accepted requests in as there is room for them. Register it behind the door and the unzipping. */
export function limitWork(app: App, policy: HttpPolicy): void {
  const admission = createAdmission(policy)
  const tickets = new WeakMap<FastifyRequest, Ticket>()
  const refused = refusals(app)
  measureUse(app, admission.use)
  const atWork = new WeakSet<FastifyRequest>()

  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.scope === 'public') return
    const { bodyLimit } = request.routeOptions
    const key = knownCaller(request)?.keyId ?? request.ip
    const ticket = await admission.enter(key, bodyBytesOf(request, bodyLimit))
    if (ticket === undefined) {
      refused({ reason: 'full' })
      throw overloaded()
    }
    tickets.set(request, ticket)
    // Whoever hung up while waiting has nothing to be closed any more.
    if (reply.raw.destroyed) ticket.leave()
    // A caller who hangs up does not end the work: what it holds is given back by whichever ends last.
    else reply.raw.once('close', () => !atWork.has(request) && ticket.leave())
  })
  app.addHook('preHandler', async request => void atWork.add(request))
  app.addHook('onSend', async (request, reply, payload) => {
    atWork.delete(request)
    // A stream of events stays open for hours, and works only while something is sent.
    if (reply.raw.destroyed || isEventStream(reply)) tickets.get(request)?.leave()
    return payload
  })
  // Of a body whose length is not known beforehand each part is weighed as it comes.
  app.addHook('preParsing', async (request, reply, payload) => {
    const ticket = tickets.get(request)
    const isStated = request.headers['transfer-encoding'] === undefined && isPlain(request.headers)
    if (ticket === undefined || isStated) return payload
    const { bodyLimit } = request.routeOptions
    const weighed = weighing(payload, ticket, bodyBytesOf(request, bodyLimit), () =>
      refused({ reason: 'full' }),
    )
    reply.raw.once('close', () => weighed.destroy())
    return weighed
  })
}

function isEventStream(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith(EVENT_STREAM_TYPE)
}

type Arriving = NodeJS.ReadableStream & { readonly receivedEncodedLength?: number }

function weighing(sent: Arriving, ticket: Ticket, reserved: number, onFull: () => void): Transform {
  let room = reserved
  let received = 0
  const weighed = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      received += chunk.length
      while (received > room) {
        if (!ticket.grow(STEP_BYTES)) {
          onFull()
          done(overloaded())
          return
        }
        room += STEP_BYTES
      }
      done(null, chunk)
    },
  })
  sent.once('error', error => weighed.destroy(error as Error))
  sent.pipe(weighed)
  return Object.defineProperty(weighed, 'receivedEncodedLength', {
    get: () => sent.receivedEncodedLength ?? received,
  })
}

function overloaded() {
  return refuse('unavailable', 'Too much is being worked on just now.', {
    fix: 'Send the request again after the seconds in Retry-After, and fewer at once.',
  })
}

function refusals(app: App) {
  const refused = counter(app.metrics, {
    name: 'rung_http_requests_shed_total',
    help: 'Requests refused with 503 because too much was being worked on, by what ran out',
    labels: ['reason'],
  })
  for (const reason of ['requests', 'full']) refused({ reason }, 0)
  return refused
}

function measureUse(
  app: App,
  use: () => { readonly bytes: number; readonly requests: number; readonly waiting: number },
): void {
  const one = (value: number) => [{ labels: {}, value }]
  const { metrics } = app
  gauge(
    metrics,
    { name: 'rung_http_body_bytes_in_work', help: 'Bytes of bodies being read or worked on' },
    () => one(use().bytes),
  )
  gauge(metrics, { name: 'rung_http_requests_in_work', help: 'Requests let in and not yet answered' }, () =>
    one(use().requests),
  )
  gauge(
    metrics,
    { name: 'rung_http_requests_waiting', help: 'Requests that wait before their body is read' },
    () => one(use().waiting),
  )
}
