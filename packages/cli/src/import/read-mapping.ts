// Reads a mapping file and says of each mistake its line and its fix.
import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'
import { cellFormatOf } from './cells-of-table.ts'
import { amountsWithoutCurrency } from './currency-of-fact.ts'
import { type MappingWords, mappingSchema, WORDS } from './mapping.ts'
import { lineOf, type Mistake, mistakesOf, nearest, type Path } from './mapping-mistakes.ts'

export type Mapping = MappingWords & {
  /** The file's own name, for messages. */
  readonly path: string
  /** The line on which a place of the file stands. */
  readonly lineAt: (path: Path) => number
}

/** Mistakes of a mapping, each on a line of its own: `file:line: what is wrong`. */
export class MappingError extends Error {
  override readonly name = 'MappingError'
}

/** Reads and checks a mapping file. Throws a {@link MappingError} with every mistake, each by its line. */
export function readMapping(path: string): Mapping {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), {
    lineCounter: counter,
    prettyErrors: false,
    // Entries that differ in a field share the others: `<<: *ticket`.
    merge: true,
  })
  if (document.errors.length > 0) {
    const lines = document.errors.map(
      error => `${path}:${counter.linePos(error.pos[0]).line}: ${error.message}`,
    )
    throw new MappingError(['this is not YAML', ...lines].join('\n  '))
  }
  const lineAt = (place: Path): number => lineOf(document, counter, place)
  const parsed = mappingSchema.safeParse(document.toJS())
  const mistakes = parsed.success ? tableMistakes(parsed.data) : mistakesOf(parsed.error.issues, WORDS)
  if (mistakes.length > 0 || !parsed.success) throw mappingError({ path, lineAt }, mistakes)
  return { ...parsed.data, path, lineAt }
}

/** An error of several mistakes in the mapping, in the order of their lines. */
export function mappingError(
  mapping: Pick<Mapping, 'path' | 'lineAt'>,
  mistakes: readonly Mistake[],
): MappingError {
  const lines = mistakes
    .map(({ path, message }) => ({ line: mapping.lineAt(path), place: placeOf(path), message }))
    .toSorted((a, b) => a.line - b.line)
    .map(
      ({ line, place, message }) => `${mapping.path}:${line}: ${place === '' ? '' : `${place}: `}${message}`,
    )
  return new MappingError(['the mapping needs a correction', ...new Set(lines)].join('\n  '))
}

/** Every table that a fact reads from or looks up, in order of first use. */
export function tablesNamed(mapping: MappingWords): string[] {
  return [...new Set(mapping.facts.flatMap(fact => [fact.from, ...lookupTables(fact)]))]
}

/** The tables that a fact looks up. */
export function lookupTables(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'lookup' in node ? (node as { lookup?: { table?: string } }).lookup?.table : undefined
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(lookupTables)]
}

function tableMistakes(mapping: MappingWords): Mistake[] {
  const tables = Object.keys(mapping.tables)
  const mistakes: Mistake[] = []
  const check = (name: string, path: Path): void => {
    if (tables.includes(name)) return
    const meant = nearest(name, tables)
    const fix = meant === undefined ? `there are ${tables.join(', ') || 'none'}` : `did you mean "${meant}"?`
    mistakes.push({ path, message: `no table is called ${name}: ${fix}` })
  }
  const walk = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return
    const lookup = 'lookup' in node ? (node as { lookup?: { table: string } }).lookup : undefined
    if (lookup) {
      check(lookup.table, [...path, 'lookup', 'table'])
      if (mapping.tables[lookup.table]?.key === undefined && tables.includes(lookup.table)) {
        const message = `is looked up: it needs a key, the column by which its rows are found, e.g. \`key: id\``
        mistakes.push({ path: ['tables', lookup.table], message })
      }
    }
    for (const [key, child] of Object.entries(node))
      walk(child, [...path, Array.isArray(node) ? Number(key) : key])
  }
  mapping.facts.forEach((fact, index) => {
    check(fact.from, ['facts', index, 'from'])
    walk(fact, ['facts', index])
    if (fact.sortBy === undefined) mistakes.push(...needsOrder(fact, ['facts', index]))
  })
  for (const name of tables) {
    const { decimal, thousands } = cellFormatOf(mapping, name)
    if (decimal === thousands) {
      const message = `decimal and thousands are both "${decimal}": no number could be read`
      mistakes.push({ path: ['tables', name], message })
    }
  }
  return [...mistakes, ...amountsWithoutCurrency(mapping)]
}

// Totals over rows in whatever order they stand would be right by chance.
function needsOrder(node: unknown, path: Path): Mistake[] {
  if (typeof node !== 'object' || node === null) return []
  const word = ['runningTotal', 'carry'].find(each => each in node)
  const own =
    word === undefined
      ? []
      : [{ path: [...path, word], message: `${word} needs sortBy: the order of the rows` }]
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, child]) =>
      needsOrder(child, [...path, Array.isArray(node) ? Number(key) : key]),
    ),
  ]
}

function placeOf(path: Path): string {
  return path.map(String).join('.')
}
