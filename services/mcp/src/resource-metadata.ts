// What /mcp is to OAuth (RFC 9728): where it takes tokens of an issuer, a client is told of which, and for what audience.
import { type App, agentResource, originOf } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'

export const MCP_PATH = '/mcp'
const WELL_KNOWN = '/.well-known/oauth-protected-resource'

type Tokens = {
  /** Where people of this installation sign in, as it calls itself; undefined: there is no such place, and keys alone are taken. */
  readonly issuer?: string | undefined
  /** Names that agents reach this Rung by, beside those of this machine. */
  readonly hosts?: readonly string[] | undefined
}

/** Where clients look: beside the path of the resource, and at the root for those that look there. */
export function serveResourceMetadata(app: App, { issuer, hosts = [] }: Tokens): void {
  for (const path of [`${WELL_KNOWN}${MCP_PATH}`, WELL_KNOWN]) {
    app.get(path, { config: { scope: 'public' }, schema: { hide: true } }, async request => {
      const audience = issuer === undefined ? undefined : agentResource(request, hosts)
      return {
        resource: audience ?? `${originOf(request)}${MCP_PATH}`,
        resource_name: 'Rung',
        ...(audience !== undefined && { authorization_servers: [issuer] }),
        bearer_methods_supported: ['header'],
      }
    })
  }
}

/** The challenge of the API, and where the metadata is. */
export function challengeWith(challenge: string, request: FastifyRequest): string {
  return `${challenge}, resource_metadata="${originOf(request)}${WELL_KNOWN}${MCP_PATH}"`
}
