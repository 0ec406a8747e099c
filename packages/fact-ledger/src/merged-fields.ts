// The fields of a statement that changes what it names: how they are documented, checked, and laid over what is known.
import { problemOfZod } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import { z } from 'zod'

type Field = z.core.$ZodType
type Fields = Readonly<Record<string, unknown>>

/** A field without its default and without being optional. */
export function bare(field: Field): z.ZodType {
  let inner = field
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap()
  return inner as z.ZodType
}

/** With the words of the field, which may stand on what was taken off it. */
export function described(made: z.ZodType, field: Field, more = ''): z.ZodType {
  let inner = field
  while (inner instanceof z.ZodType) {
    if (inner.description !== undefined) return made.meta({ description: `${inner.description}${more}` })
    if (!(inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable))
      break
    inner = inner.unwrap()
  }
  return more === '' ? made : made.meta({ description: more.trim() })
}

/** As the document shows it: left out it stays; null clears what may be missing; a nested object likewise, member by member. */
export function mergedField(field: Field): z.ZodType {
  const isNeeded = !z.safeParse(field, undefined).success
  const partial = partialOf(held(field))
  const made = isNeeded ? z.optional(partial) : z.optional(z.nullable(partial))
  return described(made, field, isNeeded ? ' Needed when it is new.' : '')
}

function partialOf(inner: z.ZodType): z.ZodType {
  if (inner instanceof z.ZodObject) {
    const members = Object.entries(inner.shape).map(([name, member]) => [name, mergedField(member as Field)])
    return z.strictObject(Object.fromEntries(members))
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return z.union(inner.options.map(option => partialOf(option as z.ZodType)))
  }
  return inner
}

/** As it is checked before anything is known: null may clear it, and what lies in an object is judged once it is whole. */
export function sentField(field: Field): z.ZodType {
  const inner = held(field)
  const isNested =
    inner instanceof z.ZodObject || inner instanceof z.ZodDiscriminatedUnion || inner instanceof z.ZodRecord
  return z.optional(z.nullable(isNested ? z.record(z.string(), z.unknown()) : inner))
}

/** The type of what a field holds when it holds something. */
function held(field: Field): z.ZodType {
  let inner = field
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    inner = inner.unwrap()
  }
  return inner as z.ZodType
}

type Merged = { readonly body: Record<string, unknown> } | { readonly refusals: readonly Refusal[] }

/**
 * Lays the named fields over what is known, as JSON Merge Patch does (RFC 7396): null clears, a list is replaced, an object is
 * merged member by member. Only what is named is judged, so that what was taken before stays what it is.
 *
 * An object of another kind than the known one, by a member that the known kind does not have, is stated anew: the members of
 * one kind of measure say nothing of another. */
export function mergeFields(shape: z.ZodRawShape, known: Fields, named: Fields): Merged {
  const body: Record<string, unknown> = { ...known }
  const refusals: Refusal[] = []
  for (const [name, value] of Object.entries(named)) {
    const field = shape[name] as z.ZodType
    const settled = z.object({ [name]: field }).safeParse({ [name]: laidOver(field, known[name], value) })
    if (settled.success) body[name] = settled.data[name] ?? null
    else refusals.push(...refusalsOf(settled.error))
  }
  return refusals.length > 0 ? { refusals } : { body }
}

/** The named fields alone, as those of a new fact: null is as if it were left out, where the field does not hold null itself. */
export function wholeFields(shape: z.ZodRawShape, named: Fields): Record<string, unknown> {
  const entries = Object.entries(named).map(([name, value]) => [
    name,
    laidOver(shape[name] as z.ZodType, undefined, value),
  ])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Every refusal of a failed parse, by its field. */
export function refusalsOf(error: z.ZodError): Refusal[] {
  return problemOfZod(error).errors.map(({ field, message, fix }) =>
    refuse('invalid', message, { field, fix }),
  )
}

/** Undefined where nothing is left: null stays where the field itself holds null. */
function laidOver(field: z.ZodType, known: unknown, value: unknown): unknown {
  if (value === null) return z.safeParse(field, null).success ? null : undefined
  if (!isObject(value)) return value
  const inner = held(field)
  const kind = kindOf(inner, isObject(known) ? known : value)
  const isAnew = !isObject(known) || (inner instanceof z.ZodDiscriminatedUnion && !isOfKind(kind, value))
  if (isAnew) return mergePatch(kindOf(inner, value), {}, value)
  // What is read back holds null where there is nothing.
  return mergePatch(kind, mergePatch(kind, {}, known), value)
}

/** The type of an object that may be of several kinds, told by the member that tells them apart. */
function kindOf(inner: z.ZodType, value: Fields): z.ZodType {
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner
  const by = inner.def.discriminator
  const kind = inner.options.find(
    option => option instanceof z.ZodObject && z.safeParse(option.shape[by] as Field, value[by]).success,
  )
  return (kind ?? inner) as z.ZodType
}

/** True when every member named is one of that kind, and says nothing of another. */
function isOfKind(kind: z.ZodType, value: Fields): boolean {
  if (!(kind instanceof z.ZodObject)) return true
  return Object.entries(value).every(([name, member]) => {
    const field = kind.shape[name] as Field | undefined
    const distinguishes = held(field ?? z.never()) instanceof z.ZodLiteral
    return field !== undefined && (!distinguishes || z.safeParse(field, member).success)
  })
}

/** RFC 7396, section 2; the members of a known type each by their own. */
function mergePatch(kind: z.ZodType | undefined, target: Fields, patch: Fields): Fields {
  const members: Fields = kind instanceof z.ZodObject ? kind.shape : {}
  const merged: Record<string, unknown> = { ...target }
  for (const [name, value] of Object.entries(patch)) {
    const member = members[name] as z.ZodType | undefined
    const before = merged[name]
    const laid =
      member !== undefined
        ? laidOver(member, before, value)
        : isObject(value)
          ? mergePatch(undefined, isObject(before) ? before : {}, value)
          : (value ?? undefined)
    if (laid === undefined) delete merged[name]
    else merged[name] = laid
  }
  return merged
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
