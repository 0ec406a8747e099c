// The tables of provisioning: users, groups, and who is in which.
import { boolean, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../../storage/schema.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true }).notNull()

export const scimUsers = accountsSchema.table('scim_users', {
  workspaceId: text('workspace_id').notNull(),
  personId: text('person_id').notNull(),
  userNameSha256: text('user_name_sha256').notNull(),
  externalIdSha256: text('external_id_sha256'),
  saidRef: text('said_ref').notNull(),
  active: boolean('active').notNull(),
  deleted: boolean('deleted').notNull(),
  createdAt: instant('created_at'),
  changedAt: instant('changed_at'),
})

export const scimGroups = accountsSchema.table('scim_groups', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  displayName: text('display_name').notNull(),
  externalId: text('external_id'),
  createdAt: instant('created_at'),
  changedAt: instant('changed_at'),
})

export const scimMembers = accountsSchema.table('scim_members', {
  workspaceId: text('workspace_id').notNull(),
  groupId: text('group_id').notNull(),
  personId: text('person_id').notNull(),
})

export type ScimUserRow = typeof scimUsers.$inferSelect
export type ScimGroupRow = typeof scimGroups.$inferSelect
