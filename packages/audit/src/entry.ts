// One entry of the audit: what was done to what, by which key or session, and the fields that differ.

/** Facts, keys, people and workspaces; a context that audits something of its own adds its word here. */
export const AUDIT_ACTIONS = [
  'workspace.created',
  'workspace.changed',
  'workspace.exported',
  'workspace.imported',
  'key.created',
  'key.revoked',
  'fact.created',
  'fact.corrected',
  'fact.retracted',
  'fact.restored',
  'person.erased',
  'config.drafted',
  'config.changed',
  'config.discarded',
  'config.published',
  'config.rolled_back',
  'contradiction.acknowledged',
  'worklist.acted',
  'way_out.put_on_list',
  'way_out.taken_off_list',
  'book_task.put_on_list',
  'book_task.done',
  'book_task.dismissed',
  'book_task.snoozed',
  'book_task.snooze_undone',
  'book_task.taken_off_list',
  'play.created',
  'play.changed',
  'play.retired',
  'play.restored',
  'forecast.committed',
  'model.promoted',
  'usage_source.chosen',
  'verdict_request.made',
  'verdict_request.revoked',
  'person.invited',
  'invitation.revoked',
  'session.started',
  'session.ended',
  'session.revoked',
  'session.copied',
  'identity.linked',
  'user.provisioned',
  'user.deactivated',
  'user.reactivated',
  'user.deprovisioned',
  'group.changed',
  'group.deleted',
  'role.changed',
  'role.removed',
  'csm_absence.created',
  'csm_absence.deleted',
  'work_calendar.changed',
  'user_token_key.created',
  'user_token_key.retired',
  'nudge_signing.changed',
  'calendar_address.made',
  'calendar_address.revoked',
  'digest_settings.changed',
  'digest_settings.tested',
  'digest_settings.switched_off',
  'webhook.created',
  'webhook.changed',
  'webhook.secret_rotated',
  'webhook.tested',
  'webhook.redelivered',
  'webhook.switched_off',
  'webhook.deleted',
] as const

export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** `kind` is the plural that stands in its path: `tickets`, `keys`. */
export type AuditSubject = { readonly kind: string; readonly id: string }

/** Both null when no key did it: the installation's operator, or Rung itself. */
export type AuditBy = {
  /** The id of a key, or of the session of whoever had signed in. */
  readonly keyId: string | null
  readonly personId: string | null
  /** In whose name it was done, where that is not the person the key names: by an admin or an integration. */
  readonly onBehalfOf?: string | null
  /** The tool by which it was done, as its request named it; null: none, a person or a program did it themselves. */
  readonly tool?: string | null
}

/** Who calls, as far as entries name them. */
export type AuditedCaller = {
  readonly keyId: string
  readonly personId: string | null
  readonly tool?: string | null
}

export const byCaller = ({ keyId, personId, tool = null }: AuditedCaller): AuditBy => ({
  keyId,
  personId,
  tool,
})

/** Whoever holds the operator key of the installation. */
export const BY_OPERATOR: AuditBy = { keyId: null, personId: null }

/** Rung itself. */
export const BY_ITSELF: AuditBy = { keyId: null, personId: null }

export type NewAuditEntry = {
  readonly action: AuditAction
  readonly subject: AuditSubject
  /** The customer it is about; null for what belongs to the whole workspace. */
  readonly accountId: string | null
  /** The fields that differ, as JSON holds them; null where there was nothing. Words by their id `wrd_`, never themselves. */
  readonly before: unknown
  readonly after: unknown
  readonly by: AuditBy
  readonly at: Date
}

export type AuditEntry = NewAuditEntry & { readonly id: string }
