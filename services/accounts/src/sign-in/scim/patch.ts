// PATCH of RFC 7644, 3.5.2, as directories really send it; what a path means is the library's.
import { ScimError, type ScimPatchOperation, type ScimResource, scimPatch } from 'scim-patch'
import { z } from 'zod'
import { SCIM_POLICY } from './policy.ts'
import { ScimRefusal } from './scim-error.ts'

const bodySchema = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform(op => op.toLowerCase())
          .pipe(z.enum(['add', 'remove', 'replace'])),
        path: z.string().trim().max(1000).nullish(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(SCIM_POLICY.operationsMost),
})

type Operation = z.output<typeof bodySchema>['Operations'][number]
type Resource = Readonly<Record<string, unknown>>

/**
 * The resource with a change made to it; the one that was given stays as it is. `known` are the attributes that are kept: what is said
 * of any other is left out, as it is of a whole resource. Throws what SCIM answers with where the change is none.
 */
export function patched(resource: Resource, body: unknown, known: readonly string[]): Resource {
  const parsed = bodySchema.safeParse(body)
  if (!parsed.success) {
    throw new ScimRefusal(
      400,
      'A change has Operations, each with op (add, remove, replace), path and value.',
      'invalidSyntax',
    )
  }
  const operations = parsed.data.Operations.flatMap(eachWithPath)
    .map(withoutSchema)
    .flatMap(each => ofKnown(each, known))
  return operations.flatMap(oneByOne).reduce(applied, structuredClone(resource))
}

/** What is taken out and was not there is out: a directory that was not answered sends it again. */
function applied(resource: Resource, operation: ScimPatchOperation): Resource {
  try {
    return scimPatch(resource as unknown as ScimResource, [operation], OPTIONS) as unknown as Resource
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    const isNoTarget = error.scimCode === 'noTarget'
    if (isNoTarget && operation.op === 'remove') return resource
    throw new ScimRefusal(400, error.message, isNoTarget ? 'noTarget' : 'invalidPath')
  }
}

const OPTIONS = { mutateDocument: true, treatMissingAsAdd: true }

type WithPath = Operation & { readonly path: string }

/** Without a path the value is an object of attributes, and its names may be paths themselves: `name.givenName`. */
function eachWithPath({ op, path, value }: Operation): WithPath[] {
  if (path !== null && path !== undefined && path !== '') return [{ op, path, value }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ScimRefusal(
      400,
      'Without a path the value is an object of attributes.',
      op === 'remove' ? 'noTarget' : 'invalidValue',
    )
  }
  return Object.entries(value).map(([name, each]) => ({ op, path: name, value: each }))
}

/** An attribute may be written with the schema that it is of. */
function withoutSchema({ path, ...rest }: WithPath): WithPath {
  return { ...rest, path: path.replace(/^urn:ietf:params:scim:schemas:core:2\.0:(User|Group):/i, '') }
}

/** With the attribute as it is kept: names are the same in small letters and large. None of one that is not kept. */
function ofKnown({ path, ...rest }: WithPath, known: readonly string[]): WithPath[] {
  const attribute = attributeOf(path)
  const found = known.find(name => name.toLowerCase() === attribute.toLowerCase())
  return found === undefined ? [] : [{ ...rest, path: `${found}${path.slice(attribute.length)}` }]
}

/** `emails` of `emails[type eq "work"].value`. */
const attributeOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? ''

/** Members that are taken out are listed as values by some directories, in the place of a filter each. */
function oneByOne({ op, path, value }: WithPath): ScimPatchOperation[] {
  if (op !== 'remove')
    return [{ op, path, value: op === 'add' && path === 'members' ? listOf(value) : value }]
  if (path !== 'members' || value === undefined || value === null) return [{ op, path }]
  return listOf(value).map(member => {
    const { value: id } = member as { readonly value?: unknown }
    if (typeof id !== 'string') throw new ScimRefusal(400, 'A member has a value.', 'invalidValue')
    return { op, path: `members[value eq ${JSON.stringify(id)}]` }
  })
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
