// How a file is laid out: its encoding, its delimiter, and its columns. Said by the mapping, else read off its first line.
import { basename } from 'node:path'
import { cellDecoder, encodingOf, FileMistake, headOf, type TextEncoding } from './file-bytes.ts'
import { cut } from './split-csv.ts'

export type FileLayout = {
  readonly path: string
  readonly encoding: TextEncoding
  readonly delimiter: string
  /** True when the first line says `sep=;`, as Excel writes and reads it. */
  readonly hasSepLine: boolean
  /** Names in order, as the mapping has them; an empty one is a column that nobody can name. */
  readonly columns: readonly string[]
  /** Columns that the file may lack, and does: they are empty in every row. */
  readonly absent: readonly string[]
}

/** What a mapping says of a file. */
export type DeclaredLayout = {
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  /** Other names of columns: of each list the first that the file has is meant. */
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined
  readonly optional?: readonly string[] | undefined
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const NAMES: Readonly<Record<string, string>> = { '\t': '"\\t" (a tab)', ' ': '" "' }
/**
 * Reads a file's layout. `needed` are the columns that the mapping names: by them a delimiter is recognised. Throws a
 * {@link FileMistake} for a wrong delimiter, two columns of one name, or what is no text.
 */
export async function readLayout(
  path: string,
  declared: DeclaredLayout,
  needed: ReadonlySet<string>,
): Promise<FileLayout> {
  const name = basename(path)
  const head = await headOf(path)
  const encoding = encodingOf(path, head, declared.encoding)
  const text = headText(name, head, encoding)
  const sep = /^"?sep=(.)"?\r?\n/i.exec(text)
  const body = sep ? text.slice(sep[0].length) : text
  if (body.trim() === '')
    throw new FileMistake(`${name} is empty: not even a first line with the names of columns`)
  const header = (by: string): string[] => renamed(headerOf(body, by), declared.columns ?? {})
  const delimiter = delimiterOf(name, header, declared.delimiter ?? sep?.[1], needed)
  const columns = header(delimiter)
  refuseTwice(name, columns)
  const absent = (declared.optional ?? []).filter(column => !columns.includes(column))
  return { path, encoding, delimiter, hasSepLine: sep !== null, columns, absent }
}

function headText(name: string, head: Buffer, encoding: TextEncoding): string {
  const bytes = head.subarray(encoding.markBytes)
  if (encoding.name.startsWith('utf-16')) return new TextDecoder(encoding.name).decode(bytes)
  // Bytes are cut before they are decoded: what lies at the end of the head may be half a character.
  const end = bytes.indexOf('\n')
  const line = (end < 0 ? bytes : bytes.subarray(0, end)).toString('latin1')
  if (cellDecoder(encoding)(line) === undefined) {
    throw new FileMistake(
      `${name}: the first line holds bytes that ${encoding.name} does not have: ${encodingHint}`,
    )
  }
  return new TextDecoder(encoding.name).decode(bytes)
}

/** What to say of bytes that cannot be decoded. */
export const encodingHint = 'say which `encoding` the file has, e.g. `encoding: windows-1252`'

// A file that has a column of the name itself needs no other.
function renamed(header: readonly string[], names: Readonly<Record<string, readonly string[]>>): string[] {
  const meant = new Map<string, string>()
  for (const [name, others] of Object.entries(names)) {
    const other = header.includes(name) ? undefined : others.find(each => header.includes(each))
    if (other !== undefined) meant.set(other, name)
  }
  return header.map(column => meant.get(column) ?? column)
}

function delimiterOf(
  name: string,
  header: (delimiter: string) => readonly string[],
  declared: string | undefined,
  needed: ReadonlySet<string>,
): string {
  const found = (delimiter: string): number => {
    const columns = new Set(header(delimiter))
    return [...needed].filter(column => columns.has(column)).length
  }
  const counts = DELIMITERS.map(delimiter => ({ delimiter, found: found(delimiter) }))
  const best = counts.reduce((a, b) => (b.found > a.found ? b : a))
  // None of the mapping's columns is there: to say which there are, the line is parted where most cells come of it.
  const most = DELIMITERS.reduce((a, b) => (header(b).length > header(a).length ? b : a))
  if (declared === undefined) return best.found === 0 ? most : best.delimiter
  if (found(declared) < best.found) {
    const [wrong, right] = [nameOf(declared), nameOf(best.delimiter)]
    throw new FileMistake(
      `${name} is not parted by ${wrong} but by ${right}: say \`delimiter: ${right.split(' ')[0]}\`, or nothing`,
    )
  }
  return declared
}

// A name may hold a line break, in quotes: as many lines as it takes.
function headerOf(body: string, delimiter: string): string[] {
  const lines = body.trimStart().match(/[^\r\n]*(?:\r\n|\n|\r|$)/g) ?? []
  let text = ''
  for (const line of lines) {
    text += line
    const found = cut(text, delimiter)
    if ('cells' in found) return found.cells.map(cell => cell.trim())
    if ('problem' in found) break
  }
  // Its quotes are broken: whatever is between delimiters.
  return (lines[0] ?? '').split(delimiter).map(cell => cell.trim())
}

function refuseTwice(name: string, columns: readonly string[]): void {
  const twice = columns.findIndex((column, index) => column !== '' && columns.indexOf(column) < index)
  if (twice < 0) return
  const first = columns.indexOf(columns[twice] ?? '') + 1
  throw new FileMistake(
    `${name} has two columns called "${columns[twice]}", columns ${first} and ${twice + 1}: rename one of them in the file`,
  )
}

function nameOf(delimiter: string): string {
  return NAMES[delimiter] ?? `"${delimiter}"`
}
