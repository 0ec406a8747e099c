// One click into the demo as one of its people, without proof: only in the demo's own workspace, and only from this very machine.
import type { AccountsService } from '@rung/accounts'
import {
  type App,
  isThisMachine,
  notFromHere,
  parseSession,
  sessionCookieOf,
  setSessionCookie,
} from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { DEMO_PEOPLE } from './demo-people.ts'

export type DemoSignIn = {
  /** The demo's workspace; undefined while there is none. */
  readonly workspaceId: () => string | undefined
  readonly signIn: AccountsService['signInDemo']
  readonly clock: () => Date
}

const body = z.strictObject({ person: z.enum(DEMO_PEOPLE.map(({ key }) => key)) })

/** Registered only where the settings let visitors in: everywhere else there is no such address. */
export function serveDemoSignIn(app: App, { workspaceId, signIn, clock }: DemoSignIn): void {
  app.post(
    '/v1/sessions/demo',
    { config: { scope: 'public' }, schema: { hide: true, body } },
    async (request, reply) => {
      const refused = notFromHere(request) ?? notThisMachine(request)
      if (refused !== undefined) throw refused
      const demo = workspaceId()
      if (demo === undefined) throw refuse('not_found', 'There is no demo here.')
      const person = DEMO_PEOPLE.find(({ key }) => key === request.body.person)
      if (person === undefined) throw new RangeError('the schema lets in the people of the demo alone')
      const former = parseSession(sessionCookieOf(request) ?? '')
      const { externalId, role } = person
      const started = await signIn({ workspaceId: demo, person: externalId, role, former })
      if (isRefusal(started)) throw started
      const { row, text } = started
      setSessionCookie(reply, text, { now: clock(), expiresAt: row.expiresAt })
      return reply.code(201).send({ id: row.id, role: row.role })
    },
  )
}

function notThisMachine(request: FastifyRequest): Refusal | undefined {
  if (isThisMachine(request)) return undefined
  return refuse('forbidden', 'The demo lets in by one click from its own machine alone.', {
    fix: 'Open it at http://127.0.0.1, or have an admin key invite you.',
  })
}
