// Who sends a key, and whether it may do what the route asks.
import { type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import { noteRecognised } from './admitted.ts'
import { allows, type Caller, isLinkScope, isNoKeyScope, type RouteScope } from './caller.ts'
import { type Door, type Refused, recordOf } from './key-record.ts'
import { isAllowedOrigin } from './origins.ts'
import { LINK_FIX } from './presented-link.ts'
import { sameSecret } from './same-secret.ts'
import { toolOf } from './tool-of.ts'

function outOfScope(needs: RouteScope, has: string): Refusal {
  const fix = isLinkScope(needs)
    ? LINK_FIX
    : needs === 'session'
      ? 'This is for people who sign in: keys have GET /v1/workspace.'
      : `Use a key of scope "${needs}".`
  return refuse('forbidden', `This needs scope "${needs}"; the key has "${has}".`, { fix })
}

/** Why a publishable key is not taken here: on a route that no page may call, or from a page that is not on its list. */
function outOfPage(origins: readonly string[], request: FastifyRequest): Refusal | undefined {
  if (request.routeOptions.config.cors !== true) {
    return refuse('forbidden', 'A publishable key only sends what people do in the product.', {
      fix: 'Use a secret key, from your own server.',
    })
  }
  const { origin } = request.headers
  if (isAllowedOrigin(origin, origins)) return undefined
  const from = origin === undefined ? 'no Origin header' : `Origin "${origin.slice(0, 255)}"`
  return refuse('forbidden', `This publishable key is not for requests with ${from}.`, {
    fix: 'Make a key whose origins name it, or use a secret key from your own server.',
  })
}

/** Who sends this key, or why it may not; undefined for the operator. */
export async function callerOf(
  secret: string,
  needs: RouteScope,
  door: Door,
  request: FastifyRequest,
): Promise<Caller | undefined | Refused> {
  const isOperator = door.operatorKey !== undefined && sameSecret(secret, door.operatorKey)
  const forbidden = (refusal: Refusal): Refused => ({ why: 'forbidden', refusal })
  if (isOperator) return needs === 'operator' ? undefined : forbidden(outOfScope(needs, 'operator'))
  const record = await recordOf(secret, door, request.ip)
  if ('why' in record) return record
  noteRecognised(request, record)
  if (isNoKeyScope(needs) || !allows(record.scope, needs)) {
    return forbidden(outOfScope(needs, record.scope))
  }
  const astray = record.origins === null ? undefined : outOfPage(record.origins, request)
  if (astray) return forbidden(astray)
  return {
    workspaceId: record.workspaceId,
    keyId: record.id,
    scope: record.scope,
    personId: record.personId,
    publishable: record.origins !== null,
    role: null,
    reach: 'all',
    tool: toolOf(request),
  }
}
