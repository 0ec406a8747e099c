// A user as directories send and read them: the attributes of RFC 7643 that Rung keeps. What else comes is left out.
import { z } from 'zod'
import { metaOf, type Placed, parseResource } from './resource.ts'

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'

const text = z.string().trim().max(320)
const optional = text.nullish().transform(value => (value === null || value === '' ? undefined : value))

/** Some directories write booleans as words: `"False"`. */
const flag = z.union([z.boolean(), z.string()]).transform((value, context) => {
  const read = typeof value === 'boolean' ? String(value) : value.toLowerCase()
  if (read === 'true' || read === 'false') return read === 'true'
  context.issues.push({ code: 'custom', input: value, message: 'is neither true nor false' })
  return z.NEVER
})

const userSchema = z.object({
  userName: text.min(1),
  externalId: optional,
  displayName: optional,
  name: z.object({ formatted: optional, givenName: optional, familyName: optional }).nullish(),
  emails: z
    .array(z.object({ value: optional, type: optional, primary: flag.nullish() }))
    .max(20)
    .nullish(),
  title: optional,
  active: flag.nullish(),
})

type Read = z.output<typeof userSchema>

/** All that is kept of somebody, beside who they are here. */
export type ScimUser = {
  readonly userName: string
  readonly externalId?: string
  readonly displayName?: string
  readonly name?: { readonly formatted?: string; readonly givenName?: string; readonly familyName?: string }
  readonly emails?: readonly { readonly value: string; readonly type?: string; readonly primary?: boolean }[]
  readonly title?: string
  readonly active: boolean
}

/** What is kept of a user: the names of its attributes. */
export const USER_ATTRIBUTES = ['userName', 'externalId', 'displayName', 'name', 'emails', 'title', 'active']

/**
 * A body as sent, whole; without `active` the user stays as they were, so that nobody comes back by being left out. Throws what SCIM
 * answers with where it is none.
 */
export function readUser(body: unknown, wasActive = true): ScimUser {
  return kept(parseResource(userSchema, body), wasActive)
}

function kept(read: Read, wasActive: boolean): ScimUser {
  const { userName, externalId, displayName, name, emails, title, active } = read
  const addresses = (emails ?? []).flatMap(({ value, type, primary }) =>
    value === undefined ? [] : [defined({ value, type, primary: primary ?? undefined }) as { value: string }],
  )
  const called = defined({ ...name })
  return {
    ...defined({ externalId, displayName, title }),
    userName,
    ...(Object.keys(called).length > 0 ? { name: called } : {}),
    ...(addresses.length > 0 ? { emails: addresses } : {}),
    active: active ?? wasActive,
  }
}

/** Without what is not there. */
function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** What they are called on a page. */
export function nameOf({ displayName, name, userName }: ScimUser): string {
  const parts = [name?.givenName, name?.familyName].filter(part => part !== undefined).join(' ')
  return (displayName ?? name?.formatted ?? (parts === '' ? userName : parts)).slice(0, 200)
}

/** Their address: the primary one, else the first, else the name they sign in by where it is one. */
export function emailOf({ emails = [], userName }: ScimUser): string | null {
  const value = (emails.find(({ primary }) => primary === true) ?? emails[0])?.value ?? userName
  return z.email().max(320).safeParse(value).success ? value : null
}

export function presentUser(id: string, user: ScimUser, placed: Placed) {
  return {
    schemas: [USER_SCHEMA],
    id,
    ...user,
    meta: metaOf('User', placed),
  }
}
