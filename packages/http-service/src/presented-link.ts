// The link that a request came with, where the route asks for one.
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import { noteLink } from './admitted.ts'
import type { Door, Refused } from './key-record.ts'
import { parseLink } from './link.ts'

export const LINK_FIX = 'Send "Authorization: Bearer" with the token of the link, all of it.'

/** Notes the link of a request; false when what was sent is none that this installation signed. */
export function linkIn(secret: string | Refusal, { linkSecret }: Door, request: FastifyRequest): boolean {
  if (linkSecret === undefined || isRefusal(secret)) return false
  const isInvitation = request.routeOptions.config.scope === 'invitation'
  const link = parseLink(linkSecret, secret, isInvitation ? 'inv' : 'ask')
  if (link !== undefined) noteLink(request, link)
  return link !== undefined
}

/** Where a link is asked for, a key that is not good is not spoken of. */
export function unknownLink({ why, refusal }: Refused): Refused {
  if (why === 'forbidden' || why === 'limited') return { why, refusal }
  return { why, refusal: refuse('unauthenticated', 'This link is not known.', { fix: LINK_FIX }) }
}
