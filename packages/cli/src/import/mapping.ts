// The mapping file: which tables there are, which facts their rows become, and which rows must be refused or flagged.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const kind = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a kind is written in lower_snake_case')
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])

export type ValueSpec = z.infer<typeof valueObject> | string
const valueObject = z.strictObject({
  // Where the value comes from: exactly one of these.
  column: z.string().optional(),
  const: z.union([scalar, z.array(scalar)]).optional(),
  /** Text with `{column}` places; empty when any of them is empty. */
  template: z.string().optional(),
  /** A column of another table's row, found by this row's value. */
  lookup: z.strictObject({ table: z.string(), by: z.string(), column: z.string() }).optional(),
  /** The first of these that is not empty. */
  get firstOf() {
    return z.array(z.union([z.string(), valueObject])).optional()
  },
  /** The sum of a column over this row and the earlier ones with the same key. Needs `sortBy`. */
  runningTotal: z.strictObject({ column: z.string(), per: z.string() }).optional(),
  /** The newest value of a column that was not empty, over the rows with the same key. Needs `sortBy`. */
  carry: z.strictObject({ column: z.string(), per: z.string() }).optional(),
  // What is done to it, in this order.
  map: z.record(z.string(), scalar).optional(),
  multiply: z.number().optional(),
  as: z.enum(['text', 'integer', 'number', 'boolean', 'day', 'instant', 'minor', 'list']).default('text'),
  addDays: z.number().int().optional(),
  default: scalar.optional(),
})
const value = z.union([z.string(), valueObject])

export type Condition = z.infer<typeof condition>
const condition = z.strictObject({
  left: value.optional(),
  is: z.enum(['<', '<=', '=', '!=', '>', '>=', 'empty', 'present', 'in', 'not in']).optional(),
  right: value.optional(),
  values: z.array(z.string()).optional(),
  get all() {
    return z.array(condition).optional()
  },
  get any() {
    return z.array(condition).optional()
  },
})
const rule = z.strictObject({ kind, why: z.string(), when: condition })
export type Rule = z.infer<typeof rule>

const table = z.strictObject({
  file: z.string(),
  /** Columns that find a row of this table from another; only tables with look-ups are held in memory. */
  key: z.string().optional(),
})

const factMapping = z.strictObject({
  /** The path below /v1: `accounts`, `tickets`, `usage/daily`, `milestones/reached`. */
  resource: z.string(),
  from: z.string(),
  where: condition.optional(),
  /** Columns to order the rows by before they are mapped; the table is then held in memory. */
  sortBy: z.array(z.string()).optional(),
  /** A column whose second appearance is refused as `duplicate_id`. */
  unique: z.string().optional(),
  rejects: z.array(rule).default([]),
  flags: z.array(rule).default([]),
  /** Field of the fact (dots for parts) to its value. Empty values are left out, so that defaults apply. */
  fields: z.record(z.string(), value),
  /** Adds rows of one account and day up to one item: counts are summed, active users are the largest number. */
  sumPerDay: z.boolean().default(false),
})
export type FactMapping = z.infer<typeof factMapping>

const mappingSchema = z.strictObject({
  name: z.string(),
  tables: z.record(z.string(), table),
  /** Definitions sent once before the facts: metrics, milestones, the feature catalogue. */
  setup: z.array(z.strictObject({ post: z.string().startsWith('/v1/'), body: z.unknown() })).default([]),
  facts: z.array(factMapping).min(1),
})
export type Mapping = z.infer<typeof mappingSchema>

/** Reads and checks a mapping file. Throws with every mistake, each by its place in the file. */
export function readMapping(path: string): Mapping {
  const parsed = mappingSchema.safeParse(parse(readFileSync(path, 'utf8')))
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`${path} is not a mapping:\n${lines.join('\n')}`)
  }
  const unknown = tablesNamed(parsed.data).filter(name => !(name in parsed.data.tables))
  if (unknown.length > 0) throw new Error(`${path}: no table is called ${[...new Set(unknown)].join(', ')}`)
  return parsed.data
}

/** Every table that a fact reads from or looks up, in order of first use. */
export function tablesNamed(mapping: Mapping): string[] {
  return mapping.facts.flatMap(fact => [fact.from, ...lookupTables(fact)])
}

/** The tables that a fact looks up. */
export function lookupTables(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'lookup' in node ? (node as { lookup?: { table?: string } }).lookup?.table : undefined
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(lookupTables)]
}
