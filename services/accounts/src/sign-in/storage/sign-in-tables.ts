// The tables of signing in: who may, the links that invite them, and their sessions.

import type { Role } from '@rung/http-service'
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const sqlRole = (name: string) => text(name).$type<Role>().notNull()

/** How somebody proved who they are. */
export type SignInMethod = 'invitation' | 'demo'

export const personRoles = accountsSchema.table('person_roles', {
  workspaceId: text('workspace_id').notNull(),
  personId: text('person_id').notNull(),
  role: sqlRole('role'),
  roleSince: instant('role_since').notNull(),
  roleBy: text('role_by'),
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
})

export type PersonRoleRow = typeof personRoles.$inferSelect
export type InvitationRow = typeof invitations.$inferSelect
export type SessionRow = typeof sessions.$inferSelect
