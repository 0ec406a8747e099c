// /v1/invitations: links by which a person signs in, made, listed and revoked.
import { type App, answering, idText, instantParam, originOf, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal, LIMITS } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { referenceField } from '../../facts/fields.ts'
import { type Invited, invitePerson } from '../actions/invite-person.ts'
import { listInvitations } from '../actions/list-sign-in.ts'
import { revokeInvitation } from '../actions/revoke-invitation.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { invitationSchema, madeInvitationSchema, presentInvitation, roleSchema } from './present.ts'

const { invitationDays, invitationDaysMost } = SIGN_IN_POLICY

const body = z
  .strictObject({
    person: referenceField('person who is invited').optional(),
    email: z
      .email()
      .max(LIMITS.nameCharacters)
      .optional()
      .meta({ description: 'The address of the person who is invited, in the place of `person`.' }),
    role: roleSchema.optional().meta({
      description: 'The role they sign in with, and have from then on. Left out: the one they have.',
    }),
    expiresAt: instantParam.optional().meta({
      description: `Until when the link is good: ${invitationDays} days, when left out; ${invitationDaysMost} at most.`,
    }),
  })
  .refine(({ person, email }) => (person === undefined) !== (email === undefined), {
    error: 'is needed, or email in its place, and not both',
    path: ['person'],
    params: { fix: 'Name the person by id or externalId, or by their address.' },
  })
  .meta({ id: 'InvitationWanted' })

export function serveInvitations(app: App, deps: AccountsDeps): void {
  serveInvite(app, deps)
  app.get(
    '/v1/invitations',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['invitations'],
        summary: 'List invitations',
        description: 'In the order they were made, used, expired and revoked ones too. No token is shown.',
        querystring: pageQuery,
        response: { 200: pageOf(invitationSchema) },
      },
    },
    async request => {
      const { limit, cursor = null } = request.query
      const { rows, nextCursor } = await listInvitations(deps, request.caller.workspaceId, { limit, cursor })
      return { data: rows.map(presentInvitation), nextCursor }
    },
  )
  app.delete(
    '/v1/invitations/:id',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['invitations'],
        summary: 'Revoke an invitation',
        description:
          'Its link opens nothing from now on. Again it changes nothing; one that was used is refused.',
        params: z.object({ id: idText.describe('The id of the invitation.') }),
        response: { 200: invitationSchema },
      },
    },
    async request => {
      const row = await revokeInvitation(deps, request.caller, request.params.id)
      if (isRefusal(row)) throw row
      return presentInvitation(row)
    },
  )
}

function serveInvite(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/invitations',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['invitations'],
        summary: 'Invite a person to sign in',
        description:
          'A link that signs one person in, once: 128 random bits, signed, shown once and kept as a SHA-256. It takes the place of any other that is open for them. There are no passwords: whoever signed out, or lost their browser, is invited again. Send the link where only that person reads it: whoever opens it first is them.',
        body,
        response: { 201: madeInvitationSchema },
      },
    },
    async (request, reply) => {
      const { person = null, email = null, role = null, expiresAt = null } = request.body
      const address = originOf(request)
      const answer = answering(reply, ({ row, token }: Invited) => ({
        status: 201,
        body: { ...presentInvitation(row), token, link: `${address}/sign-in#${token}` },
      }))
      const made = await invitePerson(deps, request.caller, { person, email, role, expiresAt }, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
}
