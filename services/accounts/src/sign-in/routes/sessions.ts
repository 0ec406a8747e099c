// /v1/sessions: an invitation becomes a session, and an admin sees and ends those of everybody.
import {
  type App,
  idText,
  pageOf,
  pageQuery,
  parseSession,
  sessionCookieOf,
  setSessionCookie,
} from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps, CursorOf } from '../../deps.ts'
import { acceptInvitation } from '../actions/accept-invitation.ts'
import { revokeSession } from '../actions/end-session.ts'
import { listSessions } from '../actions/list-sign-in.ts'
import { ownSessionSchema, presentOwnSession, presentSession, sessionSchema } from './present.ts'

export function serveSessions(app: App, deps: AccountsDeps, cursorOf: CursorOf): void {
  serveSignIn(app, deps, cursorOf)
  app.get(
    '/v1/sessions',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['sessions'],
        summary: 'List who is signed in',
        description: 'Sessions that are not over, in the order they began.',
        querystring: pageQuery,
        response: { 200: pageOf(sessionSchema) },
      },
    },
    async request => {
      const { limit, cursor = null } = request.query
      const { workspaceId, keyId } = request.caller
      const { rows, nextCursor } = await listSessions(deps, workspaceId, { limit, cursor })
      return { data: rows.map(row => presentSession(row, keyId)), nextCursor }
    },
  )
  app.delete(
    '/v1/sessions/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['sessions'],
        summary: 'Revoke a session',
        description:
          'Whoever has it is signed out: at once by this process, within a second by every other. Again it changes nothing. They may sign in again while they have a role.',
        params: z.object({ id: idText.describe('The id of the session.') }),
        response: { 200: sessionSchema },
      },
    },
    async request => {
      const row = await revokeSession(deps, request.caller, request.params.id)
      if (isRefusal(row)) throw row
      return presentSession(row, request.caller.keyId)
    },
  )
}

function serveSignIn(app: App, deps: AccountsDeps, cursorOf: CursorOf): void {
  app.post(
    '/v1/sessions',
    {
      config: { scope: 'invitation' },
      schema: {
        tags: ['sessions'],
        summary: 'Sign in by an invitation',
        description:
          'Send the token of the invitation as Bearer, without a body. The session comes as a cookie that no script can read, with an id that is new whatever cookie was sent; the session that this browser had ends. Used, revoked or expired: 410, with which. Whatever is no invitation of this installation: 401.',
        response: { 201: ownSessionSchema },
      },
    },
    async (request, reply) => {
      const former = parseSession(sessionCookieOf(request) ?? '')
      const started = await acceptInvitation(deps, request.link, former)
      if (isRefusal(started)) {
        if (started.code === 'unauthenticated') {
          reply.header('www-authenticate', 'Bearer realm="rung", error="invalid_token"')
        }
        throw started
      }
      const { row, text, who } = started
      setSessionCookie(reply, text, { now: deps.clock(), expiresAt: row.expiresAt })
      const presented = presentedOf(text)
      const cursor = await cursorOf(presented.workspaceId)
      return reply.code(201).send(presentOwnSession(row, who, presented, cursor))
    },
  )
}

function presentedOf(text: string) {
  const presented = parseSession(text)
  if (presented === undefined) throw new Error('a session was made that is none')
  return presented
}
