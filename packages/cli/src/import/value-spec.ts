// A value of a mapping: where it comes from, what is done to it, and how it is written in the file.
import { z } from 'zod'
import { formatMistake } from './format-mistake.ts'
import { isZone } from './wall-clock.ts'

export type Scalar = z.infer<typeof scalar>
export const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const column = z.string().min(1, 'the name of a column')
const oneOrMore = z.union([column, z.array(column).min(1)])

const timeFormat = z.string().superRefine((format, context) => {
  const message = formatMistake(format)
  if (message !== undefined) context.addIssue({ code: 'custom', message })
})
const zone = z
  .string()
  .refine(isZone, 'is not a zone of the IANA database: write e.g. Europe/Berlin, America/New_York or UTC')
const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'three capitals of ISO 4217, such as EUR')

/** How cells are written: said for all files, for one, or (but for `empty`) for one value. */
export const CELL_WORDS = {
  decimal: z.enum(['.', ',']).optional(),
  thousands: z.enum([',', '.', ' ', "'"]).optional(),
  zone: zone.optional(),
  /** Texts that mean "no value". Left out: NULL and \\N, as databases write it. */
  empty: z.array(z.string()).optional(),
  /** The currency of amounts whose fact and value name none. */
  currency: currencyCode.optional(),
}

/** A bare text names a column. */
export type ValueSpec = ValueObject | string
/** A number, a column, a value, or several of them one after another. */
export type Operand = ValueSpec | number
export type Operands = Operand | readonly Operand[]
type Rows = { readonly column: string; readonly per: string | readonly string[] }
export type ValueObject = {
  readonly column?: string | undefined
  readonly const?: Scalar | readonly Scalar[] | undefined
  readonly template?: string | undefined
  readonly lookup?: LookupSpec | undefined
  readonly firstOf?: readonly ValueSpec[] | undefined
  readonly minOf?: readonly ValueSpec[] | undefined
  readonly maxOf?: readonly ValueSpec[] | undefined
  readonly runningTotal?: Rows | undefined
  readonly carry?: Rows | undefined
  readonly hash?: 'row' | readonly string[] | undefined
  readonly strip?: readonly string[] | undefined
  readonly empty?: readonly string[] | undefined
  readonly case?: 'lower' | 'upper' | 'snake' | undefined
  readonly map?: Readonly<Record<string, Scalar>> | undefined
  readonly multiply?: Operands | undefined
  readonly divide?: Operands | undefined
  readonly add?: Operands | undefined
  readonly subtract?: Operands | undefined
  readonly as?: (typeof TYPES)[number] | undefined
  readonly format?: string | readonly string[] | undefined
  readonly epoch?: 'seconds' | 'milliseconds' | 'microseconds' | undefined
  readonly excel?: true | 1900 | 1904 | undefined
  readonly zone?: string | undefined
  readonly decimal?: '.' | ',' | undefined
  readonly thousands?: ',' | '.' | ' ' | "'" | undefined
  readonly currency?: string | ValueObject | undefined
  readonly round?: 'half_up' | undefined
  readonly items?: (typeof ITEM_TYPES)[number] | undefined
  readonly separator?: string | undefined
  readonly addDays?: number | undefined
  readonly addMonths?: Operand | undefined
  readonly addMinutes?: Operand | undefined
  readonly default?: Scalar | undefined
  readonly required?: boolean | undefined
}
export type LookupSpec = {
  readonly table: string
  readonly by: ValueSpec
  readonly column: string
  readonly take?: 'first' | 'last' | undefined
}

const TYPES = ['text', 'integer', 'number', 'percent', 'boolean', 'day', 'instant', 'minor', 'list'] as const
export const ITEM_TYPES = ['text', 'integer', 'number'] as const
export const SOURCES = [
  'column',
  'const',
  'template',
  'lookup',
  'firstOf',
  'minOf',
  'maxOf',
  'runningTotal',
  'carry',
  'hash',
] as const
export const ARITHMETIC = ['multiply', 'divide', 'add', 'subtract'] as const

const values = z.lazy(() => z.array(value).min(1))
const operand: z.ZodType<Operand> = z.lazy(() => z.union([z.number(), column, valueObject]))

const operands = z.union([operand, z.array(operand).min(1)])

export const VALUE_WORDS = {
  // Where the value comes from: exactly one of these.
  column: column.optional(),
  const: z.union([scalar, z.array(scalar)]).optional(),
  /** Text with `{column}` places; empty when any of them is empty. */
  template: z.string().optional(),
  /** A column of another table's row, found by this row's value. Of several rows with that key, see `take`. */
  lookup: z
    .lazy(() =>
      z.strictObject({ table: z.string(), by: value, column, take: z.enum(['first', 'last']).optional() }),
    )
    .optional(),
  /** The first of these that is not empty. */
  firstOf: values.optional(),
  /** The smallest of these: numbers by size, days and times by time. Empty ones do not count. */
  minOf: values.optional(),
  maxOf: values.optional(),
  /** The sum of a column over this row and the earlier ones with the same key. Needs `sortBy`. */
  runningTotal: z.strictObject({ column, per: oneOrMore }).optional(),
  /** The newest value of a column that was not empty, over the rows with the same key. Needs `sortBy`. */
  carry: z.strictObject({ column, per: oneOrMore }).optional(),
  /** A text that follows from these columns, or from all of the row: a key for rows that have none. */
  hash: z.union([z.literal('row'), z.array(column).min(1)]).optional(),
  // What is done to it, in this order.
  strip: z.array(z.string().min(1)).optional(),
  empty: z.array(z.string()).optional(),
  case: z.enum(['lower', 'upper', 'snake']).optional(),
  map: z.record(z.string(), scalar).optional(),
  multiply: operands.optional(),
  divide: operands.optional(),
  add: operands.optional(),
  subtract: operands.optional(),
  as: z.enum(TYPES).optional(),
  // How a day or an instant is written; without one of the first three it is ISO 8601.
  format: z.union([timeFormat, z.array(timeFormat).min(1)]).optional(),
  epoch: z.enum(['seconds', 'milliseconds', 'microseconds']).optional(),
  excel: z.union([z.literal(true), z.literal(1900), z.literal(1904)]).optional(),
  zone: CELL_WORDS.zone,
  decimal: CELL_WORDS.decimal,
  thousands: CELL_WORDS.thousands,
  /** Of an amount `as: minor`: ISO 4217, or a value that holds it. */
  currency: z.union([currencyCode, z.lazy(() => valueObject)]).optional(),
  /** What becomes of decimals past those of the currency or past a whole number; without it they are refused. */
  round: z.literal('half_up').optional(),
  /** Of a list: what each part is. Left out, what the server says that the field takes, else text. */
  items: z.enum(ITEM_TYPES).optional(),
  /** Of a list: what parts it. Left out: `;` and `|`. */
  separator: z.string().min(1).optional(),
  /** Later by so many days or calendar months (31 January and a month is 28 or 29 February), `as: day`. */
  addDays: z.number().int().optional(),
  addMonths: operand.optional(),
  /** Later by so many minutes, `as: instant`. */
  addMinutes: operand.optional(),
  default: scalar.optional(),
  /** True: a row in which this is empty is refused. */
  required: z.boolean().optional(),
}

export const valueObject: z.ZodType<ValueObject> = z
  .strictObject(VALUE_WORDS)
  .superRefine((spec, context) => {
    const message = valueMistake(spec)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })
export const value: z.ZodType<ValueSpec> = z.union([column, valueObject])

function valueMistake(spec: Readonly<Record<string, unknown>>): string | undefined {
  const sources = SOURCES.filter(source => spec[source] !== undefined)
  if (sources.length !== 1) {
    const found = sources.length === 0 ? 'has none' : `has ${sources.join(' and ')}`
    return `a value comes from exactly one of ${SOURCES.join(', ')}; this one ${found}`
  }
  const written = (['format', 'epoch', 'excel'] as const).filter(word => spec[word] !== undefined)
  if (written.length > 1) return `say one of ${written.join(' and ')}: a time is written in one way`
  const isTime = spec.as === 'day' || spec.as === 'instant'
  if ((written.length > 0 || spec.zone !== undefined) && !isTime) {
    return `${written[0] ?? 'zone'} is for times: add \`as: day\` or \`as: instant\``
  }
  if (spec.currency !== undefined && spec.as !== 'minor') return 'currency is for amounts: add `as: minor`'
  const rounds = spec.as === 'minor' || spec.as === 'integer'
  if (spec.round !== undefined && !rounds)
    return 'round is for amounts and whole numbers: add `as: minor` or `as: integer`'
  const ofLists = (['items', 'separator'] as const).find(word => spec[word] !== undefined)
  if (ofLists !== undefined && spec.as !== 'list') return `${ofLists} is for lists: add \`as: list\``
  if (spec.addMonths !== undefined && spec.as !== 'day') return 'addMonths is for days: add `as: day`'
  if (spec.addMinutes !== undefined && spec.as !== 'instant')
    return 'addMinutes is for times: add `as: instant`'
  return undefined
}
