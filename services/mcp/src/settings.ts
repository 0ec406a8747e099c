// What an installation says of agents, by variable.
import { z } from 'zod'

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/

/** The variables, for a service's settings. */
export const mcpVariables = {
  RUNG_MCP_HOSTS: z
    .string()
    .optional()
    .transform(text => (text ?? '').split(',').flatMap(each => each.trim().toLowerCase() || []))
    .pipe(
      z.array(z.string().regex(HOST, 'must be names of hosts, without scheme or port, with commas between')),
    )
    .describe('the names agents reach /mcp by, beside those of this machine: rung.example.com'),
}
