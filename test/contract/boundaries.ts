// The values at the bounds of a schema and past them, and the places in a body that take values.
import type { ApiDocument, Schema } from './api-document.ts'

const DAYS = ['0000-01-01', '1969-12-31', '1970-01-01', '2200-12-31', '2201-01-01', '9999-12-31']

export function boundariesOf(document: ApiDocument, schema: Schema): unknown[] {
  const resolved = document.resolve(schema)
  if (resolved.enum !== undefined || resolved.const !== undefined) return ['x', null]
  const parts = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]
  if (parts.length > 0) return [...new Set(parts.flatMap(part => boundariesOf(document, part)))]
  return [resolved.type ?? 'object'].flat().flatMap((type): unknown[] => {
    if (type === 'null') return [null]
    if (type === 'boolean') return ['x', 1]
    if (type === 'string') return textsOf(resolved)
    if (type === 'array') return [[], [null], 'x']
    if (type === 'integer' || type === 'number') return numbersOf(resolved, type)
    return ['x', []]
  })
}

function numbersOf(schema: Schema, type: string): number[] {
  const least = schema.minimum ?? schema.exclusiveMinimum ?? 0
  const most = schema.maximum ?? schema.exclusiveMaximum ?? 0
  const step = type === 'integer' ? 1 : 0.5
  return [
    ...new Set([least - step, least, most, most + step, 0, 0.1, 2 ** 31, 2 ** 53, -(2 ** 31) - 1, 1e308]),
  ]
}

/** Of a text, a day or an instant. */
export function textsOf({ format, maxLength = 255, pattern }: Schema): string[] {
  if (format === 'date') return DAYS
  if (format === 'date-time') return DAYS.map(day => `${day}T00:00:00Z`)
  if (pattern?.includes('-Q')) return ['0000-Q1', '1969-Q4', '1970-Q1', '2200-Q4', '2201-Q1', '9999-Q4']
  return ['', 'a\0b', '\ud800', 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1), '🙂']
}

export type Field = { readonly at: readonly string[]; readonly schema: Schema }

/** Every place of a body that takes a value, `0` for the first of a list. */
export function fieldsIn(document: ApiDocument, schema: Schema, at: readonly string[] = []): Field[] {
  const resolved = document.resolve(schema)
  const parts = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])]
  const inside = [
    ...parts.flatMap(part => fieldsIn(document, part, at)),
    ...Object.entries(resolved.properties ?? {}).flatMap(([name, field]) =>
      fieldsIn(document, field, [...at, name]),
    ),
    ...(resolved.items ? fieldsIn(document, resolved.items, [...at, '0']) : []),
  ]
  const here = at.length === 0 ? [] : [{ at, schema: resolved }]
  return [...new Map([...here, ...inside].map(field => [field.at.join('.'), field])).values()]
}
