// Rows of a file as facts: each cell as its field takes it, or a sentence that says what is wrong with it.
import { format, isValid, parse } from 'date-fns'
import { minorOf } from '../../../controls/money-input.ts'
import type { FactField, FactKind } from './facts-of-document.ts'

export type Row = Readonly<Record<string, string>>

export type ReadBy = {
  /** Of each column the name of its field; columns left out are not read. */
  readonly fieldOf: Readonly<Record<string, string>>
  /** How days are written: `yyyy-MM-dd`, `dd.MM.yyyy`. */
  readonly dayFormat: string
  /** Whether sums are whole units of the currency (48,000) or minor ones (4800000). */
  readonly sums: 'major' | 'minor'
  readonly currency: string
}

export type Converted =
  | { readonly row: Row; readonly fact: Readonly<Record<string, unknown>> }
  | { readonly row: Row; readonly problem: string }

/** An empty cell is a field left out: it changes nothing of what is there. */
export function convertRow(row: Row, kind: FactKind, by: ReadBy): Converted {
  const fact: Record<string, unknown> = {}
  for (const [column, name] of Object.entries(by.fieldOf)) {
    const text = (row[column] ?? '').trim()
    const field = kind.fields.find(each => each.name === name)
    if (text === '' || field === undefined) continue
    const value = convertCell(text, field, by)
    if (value === undefined) return { row, problem: `${column}: “${text}” is not ${WANTED[field.kind]}.` }
    if (field.values.length > 0 && !field.values.includes(String(value))) {
      return { row, problem: `${column}: “${text}” is none of ${field.values.join(', ')}.` }
    }
    fact[name] = value
  }
  return Object.keys(fact).length === 0 ? { row, problem: 'The row is empty.' } : { row, fact }
}

const WANTED: Readonly<Record<FactField['kind'], string>> = {
  text: 'a text',
  texts: 'a list',
  whole: 'a whole number',
  number: 'a number',
  flag: 'yes or no',
  day: 'a day written like that, or an instant like 2026-03-28T09:30:00Z',
  minor: 'a sum',
}

const YES = ['true', 'yes', '1', 'y']
const NO = ['false', 'no', '0', 'n']
const INSTANT = /^\d{4}-\d{2}-\d{2}T/
const WHOLE = /^[+-]?\d+$/
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/

function convertCell(text: string, { kind, values }: FactField, by: ReadBy): unknown {
  switch (kind) {
    case 'text':
      return values.find(value => value === text.toLowerCase().replaceAll(' ', '_')) ?? text
    case 'texts':
      return text.split(/[;|]/).map(part => part.trim())
    case 'whole':
      return WHOLE.test(text) ? Number(text) : undefined
    case 'number':
      return NUMBER.test(text.replace(',', '.')) ? Number(text.replace(',', '.')) : undefined
    case 'flag':
      return YES.includes(text.toLowerCase()) ? true : NO.includes(text.toLowerCase()) ? false : undefined
    case 'minor':
      return by.sums === 'major' ? minorOf(text, by.currency) : WHOLE.test(text) ? Number(text) : undefined
    case 'day':
      return dayOf(text, by.dayFormat)
  }
}

/** As the API writes days. The local parts are those that were written: no zone moves them. */
function dayOf(text: string, dayFormat: string): string | undefined {
  if (INSTANT.test(text)) return text
  const day = parse(text, dayFormat, new Date(0))
  // 28.03.26 is the year 26: whoever wrote it meant another
  return isValid(day) && day.getFullYear() >= 1000 ? format(day, 'yyyy-MM-dd') : undefined
}
