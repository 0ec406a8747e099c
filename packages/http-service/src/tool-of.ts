// Which tool of an agent a request is made by: it says so itself, and the audit repeats it.
import { refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'

export const TOOL_HEADER = 'rung-tool'
const NAME = /^[a-z][a-z0-9_]{0,63}$/

/** The name in `Rung-Tool`; null where there is none. Throws where it is no name, so that no change goes without it. */
export function toolOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const sent = headers[TOOL_HEADER]
  if (sent === undefined || sent === '') return null
  if (typeof sent === 'string' && NAME.test(sent)) return sent
  throw refuse('invalid', 'Rung-Tool does not name a tool.', {
    field: 'Rung-Tool',
    fix: 'Send small letters, digits and _, beginning with a letter, 64 at most; or leave it out.',
  })
}
