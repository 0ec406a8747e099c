// Where a request has its key: in a header, in its address, or in its body.
import type { Refusal } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import { refused } from './key-record.ts'

/** The secret in an Authorization header: Bearer, or Basic with the key as user name. */
export function presentedSecret(header: string | undefined): string | Refusal {
  if (header === undefined || header.trim() === '') return refused('none', 'No key was sent.').refusal
  const match = /^(bearer|basic) +(\S+) *$/i.exec(header)
  if (!match) return refused('malformed', 'The Authorization header is not understood.').refusal
  const [, scheme = '', credentials = ''] = match
  if (scheme.toLowerCase() === 'bearer') return credentials
  return Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0] ?? ''
}

/** True when the body must be read to know the key: no header and no query names one, and the route takes it there. */
export function mayComeInBody(request: FastifyRequest): boolean {
  const { config } = request.routeOptions
  return config.writeKey === true && !request.headers.authorization?.trim() && !addressedKey(request)
}

export function sentSecret(request: FastifyRequest): string | Refusal {
  const header = request.headers.authorization
  const inAddress = addressedKey(request)
  return !header?.trim() && inAddress !== undefined ? inAddress : presentedSecret(header)
}

/** The key in the address, where the route takes it there. */
function addressedKey(request: FastifyRequest): string | undefined {
  const { writeKey } = request.routeOptions.config
  if (typeof writeKey === 'function') return writeKeyIn({ writeKey: writeKey(request) })
  return writeKey === true ? writeKeyIn(request.query) : undefined
}

/** The key as Segment's clients put it into a body: beside the call or the batch, or in each call of a batch. */
export function bodySecret({ body }: FastifyRequest): string | Refusal {
  const calls = isRecord(body) && Array.isArray(body.batch) ? body.batch : []
  return writeKeyIn(body) ?? writeKeyIn(calls[0]) ?? presentedSecret(undefined)
}

function writeKeyIn(value: unknown): string | undefined {
  const key = isRecord(value) ? value.writeKey : undefined
  return typeof key === 'string' && key !== '' ? key : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
