// /v1/session: who is signed in here, and the end of it.
import { type App, clearSessionCookie, setSessionCookie } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps, CursorOf } from '../../deps.ts'
import { signOut } from '../actions/end-session.ts'
import { renewSession } from '../actions/renew-session.ts'
import { ownSessionSchema, presentOwnSession } from './present.ts'

export function serveOwnSession(app: App, deps: AccountsDeps, cursorOf: CursorOf): void {
  app.get(
    '/v1/session',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['sessions'],
        summary: 'Who am I',
        description:
          'The person who is signed in, their role, until when, and what to send with changes. A page asks it when it loads, from time to time, and when an answer is 401: then, once, and what was refused again. Where the id of the session is an hour old, or was given for another role, a new one comes with the answer; the one before is good for another minute, after another role not at all.',
        response: { 200: ownSessionSchema },
      },
    },
    async (request, reply) => {
      const { session } = request
      const renewed = await renewSession(deps, session)
      if (isRefusal(renewed)) throw renewed
      const { row, who, text } = renewed
      if (text !== null) setSessionCookie(reply, text, { now: deps.clock(), expiresAt: row.expiresAt })
      const cursor = await cursorOf(session.presented.workspaceId)
      return presentOwnSession(row, who, session.presented, cursor)
    },
  )
  app.delete(
    '/v1/session',
    {
      config: { scope: 'session' },
      schema: {
        tags: ['sessions'],
        summary: 'Sign out',
        description:
          'Ends this session, at once in this process and within a second in every other, and has the browser forget it.',
        response: { 204: z.null().describe('Signed out.') },
      },
    },
    async (request, reply) => {
      await signOut(deps, request.caller)
      clearSessionCookie(reply)
      return reply.code(204).send(null)
    },
  )
}
