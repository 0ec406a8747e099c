// The mapping file: which tables there are, which facts their rows become, and which rows must be refused or flagged.
import { z } from 'zod'
import { CELL_WORDS, column, type Scalar, scalar, VALUE_WORDS, type ValueSpec, value } from './value-spec.ts'

const kind = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a kind is written in lower_snake_case')

/** How files are written; said for all at the top of the mapping, and for one at its table. */
const FILE_WORDS = {
  delimiter: z
    .string()
    .transform(text => (text === 'tab' || text === '\\t' ? '\t' : text))
    .pipe(z.string().length(1, 'one character, such as ";", or tab'))
    .optional(),
  /** As the Encoding Standard names it. Left out: the file's byte order mark, else UTF-8. */
  encoding: z
    .string()
    .refine(isEncoding, 'is not an encoding: write e.g. utf-8, windows-1252, iso-8859-15 or utf-16le')
    .optional(),
  ...CELL_WORDS,
}

export type Condition = {
  readonly left?: ValueSpec | undefined
  readonly is?: (typeof COMPARISONS)[number] | undefined
  readonly right?: ValueSpec | undefined
  readonly values?: readonly Scalar[] | undefined
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
}
const COMPARISONS = ['<', '<=', '=', '!=', '>', '>=', 'empty', 'present', 'in', 'not in'] as const
const conditionWords = z.strictObject({
  left: value.optional(),
  is: z.enum(COMPARISONS).optional(),
  right: value.optional(),
  values: z.array(scalar).optional(),
  all: z.lazy(() => z.array(condition).min(1)).optional(),
  any: z.lazy(() => z.array(condition).min(1)).optional(),
})
const condition: z.ZodType<Condition> = conditionWords.superRefine((spec, context) => {
  const message = conditionMistake(spec)
  if (message !== undefined) context.addIssue({ code: 'custom', message })
})

function conditionMistake(spec: Readonly<Record<string, unknown>>): string | undefined {
  const ways = ['left', 'all', 'any'].filter(word => spec[word] !== undefined)
  if (ways.length !== 1) return 'a condition is either left with is, or all, or any'
  if (spec.left === undefined) return undefined
  const { is } = spec
  if (is === undefined) return 'a condition needs left and is: e.g. `is: "="`'
  if (is === 'empty' || is === 'present') return undefined
  if (is === 'in' || is === 'not in') {
    return spec.values === undefined ? `\`is: ${is}\` needs \`values\`, a list` : undefined
  }
  return spec.right === undefined ? `\`is: "${is}"\` needs \`right\`: a column, or { const: ... }` : undefined
}

const rule = z.strictObject({ kind, why: z.string(), when: condition })
export type Rule = z.infer<typeof rule>

const table = z.strictObject({
  file: z.string(),
  /** What finds a row of this table from another; only tables with look-ups are held in memory. */
  key: value.optional(),
  /** Other names that a column has in some exports: of each list the first that the file has is meant. */
  columns: z.record(z.string(), z.array(column).min(1)).optional(),
  /** Columns that some exports lack: there they are empty. */
  optional: z.array(column).optional(),
  ...FILE_WORDS,
})
export type TableSpec = z.infer<typeof table>

/** A column, or a value with its type: `{ column: at, as: instant, format: dd-MM-yyyy, descending: true }`. */
const sortKey = z.union([column, z.strictObject({ ...VALUE_WORDS, descending: z.boolean().optional() })])
export type SortKey = z.infer<typeof sortKey>

const factMapping = z.strictObject({
  /** The path below /v1: `accounts`, `tickets`, `signals`, `usage/daily`, `milestones/reached`. */
  resource: z.string(),
  from: z.string(),
  where: condition.optional(),
  /** What the rows are put in order by before they are mapped; the table is then held in memory. */
  sortBy: z.array(sortKey).min(1).optional(),
  /** A column whose second appearance is refused as `duplicate_id`. */
  unique: column.optional(),
  /** The first row of each value of these columns is taken, the others are passed over; true: of all columns. */
  distinct: z.union([z.literal(true), z.array(column).min(1)]).optional(),
  rejects: z.array(rule).default([]),
  flags: z.array(rule).default([]),
  /** Field of the fact (dots for parts) to its value. Empty values are left out, so that defaults apply. */
  fields: z.record(z.string(), value),
  /** Adds rows of one account and day up to one item: counts are summed, active users are the largest number. */
  sumPerDay: z.boolean().default(false),
})
export type FactMapping = z.infer<typeof factMapping>

export const mappingSchema = z.strictObject({
  name: z.string(),
  ...FILE_WORDS,
  tables: z.record(z.string(), table),
  /** Definitions sent once before the facts: metrics, milestones, the feature catalogue. */
  setup: z.array(z.strictObject({ post: z.string().startsWith('/v1/'), body: z.unknown() })).default([]),
  facts: z.array(factMapping).min(1),
})
export type MappingWords = z.infer<typeof mappingSchema>

/** Every word that a mapping may hold, to find the one that was meant. */
export const WORDS: readonly string[] = [
  ...new Set(
    [mappingSchema, table, factMapping, conditionWords, rule].flatMap(object => Object.keys(object.shape)),
  ),
  ...Object.keys(VALUE_WORDS),
]

function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}
