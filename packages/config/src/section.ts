// A section of the config document: its name, its schema, and the numbers that hold where nobody published others.
import type { z } from 'zod'

export type Section<P> = {
  /** Its key in the document. */
  readonly name: string
  readonly schema: z.ZodType
  /** The room's own policy, out of its policy.ts. May hold more than the schema: what no workspace sets. */
  readonly builtIn: P
}

type Plain = Readonly<Record<string, unknown>>

/** True for what JSON calls an object. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The policy with what the document says in place of its own; what the document leaves out stays as built in. */
export function overlay<P>(builtIn: P, stated: unknown): P {
  if (stated === undefined) return builtIn
  if (!isPlain(builtIn) || !isPlain(stated)) return stated as P
  const merged = Object.entries(stated).map(([key, value]) => [key, overlay(builtIn[key], value)])
  return { ...builtIn, ...Object.fromEntries(merged) }
}

/** Of a policy the part that the section's schema names: what a document says when nobody changed anything. */
export function statedPart<P>(section: Section<P>, policy: P): unknown {
  return section.schema.parse(onlyKnown(section.schema, policy))
}

function onlyKnown(schema: z.ZodType, value: unknown): unknown {
  const shape = (schema as { shape?: Readonly<Record<string, z.ZodType>> }).shape
  if (shape === undefined || !isPlain(value)) return value
  return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, onlyKnown(field, value[key])]))
}
