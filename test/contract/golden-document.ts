// The OpenAPI document as files that a person can review: one a resource (its tag), what several use, and the frame.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Operation = { readonly tags?: readonly string[] }
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> } & Readonly<
    Record<string, object>
  >
}
type Part = {
  readonly paths: Record<string, Record<string, Operation>>
  readonly schemas: Record<string, object>
}

const FOLDER = join(import.meta.dirname, '../golden/openapi')
const TYPES = join(import.meta.dirname, '../golden/api-types.d.ts')
/** What belongs to no resource: title, servers, security. */
const FRAME = 'document'
/** Schemas that several resources use. */
const SHARED = 'shared'

/** File name (without `.json`) to text: each path and each schema stands in exactly one. */
export function splitDocument(document: OpenApi): Map<string, string> {
  const { paths, components, ...frame } = document
  const { schemas, ...otherComponents } = components
  const parts = new Map<string, Part>()
  const partOf = (name: string): Part => {
    const part = parts.get(name) ?? { paths: {}, schemas: {} }
    parts.set(name, part)
    return part
  }
  const usedBy = new Map<string, Set<string>>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const resource = operation.tags?.[0] ?? FRAME
      const { paths: ours } = partOf(resource)
      ours[path] = { ...ours[path], [method]: operation }
      for (const name of schemasIn(operation, schemas)) {
        usedBy.set(name, (usedBy.get(name) ?? new Set()).add(resource))
      }
    }
  }
  for (const [name, schema] of Object.entries(schemas)) {
    const users = [...(usedBy.get(name) ?? [])]
    partOf(users.length === 1 && users[0] !== undefined ? users[0] : SHARED).schemas[name] = schema
  }
  const texts = [...parts].map(([name, part]) => [name, asText(part)] as const)
  return new Map([[FRAME, asText({ ...frame, components: otherComponents })] as const, ...texts])
}

/** The document that the files make up; of its order only that within an operation and a schema is kept. */
export function joinDocument(texts: ReadonlyMap<string, string>): OpenApi {
  const { components, ...frame } = JSON.parse(texts.get(FRAME) ?? '{}') as { components: object }
  const paths: Record<string, Record<string, Operation>> = {}
  const schemas: Record<string, object> = {}
  for (const [name, text] of texts) {
    if (name === FRAME) continue
    const part = JSON.parse(text) as Part
    for (const [path, methods] of Object.entries(part.paths)) paths[path] = { ...paths[path], ...methods }
    Object.assign(schemas, part.schemas)
  }
  return { ...frame, components: { ...components, schemas }, paths }
}

export function readGolden(): Map<string, string> {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => name.endsWith('.json')) : []
  return new Map(
    names.sort().map(name => [name.replace('.json', ''), readFileSync(join(FOLDER, name), 'utf8')]),
  )
}

export function writeGolden(texts: ReadonlyMap<string, string>): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of texts) writeFileSync(join(FOLDER, `${name}.json`), text)
}

/** The types that packages/client is written by: the same document once more. */
export function readGoldenTypes(): string {
  return existsSync(TYPES) ? readFileSync(TYPES, 'utf8') : ''
}

export function writeGoldenTypes(text: string): void {
  writeFileSync(TYPES, text)
}

/** The golden document as one text, as Rung would serve it. */
export function goldenDocument(): string {
  return JSON.stringify(joinDocument(readGolden()))
}

const asText = (value: object) => `${JSON.stringify(value, null, 1)}\n`

/** Names of all schemas that something refers to, through others too. */
function schemasIn(operation: object, schemas: Readonly<Record<string, object>>): Set<string> {
  const found = new Set<string>()
  const walk = (value: object): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || found.has(name)) continue
      found.add(name)
      walk(schemas[name] ?? {})
    }
  }
  walk(operation)
  return found
}
