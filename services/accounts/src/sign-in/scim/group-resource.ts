// A group as directories send and read it.
import { z } from 'zod'
import { SCIM_POLICY } from './policy.ts'
import { metaOf, type Placed, parseResource } from './resource.ts'

export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const groupSchema = z.object({
  displayName: z.string().trim().min(1).max(320),
  externalId: z.string().trim().max(320).nullish(),
  members: z
    .array(z.object({ value: z.string().min(1).max(320) }))
    .max(SCIM_POLICY.membersMost)
    .nullish(),
})

/** What is kept of a group: the names of its attributes. */
export const GROUP_ATTRIBUTES = ['displayName', 'externalId', 'members']

export type ScimGroup = {
  readonly displayName: string
  readonly externalId: string | null
  /** Ids of users, each once, in order. */
  readonly members: readonly string[]
}

/** A body as sent, whole. Throws what SCIM answers with where it is none. */
export function readGroup(body: unknown): ScimGroup {
  const { displayName, externalId, members } = parseResource(groupSchema, body)
  return {
    displayName,
    externalId: externalId ?? null,
    members: [...new Set((members ?? []).map(({ value }) => value))].sort(),
  }
}

export function presentGroup(id: string, { displayName, externalId, members }: ScimGroup, placed: Placed) {
  return {
    schemas: [GROUP_SCHEMA],
    id,
    displayName,
    ...(externalId === null ? {} : { externalId }),
    members: members.map(value => ({
      value,
      $ref: placed.location.replace(/\/Groups\/.*$/, `/Users/${value}`),
    })),
    meta: metaOf('Group', placed),
  }
}
