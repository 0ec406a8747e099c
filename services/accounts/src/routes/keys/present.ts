// A key as the API shows it: all but its secret.
import { instantParam } from '@rung/http-service'
import { z } from 'zod'
import type { KeyRow } from '../../storage/keys.ts'

export const scopeSchema = z.enum(['collect', 'read', 'write', 'admin', 'scim']).meta({
  description:
    'admin may all, write may read; collect only sends what people do in the product; scim only provisions people and groups (/scim/v2).',
})

export const keySchema = z
  .object({
    id: z.string(),
    scope: scopeSchema,
    name: z.string().nullable().meta({ description: 'What it is for.' }),
    person: z.string().nullable().meta({ description: 'The id of the person it speaks for.' }),
    publishable: z
      .boolean()
      .meta({ description: 'True: it may stand in the source of a page, and begins with `rung_pub_`.' }),
    origins: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Of a publishable key: the pages it may stand in. Null for a secret one.' }),
    createdAt: instantParam,
    createdBy: z
      .string()
      .nullable()
      .meta({ description: 'The key that made it; null for the first of a workspace.' }),
    expiresAt: instantParam.nullable(),
    revokedAt: instantParam.nullable(),
    lastUsedAt: instantParam.nullable().meta({ description: 'To the minute.' }),
  })
  .meta({ id: 'Key' })

export const madeKeySchema = keySchema
  .extend({ key: z.string().meta({ description: 'The key itself. It is shown this once.' }) })
  .meta({ id: 'MadeKey' })

export function presentKey(row: KeyRow): z.output<typeof keySchema> {
  return {
    id: row.id,
    scope: row.scope,
    name: row.name,
    person: row.personId,
    publishable: row.origins !== null,
    origins: row.origins,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    expiresAt: row.expiresAt,
    revokedAt: row.revokedAt,
    lastUsedAt: row.lastUsedAt,
  }
}
