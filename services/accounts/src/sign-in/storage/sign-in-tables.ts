// The tables of signing in: who may and who may not, the links that invite them, who they are at an issuer, and their sessions.

import type { Role } from '@rung/http-service'
import { boolean, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const sqlRole = (name: string) => text(name).$type<Role>().notNull()

/** How somebody proved who they are. */
export type SignInMethod = 'invitation' | 'demo' | 'oidc' | 'token'

export const personRoles = accountsSchema.table('person_roles', {
  workspaceId: text('workspace_id').notNull(),
  personId: text('person_id').notNull(),
  role: sqlRole('role'),
  roleSince: instant('role_since').notNull(),
  roleBy: text('role_by'),
  /** True when groups of an issuer gave it, and not an admin. */
  fromGroups: boolean('from_groups').notNull(),
})

export const invitations = accountsSchema.table('invitations', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  sha256: text('sha256').notNull(),
  personId: text('person_id').notNull(),
  role: sqlRole('role'),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
})

export const sessions = accountsSchema.table('sessions', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  sha256: text('sha256').notNull(),
  previousSha256: text('previous_sha256'),
  personId: text('person_id').notNull(),
  role: sqlRole('role'),
  method: text('method').$type<SignInMethod>().notNull(),
  createdAt: instant('created_at').notNull(),
  rotatedAt: instant('rotated_at').notNull(),
  lastSeenAt: instant('last_seen_at'),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
  /** How far an agent reaches who asks by it; null: a browser has it. */
  agentScope: text('agent_scope').$type<'read' | 'write'>(),
})

export const identities = accountsSchema.table('identities', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  personId: text('person_id').notNull(),
  createdAt: instant('created_at').notNull(),
})

export const barredPeople = accountsSchema.table('barred_people', {
  workspaceId: text('workspace_id').notNull(),
  personId: text('person_id').notNull(),
  barredAt: instant('barred_at').notNull(),
  barredBy: text('barred_by'),
})

export const usedSignIns = accountsSchema.table('used_sign_ins', {
  workspaceId: text('workspace_id').notNull(),
  sha256: text('sha256').notNull(),
  usedAt: instant('used_at').notNull(),
})

export type IdentityRow = typeof identities.$inferSelect
export type PersonRoleRow = typeof personRoles.$inferSelect
export type InvitationRow = typeof invitations.$inferSelect
export type SessionRow = typeof sessions.$inferSelect
