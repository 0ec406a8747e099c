// Roles, invitations and sessions as the API shows them: all but what opens anything.
import { DIRECTORY_POLICY } from '@rung/directory'
import { csrfTokenOf, instantParam, type PresentedSession, ROLES } from '@rung/http-service'
import { z } from 'zod'
import type { NamedRole } from '../actions/list-sign-in.ts'
import type { InvitationRow, SessionRow } from '../storage/sign-in-tables.ts'
import type { WhoIs } from '../storage/who-is.ts'

export const roleSchema = z.enum(ROLES).meta({
  description:
    'admin may all; manager all but what admins alone may; csm reads all, and writes to the accounts in their own care; viewer reads.',
})

const personId = z.string().meta({ description: 'Our id of the person.' })
const by = z
  .string()
  .nullable()
  .meta({ description: 'The key or session it was done by; null: by nothing of the kind.' })

export const personRoleSchema = z
  .object({
    person: personId,
    externalId: z.string().meta({ description: 'Your own id of the person.' }),
    name: z.string().nullable().meta({ description: 'What they are called; null once erased.' }),
    role: roleSchema,
    roleSince: instantParam.meta({ description: 'Since when they have this role.' }),
    roleBy: by,
  })
  .meta({ id: 'NamedPersonRole' })

export function presentPersonRole(row: NamedRole): z.output<typeof personRoleSchema> {
  const { personId: person, externalId, name, role, roleSince, roleBy } = row
  return { person, externalId, name, role, roleSince, roleBy }
}

export const invitationSchema = z
  .object({
    id: z.string(),
    person: personId,
    role: roleSchema,
    createdAt: instantParam,
    createdBy: z.string().meta({ description: 'The key or session that made it.' }),
    expiresAt: instantParam,
    usedAt: instantParam.nullable().meta({ description: 'When somebody signed in with it.' }),
    revokedAt: instantParam.nullable(),
  })
  .meta({ id: 'Invitation' })

export const madeInvitationSchema = invitationSchema
  .extend({
    token: z.string().meta({ description: 'What POST /v1/sessions takes, once. It is shown this once.' }),
    link: z.string().meta({
      description:
        'The page that signs in with it. The token stands behind the #, so that no server, log or mail scanner sees it.',
    }),
  })
  .meta({ id: 'MadeInvitation' })

export function presentInvitation(row: InvitationRow): z.output<typeof invitationSchema> {
  const { id, personId: person, role, createdAt, createdBy, expiresAt, usedAt, revokedAt } = row
  return { id, person, role, createdAt, createdBy, expiresAt, usedAt, revokedAt }
}

const methodSchema = z.enum(['invitation', 'demo', 'oidc', 'token']).meta({
  description:
    'How they proved who they are; token: a program of theirs did, by an access token of the issuer.',
})
const idle = instantParam.meta({ description: 'When it ends unless it is used before.' })

export const sessionSchema = z
  .object({
    id: z.string(),
    person: personId,
    role: roleSchema,
    method: methodSchema,
    createdAt: instantParam,
    lastSeenAt: instantParam
      .nullable()
      .meta({ description: 'To the minute; null: not since its id is new.' }),
    expiresAt: instantParam,
    idleExpiresAt: idle,
    revokedAt: instantParam.nullable(),
    isCurrent: z.boolean().meta({ description: 'True of the one that asks.' }),
  })
  .meta({ id: 'Session' })

export function presentSession(row: SessionRow, callerId: string): z.output<typeof sessionSchema> {
  const { id, personId: person, role, method, createdAt, lastSeenAt, expiresAt, revokedAt } = row
  const isCurrent = id === callerId
  const idleExpiresAt = idleEnd(row)
  return { id, person, role, method, createdAt, lastSeenAt, expiresAt, idleExpiresAt, revokedAt, isCurrent }
}

export const ownSessionSchema = z
  .object({
    id: z.string(),
    person: z
      .object({
        id: personId,
        externalId: z.string().meta({ description: 'Your own id of the person.' }),
        name: z.string().nullable().meta({ description: 'What they are called; null once erased.' }),
      })
      .meta({ description: 'Who is signed in.' }),
    role: roleSchema,
    workspace: z
      .object({
        id: z.string().meta({ description: 'Our id of the workspace.' }),
        name: z.string().meta({ description: 'What the vendor is called.' }),
        currency: z.string().meta({ description: 'The one currency it reports in, ISO 4217.' }),
      })
      .meta({ description: 'Where they are signed in.' }),
    method: methodSchema,
    createdAt: instantParam,
    expiresAt: instantParam,
    idleExpiresAt: idle,
    csrf: z.string().meta({
      description:
        'Send it as X-Rung-Csrf with whatever changes something. The same while the session lives.',
    }),
    cursor: z.string().meta({
      description:
        'Where the events of the workspace stood: a stream of GET /v1/events that begins there (`Last-Event-ID`) tells all that changed after what is read from now on, however late it is opened.',
    }),
  })
  .meta({ id: 'OwnSession' })

export function presentOwnSession(
  row: SessionRow,
  who: WhoIs,
  presented: Pick<PresentedSession, 'workspaceId' | 'stays'>,
  cursor: string,
): z.output<typeof ownSessionSchema> {
  const { id, role, method, createdAt, expiresAt } = row
  const csrf = csrfTokenOf(presented)
  return { id, ...who, role, method, createdAt, expiresAt, idleExpiresAt: idleEnd(row), csrf, cursor }
}

function idleEnd({ lastSeenAt, rotatedAt }: SessionRow): Date {
  return new Date((lastSeenAt ?? rotatedAt).getTime() + DIRECTORY_POLICY.sessionIdleMs)
}
