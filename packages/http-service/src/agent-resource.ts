// By which address /mcp is known to issuers of access tokens, and by which names to agents.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isThisMachine, originOf } from './same-site.ts'

const MCP_PATH = '/mcp'
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?::[1-9]\d{0,4})?$/

/** The variable, for the settings of a service. */
export const agentHostVariables = {
  RUNG_MCP_HOSTS: z
    .string()
    .optional()
    .transform(text => (text ?? '').split(',').flatMap(each => each.trim().toLowerCase() || []))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            HOST,
            'must be names of hosts, each with its port if it has one of its own, without scheme, with commas between',
          ),
      ),
    )
    .describe('the names agents reach /mcp by, beside those of this machine: rung.example.com'),
}

/**
 * The address of /mcp that an access token must name as its audience (RFC 8707): over https, under a name that the installation lists.
 * Where none is listed and somebody asks on this very machine, the address that they ask. Undefined: no token is taken here. What a
 * request says of its host is never believed further: a token that was given out for another server would say so too.
 */
export function agentResource(
  request: Pick<FastifyRequest, 'host' | 'ip' | 'protocol'>,
  hosts: readonly string[],
): string | undefined {
  const host = request.host.toLowerCase()
  if (hosts.length > 0) return hosts.includes(host) ? `https://${host}${MCP_PATH}` : undefined
  return isThisMachine({ ip: request.ip, host }) ? `${originOf(request)}${MCP_PATH}` : undefined
}
