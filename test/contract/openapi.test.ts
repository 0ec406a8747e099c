// The OpenAPI document is what test/golden/openapi says, passes Redocly's rules, and explains itself.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateTypes } from '@rung/client/generate-types'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiDocument, placesIn, readApiDocument, type Schema, titleOf } from './api-document.ts'
import {
  readGolden,
  readGoldenTypes,
  splitDocument,
  writeGolden,
  writeGoldenTypes,
} from './golden-document.ts'
import { roleMatrix } from './role-matrix.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROLES = join(ROOT, 'test/golden/roles.txt')

/** What every operation of a kind may answer with: a document without these hides a "no" from its reader. */
const ALWAYS = { key: ['401', '403', '429'], operator: ['401', '403'], public: [] } as const

let rung: TestRung
let document: ApiDocument
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  document = await readApiDocument(rung)
})
afterAll(() => rung.stop())

describe('the document', () => {
  it('is what the files of test/golden/openapi say (after a change of the API: npm run golden)', () => {
    const served = splitDocument(JSON.parse(document.text))
    if (process.env.RUNG_UPDATE_GOLDEN === '1') writeGolden(served)
    const golden = readGolden()
    expect([...golden.keys()].sort()).toEqual([...served.keys()].sort())
    for (const [resource, text] of served) {
      // Only whether: git diff shows the difference better, once npm run golden has written it.
      const isSame = text === golden.get(resource)
      expect(isSame, `${resource} is served otherwise: run npm run golden, and read the diff`).toBe(true)
    }
  })

  it('is typed for the client by test/golden/api-types.d.ts (after a change of the API: npm run golden)', async () => {
    const types = await generateTypes(JSON.parse(document.text))
    if (process.env.RUNG_UPDATE_GOLDEN === '1') writeGoldenTypes(types)
    const isSame = types === readGoldenTypes()
    expect(isSame, 'the client’s types are stale: run npm run golden, and read the diff').toBe(true)
  })

  it('gives each role and each key what test/golden/roles.txt says (after a change: npm run golden)', async () => {
    const matrix = roleMatrix(document.operations)
    if (process.env.RUNG_UPDATE_GOLDEN === '1') await writeFile(ROLES, matrix)
    expect(matrix).toBe(await readFile(ROLES, 'utf8'))
  })

  it('has no error and no warning by Redocly’s recommended rules', async () => {
    const cli = join(ROOT, 'node_modules/@redocly/cli/bin/cli.js')
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
    const folder = await mkdtemp(join(tmpdir(), 'rung-openapi-'))
    const file = join(folder, 'openapi.json')
    await writeFile(file, document.text)
    const args = [cli, 'lint', file, '--config', join(ROOT, 'redocly.yaml'), '--format', 'json']
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env })
    await rm(folder, { recursive: true })
    const { problems } = JSON.parse(stdout) as { problems: Finding[] }
    const found = problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`)
    expect(found).toEqual([])
  })
})

describe('every operation', () => {
  it('has an answer of success, or sends a browser on', () => {
    const without = document.operations.filter(
      ({ responses }) => !Object.keys(responses).some(status => /^(2\d\d|303)$/.test(status)),
    )
    expect(without.map(titleOf)).toEqual([])
  })

  it('has a summary and a description of its own', () => {
    const bare = document.operations.filter(
      ({ summary, description }) => !summary || /^[A-Z]+ \//.test(summary) || !description,
    )
    expect(bare.map(titleOf)).toEqual([])
  })

  it('says which scope it asks of a key, and how it may refuse', () => {
    for (const operation of document.operations) {
      const { scope, responses, body } = operation
      const always = ALWAYS[scope === 'public' || scope === 'operator' ? scope : 'key']
      const must = [
        ...always,
        ...(body ? ['400', '413'] : []),
        ...(placesIn(operation.path).length > 0 ? ['404'] : []),
      ]
      const stated = { operation: titleOf(operation), statuses: Object.keys(responses) }
      expect(stated).toMatchObject({ statuses: expect.arrayContaining(must) })
      for (const status of must) {
        expect(Object.keys(responses[status]?.content ?? {})).toEqual(['application/problem+json'])
      }
    }
  })

  it('describes every parameter', () => {
    const bare = document.operations.flatMap(operation =>
      operation.parameters
        .filter(({ description }) => !description)
        .map(({ name }) => `${titleOf(operation)} ${name}`),
    )
    expect(bare).toEqual([])
  })

  it('describes what it takes and what it answers, wherever a name alone does not say it', () => {
    const bare = document.operations.flatMap(operation => {
      const answers = Object.values(operation.responses).flatMap(({ content }) =>
        Object.values(content ?? {}),
      )
      const schemas = [operation.body, ...answers.map(({ schema }) => schema)].filter(
        schema => schema !== undefined,
      )
      return schemas.flatMap(schema => undescribed(schema, titleOf(operation)))
    })
    expect([...new Set(bare)].sort()).toEqual([])
  })
})

type Finding = { readonly ruleId: string; readonly location: readonly { readonly pointer: string }[] }

/** Names that say all there is to say, whatever they stand in. */
const PLAIN = new Set([
  ...[
    'id',
    'name',
    'email',
    'title',
    'data',
    'items',
    'status',
    'score',
    'words',
    'notes',
    'subject',
    'quote',
  ],
  ...['account', 'stakeholder', 'stakeholders', 'outcome', 'outcomes', 'promises', 'milestones', 'person'],
  ...['createdAt', 'expiresAt', 'revokedAt', 'source', 'day', 'reason', 'reasons', 'results', 'counts'],
  ...['created', 'corrected', 'unchanged', 'rejected', 'accepted', 'duplicate', 'receipts', 'timeZone'],
])

/** The places in a schema, as `where.property`, that have neither a plain name nor a description. */
function undescribed(schema: Schema, where: string, seen = new Set<Schema>()): string[] {
  const resolved = document.resolve(schema)
  if (seen.has(resolved)) return []
  seen.add(resolved)
  const name = schema.$ref?.replace('#/components/schemas/', '') ?? where
  const parts = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])]
  const inside = [
    ...parts,
    ...(resolved.items ? [resolved.items] : []),
    ...(typeof resolved.additionalProperties === 'object' ? [resolved.additionalProperties] : []),
  ].flatMap(part => undescribed(part, name, seen))
  const properties = Object.entries(resolved.properties ?? {}).flatMap(([property, value]) => {
    const bare = PLAIN.has(property) || isDescribed(value) ? [] : [`${name} ${property}`]
    return [...bare, ...undescribed(value, name, seen)]
  })
  return [...inside, ...properties]
}

/** True when it, what it refers to, or one of its alternatives is described. */
function isDescribed(schema: Schema): boolean {
  const resolved = document.resolve(schema)
  if (schema.description || resolved.description) return true
  return [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])].some(isDescribed)
}
