// What users and groups have in common: how a body becomes one, and what is said of it beside its attributes.
import type { z } from 'zod'
import { ScimRefusal } from './scim-error.ts'

/** When a resource was made and changed, and where it is asked for. */
export type Placed = { readonly createdAt: Date; readonly changedAt: Date; readonly location: string }

/** A body as sent, whole. Throws what SCIM answers with where it is none of these. */
export function parseResource<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ScimRefusal(400, `${issue?.path.join('.')}: ${issue?.message}`, 'invalidValue')
}

export function metaOf(resourceType: 'Group' | 'User', { createdAt, changedAt, location }: Placed) {
  return {
    resourceType,
    created: createdAt.toISOString(),
    lastModified: changedAt.toISOString(),
    location,
  }
}
