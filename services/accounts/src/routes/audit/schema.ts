// An entry of the audit as the API shows it, and the query that narrows it.
import { AUDIT_ACTIONS, type AuditEntry } from '@rung/audit'
import { idText, instantParam, nameText } from '@rung/http-service'
import { z } from 'zod'
import type { AuditRequest } from '../../actions/read-audit.ts'

/** As `Rung-Tool` takes it. */
const toolName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/)

export const auditQuery = z.strictObject({
  account: idText.optional().describe('Only about this account: its id or your externalId.'),
  subject: idText.optional().describe('Only about the one thing of this id of ours.'),
  kind: nameText.optional().describe('Only about things of this kind, by the plural in its path: `tickets`.'),
  action: z.enum(AUDIT_ACTIONS).optional().describe('Only entries of this action.'),
  person: idText.optional().describe('Only what this person of yours did: their id or your externalId.'),
  tool: toolName
    .optional()
    .describe('Only what was done by this tool of agents: `file_verdict`. See `by.tool`.'),
  since: instantParam.optional().describe('From this instant on.'),
  until: instantParam.optional().describe('Before this instant.'),
})

const fields = z
  .record(z.string(), z.unknown())
  .nullable()
  .describe(
    'The fields that differ, by their names in a body, on this side of the change. Words are named by the id they lie under, people by theirs. Null where there was nothing.',
  )

export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: instantParam.describe('When it was done.'),
    action: z.enum(AUDIT_ACTIONS).describe('What was done.'),
    subject: z
      .object({
        kind: z.string().describe('What it is, by the plural in its path: `tickets`.'),
        id: z.string().describe('Our id of it.'),
      })
      .describe('What was changed.'),
    account: z
      .string()
      .nullable()
      .describe('Our id of the account it is about; null for the whole workspace.'),
    before: fields,
    after: fields,
    by: z
      .object({
        keyId: z
          .string()
          .nullable()
          .describe('The key, or the session (`ses_...`); null for the operator of the installation.'),
        personId: z
          .string()
          .nullable()
          .describe('The person the key speaks for, or who is signed in, by our id.'),
        onBehalfOf: z
          .string()
          .nullable()
          .describe('In whose name it was recorded, where that is not this person: our id of them.'),
        tool: z
          .string()
          .nullable()
          .describe(
            'The tool by which an agent did it, as the request named it in `Rung-Tool`; null: none was named.',
          ),
      })
      .describe('Who did it.'),
  })
  .meta({ id: 'AuditEntry' })

export function inputOf(query: Omit<z.output<typeof auditQuery>, 'limit' | 'cursor'>): AuditRequest {
  const { account, subject, kind, action, person, tool, since, until } = query
  return {
    ...(account === undefined ? {} : { accountId: account }),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(kind === undefined ? {} : { subjectKind: kind }),
    ...(action === undefined ? {} : { action }),
    ...(person === undefined ? {} : { personId: person }),
    ...(tool === undefined ? {} : { tool }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
}

export function presentEntry(entry: AuditEntry): z.output<typeof auditEntrySchema> {
  return {
    id: entry.id,
    at: entry.at,
    action: entry.action,
    subject: entry.subject,
    account: entry.accountId,
    before: fieldsOf(entry.before),
    after: fieldsOf(entry.after),
    by: { ...entry.by, onBehalfOf: entry.by.onBehalfOf ?? null, tool: entry.by.tool ?? null },
  }
}

const fieldsOf = (side: unknown) => side as Record<string, unknown> | null
