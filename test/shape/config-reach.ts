// Which numbers of a policy.ts a workspace can set, and which of the others say why not.
import { isPlain } from './is-plain.ts'

export type PolicyFile = {
  readonly path: string
  readonly source: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** `Not in config: why`, at the head of the file, above the constant, or above the field. */
const REASON = /Not in config: \S/

/** One sentence for each exported number that no field of the document sets and that says no reason. */
export function unreachable(
  { path, source, exports }: PolicyFile,
  sectionOf: Readonly<Record<string, string>>,
  documentSchema: unknown,
): string[] {
  if (REASON.test(headOf(source))) return []
  return Object.entries(exports).flatMap(([name, value]) => {
    if (REASON.test(commentAbove(source, new RegExp(`^export const ${name}\\b`)))) return []
    const section = sectionOf[name]
    return numbersIn(value).flatMap(({ at, value: found }) => {
      if (section !== undefined && isSettable(documentSchema, [section, ...at], found)) return []
      if (at.some(field => REASON.test(commentAbove(source, new RegExp(`^\\s+(?:readonly )?${field}:`)))))
        return []
      return [`${path}: ${[name, ...at].join('.')} = ${found}`]
    })
  })
}

type Found = { readonly at: readonly string[]; readonly value: number }

/** Every number inside, by its place; things in a list that have a key are placed by it, as the document does. */
function numbersIn(value: unknown, at: readonly string[] = []): Found[] {
  if (typeof value === 'number') return [{ at, value }]
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => {
      const key = isPlain(each) && typeof each.key === 'string' ? each.key : String(index)
      return numbersIn(each, [...at, key])
    })
  }
  if (!isPlain(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...at, key]))
}

/** The schema has that place, and what is built in there is the number: a field of another meaning does not count. */
function isSettable(schema: unknown, at: readonly string[], value: number): boolean {
  const [field, ...rest] = at
  if (!isPlain(schema)) return false
  if (field === undefined) return schema.default === value
  if (Array.isArray(schema.prefixItems) || schema.type === 'array') {
    return rest.length === 0 && Array.isArray(schema.default) && schema.default[Number(field)] === value
  }
  const properties = schema.properties
  return isPlain(properties) && isSettable(properties[field], rest, value)
}

/** The comment that a file begins with. */
function headOf(source: string): string {
  return source.split('\n\n')[0]?.match(/^(\/\/.*\n?)+/)?.[0] ?? ''
}

/** The comment lines right above the lines that match: where a field is declared, and where it is given its value. */
function commentAbove(source: string, line: RegExp): string {
  const lines = source.split('\n')
  const comment: string[] = []
  for (const at of lines.keys()) {
    if (!line.test(lines[at] ?? '')) continue
    for (let above = at - 1; /^\s*(\/\/|\/\*|\*)/.test(lines[above] ?? ''); above -= 1) {
      comment.unshift(lines[above] ?? '')
    }
  }
  return comment.join('\n')
}

/** Constants of a judgement that are numbers and say no reason for not being in a policy, by `path: NAME`. */
export function looseConstants(path: string, source: string): string[] {
  return [...source.matchAll(/^(?:export )?const ([A-Z][A-Z_0-9]*)(?:: number)? = -?[\d_.]+/gm)]
    .map(([, name = '']) => name)
    .filter(name => !REASON.test(commentAbove(source, new RegExp(`^(export )?const ${name}\\b`))))
    .map(name => `${path}: ${name}`)
}
