// No input without bounds: whatever the document lets in, the arithmetic and the columns can take.
import { LIMITS } from '@rung/kernel'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiDocument, type Operation, readApiDocument, type Schema, titleOf } from './api-document.ts'

let rung: TestRung
let document: ApiDocument
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  document = await readApiDocument(rung)
})
afterAll(() => rung.stop())

/** Judged by their own rules: call by call (calls/parse-call.ts), section by section (check-document.ts), table by table. */
const JUDGED_APART = [
  /^POST \/v1\/(track|identify|group|page|screen|alias|batch) body\b/,
  /^(POST|PUT|PATCH) \/v1\/config\/drafts(\/\{id\})? body\.document\b/,
  /^POST \/v1\/workspace-imports\/\{workspace\}\/rows body\.rows\[\]\.row\b/,
]

describe('every input', () => {
  it('has bounds: numbers a range, text a length or a form, days the calendar, lists a number of items', () => {
    const loose = document.operations.flatMap(operation => looseInputs(operation, document))
    expect(loose.filter(place => !JUDGED_APART.some(apart => apart.test(place)))).toEqual([])
  })
})

describe('the check itself', () => {
  const unbounded: Schema[] = [
    { type: 'integer', minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 },
    { type: 'integer', minimum: 0 },
    { type: 'number' },
    { type: 'string' },
    { type: 'string', pattern: '^a+$' },
    { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    { type: 'array', items: { type: 'boolean' } },
    { type: ['string', 'null'] },
    { anyOf: [{ type: 'boolean' }, { type: 'number' }] },
    { type: 'object', properties: { deep: { type: 'string' } } },
    { type: 'object', propertyNames: { type: 'string' }, additionalProperties: { type: 'boolean' } },
    {},
  ]
  it.each(unbounded.map(schema => [JSON.stringify(schema), schema] as const))('finds %s', (_, schema) => {
    expect(looseIn(schema, 'x', document)).not.toEqual([])
  })
})

function looseInputs(operation: Operation, from: ApiDocument): string[] {
  const parameters = operation.parameters.flatMap(({ name, in: where, schema }) =>
    looseIn(schema ?? {}, `${titleOf(operation)} ${where} ${name}`, from),
  )
  return operation.body === undefined
    ? parameters
    : [...parameters, ...looseIn(operation.body, `${titleOf(operation)} body`, from)]
}

/** The places in a schema that let in what has no bounds. */
function looseIn(schema: Schema, where: string, from: ApiDocument, seen: readonly Schema[] = []): string[] {
  const resolved = from.resolve(schema)
  if (seen.includes(resolved) || resolved.enum !== undefined || resolved.const !== undefined) return []
  const inside = (part: Schema, name: string) => looseIn(part, `${where}${name}`, from, [...seen, resolved])
  const parts = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? []), ...(resolved.allOf ?? [])]
  const types = [resolved.type ?? []].flat()
  const isKnown = types.length > 0 || parts.length > 0
  const found = parts.flatMap(part => inside(part, ''))
  if (!isKnown) found.push(`${where}: anything`)
  if (types.includes('integer') && !isWhole(resolved)) found.push(`${where}: integer`)
  if (types.includes('number') && !isRange(resolved)) found.push(`${where}: number`)
  if (types.includes('string') && !isText(resolved)) found.push(`${where}: string`)
  if (types.includes('array') && resolved.maxItems === undefined) found.push(`${where}: array`)
  if (resolved.items) found.push(...inside(resolved.items, '[]'))
  for (const [name, property] of Object.entries(resolved.properties ?? {}))
    found.push(...inside(property, `.${name}`))
  if (resolved.propertyNames) found.push(...inside(resolved.propertyNames, '{name}'))
  if (typeof resolved.additionalProperties === 'object')
    found.push(...inside(resolved.additionalProperties, '{}'))
  return [...new Set(found)]
}

function isRange(schema: Schema): boolean {
  const least = schema.minimum ?? schema.exclusiveMinimum
  const most = schema.maximum ?? schema.exclusiveMaximum
  return least !== undefined && most !== undefined && least >= -LIMITS.numberMost && most <= LIMITS.numberMost
}

/** Either what an `integer` column holds, or an amount of money. */
function isWhole(schema: Schema): boolean {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema
  return minimum >= -LIMITS.integerMost && (maximum <= LIMITS.integerMost || maximum === LIMITS.minorMost)
}

const CALENDAR = '(19[7-9]\\d|2[01]\\d\\d|2200)-'

function isText({ format, pattern, maxLength }: Schema): boolean {
  if (format === 'date' || format === 'date-time') return pattern?.startsWith(`^${CALENDAR}`) === true
  if (maxLength !== undefined) return true
  return pattern !== undefined && /^\^.*\$$/.test(pattern) && !/[^\\][*+]|\{\d+,\}/.test(pattern)
}
