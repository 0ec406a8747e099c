// Invites a person to sign in: a link that is good once, shown once, and kept as a SHA-256.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { holdOffErasure, resolvePerson } from '@rung/directory'
import { type Caller, formatLink, hashKey, type Keep, LINK_RANDOM_BYTES, type Role } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { SIGN_IN_POLICY } from '../policy.ts'
import { insertInvitation, revokeOpenOf } from '../storage/invitations.ts'
import { findPeopleByEmail } from '../storage/people-by-email.ts'
import { selectRole } from '../storage/person-roles.ts'
import type { InvitationRow } from '../storage/sign-in-tables.ts'
import { daysFrom } from './start-session.ts'

export type Wanted = {
  /** One of the two is there. */
  readonly person: string | null
  readonly email: string | null
  /** Null: the role they have. */
  readonly role: Role | null
  readonly expiresAt: Date | null
}

export type Invited = { readonly row: InvitationRow; readonly token: string }

export function invitePerson(
  deps: AccountsDeps,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  wanted: Wanted,
  keep: Keep<Invited>,
): Promise<Invited | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const secret = deps.linkSecret
    if (secret === undefined) return noLinks()
    await holdOffErasure(tx)
    const at = deps.clock()
    const expiresAt = endOf(wanted.expiresAt, at)
    if (isRefusal(expiresAt)) return expiresAt
    const personId = await whom(tx, wanted)
    if (isRefusal(personId)) return personId
    const role = wanted.role ?? (await selectRole(tx, personId))?.role
    if (role === undefined) return noRole()
    // The newest counts alone.
    await revokeOpenOf(tx, personId, { at, by: caller.keyId })
    const draw = deps.randomBytes
    const token = formatLink(secret, tx.workspaceId, draw(LINK_RANDOM_BYTES), 'inv')
    const row: InvitationRow = {
      workspaceId: tx.workspaceId,
      id: deps.newId('inv'),
      sha256: hashKey(token),
      personId,
      role,
      createdAt: at,
      createdBy: caller.keyId,
      expiresAt,
      usedAt: null,
      revokedAt: null,
      revokedBy: null,
    }
    await insertInvitation(tx, row)
    await recordAudit(tx, [
      {
        action: 'person.invited',
        subject: { kind: 'invitations', id: row.id },
        accountId: null,
        before: null,
        after: { person: personId, role, expiresAt },
        by: byCaller(caller),
        at,
      },
    ])
    const invited = { row, token }
    await keep(tx, invited)
    return invited
  })
}

function endOf(expiresAt: Date | null, at: Date): Date | Refusal {
  const end = expiresAt ?? daysFrom(at, SIGN_IN_POLICY.invitationDays)
  if (end > at && end <= daysFrom(at, SIGN_IN_POLICY.invitationDaysMost)) return end
  return refuse('invalid', `is not within ${SIGN_IN_POLICY.invitationDaysMost} days from now`, {
    field: 'expiresAt',
    fix: 'Send a later instant within them, or leave it out.',
  })
}

async function whom(tx: Tx, { person, email }: Wanted): Promise<string | Refusal> {
  if (person !== null) return (await resolvePerson(tx, person))?.id ?? nobody('person', person)
  const [found, another] = await findPeopleByEmail(tx, email ?? '')
  if (found === undefined) return nobody('email', email ?? '')
  if (another === undefined) return found
  return refuse('invalid', 'is the address of several people', {
    field: 'email',
    fix: 'Name the one in person, by id or externalId.',
  })
}

function nobody(field: 'person' | 'email', name: string): Refusal {
  const message =
    field === 'person'
      ? `no person is called "${name}" in this workspace`
      : 'is the address of nobody in this workspace'
  return refuse('invalid', message, { field, fix: 'Create them first, with POST /v1/people.' })
}

function noRole(): Refusal {
  return refuse('invalid', 'is missing: this person has no role yet', {
    field: 'role',
    fix: 'Send admin, manager, csm or viewer.',
  })
}

function noLinks(): Refusal {
  return refuse('unavailable', 'This service has no secret to sign links with: nobody can be invited.', {
    fix: 'Set RUNG_LINK_SECRET, 32 characters or more, and start it again.',
  })
}
