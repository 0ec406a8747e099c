// The cells of a row as text: trimmed in one way everywhere, and empty when they mean "no value".
import { createHash } from 'node:crypto'
import type { CellFormat } from './cell-format.ts'
import type { Columns } from './reading.ts'
import { Unreadable } from './unreadable.ts'

const HASH_CHARACTERS = 32
// What a spreadsheet writes where a formula failed.
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

/** A cell's text; undefined when it is empty. Throws {@link Unreadable} for a column that is not there. */
export function cellOf(name: string, row: Columns, { empty }: Pick<CellFormat, 'empty'>): string | undefined {
  const text = Object.hasOwn(row, name) ? row[name] : undefined
  if (text === undefined) throw new Unreadable(`there is no column "${name}"`)
  return textOf(text, empty)
}

/** A text without the spaces around it; undefined when nothing is left or it means "no value". */
export function textOf(text: string, empty: ReadonlySet<string>): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || empty.has(trimmed)) return undefined
  if (SPREADSHEET_ERROR.test(trimmed)) {
    throw new Unreadable(
      `"${trimmed}" is a spreadsheet's error; if it means no value, say \`empty: ["${trimmed}"]\``,
    )
  }
  return trimmed
}

/** A template's text; undefined when any of its places is empty. */
export function fillTemplate(template: string, row: Columns, cells: CellFormat): string | undefined {
  let empty = false
  const text = template.replace(PLACE, (_, name: string) => {
    const part = cellOf(name, row, cells)
    if (part === undefined) empty = true
    return part ?? ''
  })
  return empty ? undefined : text
}

/** The columns that a template names. */
export function placesOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map(match => match[1] ?? '')
}

/** A text that is the same for the same cells; undefined when all of them are empty. */
export function hashOf(
  columns: 'row' | readonly string[],
  row: Columns,
  cells: CellFormat,
): string | undefined {
  const names = columns === 'row' ? Object.keys(row).sort() : columns
  const parts = names.map(name => [name, cellOf(name, row, cells) ?? ''])
  if (parts.every(([, text]) => text === '')) return undefined
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HASH_CHARACTERS)
}

const PLACE = /\{([^}]+)\}/g
