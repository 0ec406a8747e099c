// What /mcp is to OAuth (RFC 9728): where an issuer is set, a client is told who it is.
import { type App, originOf } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'

export const MCP_PATH = '/mcp'
const WELL_KNOWN = '/.well-known/oauth-protected-resource'

/** Where clients look: beside the path of the resource, and at the root for those that look there. */
export function serveResourceMetadata(app: App, issuer: string): void {
  for (const path of [`${WELL_KNOWN}${MCP_PATH}`, WELL_KNOWN]) {
    app.get(path, { config: { scope: 'public' }, schema: { hide: true } }, async request => ({
      resource: `${originOf(request)}${MCP_PATH}`,
      resource_name: 'Rung',
      authorization_servers: [issuer],
      bearer_methods_supported: ['header'],
    }))
  }
}

/** The challenge of the API, and where the metadata is. */
export function challengeWith(challenge: string, request: FastifyRequest): string {
  return `${challenge}, resource_metadata="${originOf(request)}${WELL_KNOWN}${MCP_PATH}"`
}
