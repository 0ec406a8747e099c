// Looks up the session of an agent that asks for a person, and says whether it may what the route asks.
import { type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import type { Caller, RouteScope } from './caller.ts'
import type { Door, Refused, Why } from './key-record.ts'
import { grantsOf } from './roles.ts'
import { callerIn, goodRecord, outOfRole } from './session-record.ts'
import type { PresentedSession } from './session-token.ts'

const out = (why: Why, message: string): Refused => ({
  why,
  refusal: refuse('unauthenticated', message, {
    fix: 'Send /mcp an access token of the issuer that is good now.',
  }),
})

/**
 * The caller, where the session is good for the route; else why it is refused. No cookie brings it along, so no page of another
 * site can send it: it is asked for nothing beside itself. A role that changed holds at once.
 */
export async function admitAgent(
  presented: PresentedSession,
  needs: RouteScope,
  door: Door,
  request: FastifyRequest,
): Promise<Caller | Refused> {
  const good = await goodRecord(presented, door, request.ip, out)
  if ('why' in good) return good
  const { agentScope } = good.record
  if (agentScope === null) return out('unknown', 'This session is not known.')
  const standing = { role: good.role, grants: grantsOf(request.routeOptions.config) }
  const refusal = notForAgents(needs, agentScope) ?? outOfRole(standing)
  if (refusal !== undefined) return { why: 'forbidden', refusal }
  const caller = callerIn(good.record, standing, request)
  return agentScope === 'read' ? { ...caller, scope: 'read' } : caller
}

/** What an agent is for: to read, and to record what a person agreed to. Who comes in, and by which rules, people say themselves. */
function notForAgents(needs: RouteScope, has: 'read' | 'write'): Refusal | undefined {
  if (needs !== 'read' && needs !== 'write') {
    return refuse('forbidden', `An agent reads and writes; this needs scope "${needs}".`, {
      fix: 'Sign in and do it yourself, or use a key.',
    })
  }
  if (needs === 'read' || has === 'write') return undefined
  return refuse('forbidden', 'This needs scope "write"; the access token has "read".', {
    fix: 'Ask the issuer for a token of scope rung:write.',
  })
}
