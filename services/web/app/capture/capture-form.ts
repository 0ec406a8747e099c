// What a form asks for, as data: so that each kind of fact is a few lines, and all forms look and work alike.
import { numberOf } from '../controls/number-input.ts'

export type Values = Readonly<Record<string, string>>

export type FieldSpec = {
  /** Where the API has it, with dots inside objects: its faults are shown at the field of that name. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind:
    | 'line'
    | 'words'
    | 'number'
    | 'percent'
    | 'day'
    | 'scale'
    | 'choice'
    | 'stakeholder'
    | 'stakeholders'
    | 'measured'
    | 'outcome'
    | 'renewal'
  readonly isOptional?: boolean
  readonly choices?: readonly { readonly value: string; readonly words: string }[]
  /** Of a scale: what 1 and 5 mean. */
  readonly ends?: readonly [low: string, high: string]
  /** What it begins with; `today` is the day now. */
  readonly initial?: string
}

export type CaptureFieldProps = {
  field: FieldSpec
  account: string
  value: string
  /** Of all fields of the form. */
  values?: Values
  fault: string | undefined
  onChange: (value: string) => void
}

export type ControlProps = CaptureFieldProps & {
  /** Of whatever control it is. */
  attributes: {
    id: string
    value: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }
}

export type Fields = readonly FieldSpec[]

/** Each field begins with what was handed in, else with its own beginning. */
export function initialValues(fields: Fields, given: Values, today: string): Values {
  return Object.fromEntries(
    fields.map(({ name, initial = '' }) => [name, given[name] ?? (initial === 'today' ? today : initial)]),
  )
}

const NUMBERS: readonly FieldSpec['kind'][] = ['number', 'percent', 'measured']

/** What is missing or no number, said at its field before anything is sent. */
export function missingFields(fields: Fields, values: Values): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const { name, label, kind, isOptional } of fields) {
    const text = (values[name] ?? '').trim()
    if (text === '') {
      if (isOptional !== true) faults[name] = `Needed: ${label.toLowerCase()}.`
    } else if (NUMBERS.includes(kind) && numberOf(text) === undefined) {
      faults[name] = `“${text}” is no number: write digits alone, such as 12.5.`
    }
  }
  return faults
}

/**
 * What is sent: numbers as numbers, shares of a hundred as shares of one, fields left empty left out, dots as objects.
 * @example { 'measure.target': '2' } // { measure: { target: 2 } }
 */
export function bodyOf(fields: Fields, values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { name, kind } of fields) {
    const text = (values[name] ?? '').trim()
    if (text === '') continue
    setAt(body, name.split('.'), sentValue(kind, text))
  }
  return body
}

function sentValue(kind: FieldSpec['kind'], text: string): string | number | undefined | string[] {
  if (kind === 'percent') return (numberOf(text) ?? Number.NaN) / 100
  if (kind === 'stakeholders') return text.split(SEVERAL)
  return kind === 'scale' || NUMBERS.includes(kind) ? numberOf(text) : text
}

/** Between the ids of several people in one value. */
const SEVERAL = ' '

/** The value with that person added, or taken out where they are in it. */
export function toggled(value: string, id: string): string {
  const ids = value.split(SEVERAL).filter(Boolean)
  return (ids.includes(id) ? ids.filter(each => each !== id) : [...ids, id]).join(SEVERAL)
}

export const includesId = (value: string, id: string): boolean => value.split(SEVERAL).includes(id)

function setAt(body: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[first] = value
    return
  }
  const inner = (body[first] ?? {}) as Record<string, unknown>
  body[first] = inner
  setAt(inner, rest, value)
}

export type Fault = {
  readonly field?: string | undefined
  readonly message?: string
  readonly fix?: string | undefined
}

/** Faults the API names, each at its field; what has no field of the form is for the whole of it. */
export function faultsOf(
  fields: Fields,
  faults: readonly Fault[],
): { readonly byField: Readonly<Record<string, string>>; readonly others: readonly string[] } {
  const byField: Record<string, string> = {}
  const others: string[] = []
  for (const { field = '', message = '', fix } of faults) {
    const words = [message, fix].filter(Boolean).join('. ')
    const known = fields.find(({ name }) => field === name || field.endsWith(`.${name}`))
    if (known === undefined) others.push(field === '' ? words : `${field}: ${words}`)
    else byField[known.name] = words
  }
  return { byField, others }
}
