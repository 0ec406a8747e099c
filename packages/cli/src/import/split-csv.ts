// Cuts CSV text into records. A record that breaks the rules of quotes costs its own line and no other, which parsers
// that keep no lines cannot do: one stray quote takes the rest of the file with it.

export type CsvRecord = {
  /** The line on which it ends, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** What is wrong with its quotes; then `cells` is the line as it stands. */
  readonly problem?: string
}

// A cell of several lines is a letter or a stack trace; one of a megabyte is a quote that somebody forgot to close.
const RECORD_CHARACTERS = 1_048_576
const NEVER_CLOSED = 'a quote that opens a cell is never closed: close it, or write it twice'

/**
 * The records of a text that comes in pieces, by RFC 4180 with any delimiter of one character: cells may stand in quotes,
 * and then hold delimiters, line breaks and doubled quotes. Lines end with \n, \r\n or \r. Lines without text are
 * records of one empty cell.
 */
export async function* splitCsv(pieces: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const cutter = createCutter(delimiter)
  for await (const line of linesOf(pieces)) yield* cutter.add(line)
  yield* cutter.end()
}

/** A record of which a quoted cell has not ended yet: its cells before, where the open one begins, where to look on. */
type Open = { readonly before: string[]; readonly start: number; readonly from: number }
type Cut = { readonly cells: string[] } | { readonly open: Open } | { readonly problem: string }

/** The cells of one record. `open` goes on where the same text, then shorter, was left. */
export function cut(text: string, delimiter: string, open?: Open): Cut {
  if (!open && !text.includes('"')) return { cells: withoutEnd(text).split(delimiter) }
  const record = withoutEnd(text)
  const cells = open?.before ?? []
  for (let at = 0, left = open; ; ) {
    if (!left && record[at] !== '"') {
      const end = record.indexOf(delimiter, at)
      const cell = end < 0 ? record.slice(at) : record.slice(at, end)
      if (cell.includes('"'))
        return { problem: `a quote stands inside a cell that begins without one: ${shown(cell)}` }
      cells.push(cell)
      if (end < 0) return { cells }
      at = end + 1
      continue
    }
    const start = left?.start ?? at + 1
    const close = closingQuote(text, left?.from ?? start)
    left = undefined
    if (close < 0) return { open: { before: cells, start, from: text.length } }
    cells.push(text.slice(start, close).replaceAll('""', '"'))
    if (close + 1 >= record.length) return { cells }
    if (record[close + 1] !== delimiter)
      return { problem: `text follows the quote that ends a cell: ${shown(record.slice(start, close + 20))}` }
    at = close + 2
  }
}

type Cutter = { add(line: string): Generator<CsvRecord>; end(): Generator<CsvRecord> }

function createCutter(delimiter: string): Cutter {
  // Lines of the record at hand, and, after one was given up, those to begin anew with.
  const lines: string[] = []
  let pending: { text: string; count: number; open?: Open } = { text: '', count: 0 }
  let line = 0
  const finish = (count: number): void => {
    lines.splice(0, count)
    line += count
    pending = { text: '', count: 0 }
  }
  const giveUp = (problem: string): CsvRecord => {
    const cells = [withoutEnd(lines[0] ?? '')]
    finish(1)
    return { line, cells, problem }
  }
  function* settle(): Generator<CsvRecord> {
    while (pending.count < lines.length) {
      const next = lines[pending.count] ?? ''
      pending.text += next
      pending.count += 1
      // Only a quote can end what is open.
      const found: Cut =
        pending.open && !next.includes('"')
          ? { open: pending.open }
          : cut(pending.text, delimiter, pending.open)
      if ('cells' in found) {
        finish(pending.count)
        yield { line, cells: found.cells }
      } else if ('problem' in found) yield giveUp(found.problem)
      else if (pending.text.length > RECORD_CHARACTERS) yield giveUp(NEVER_CLOSED)
      else pending.open = found.open
    }
  }
  return {
    *add(next) {
      lines.push(next)
      yield* settle()
    },
    *end() {
      while (lines.length > 0) {
        yield giveUp(NEVER_CLOSED)
        yield* settle()
      }
    },
  }
}

function shown(text: string): string {
  return text.slice(0, 40)
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function withoutEnd(line: string): string {
  return line.replace(/(?:\r\n|\n|\r)$/, '')
}

/** The lines of a text that comes in pieces, each with its end. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    rest += piece
    // A \r at the very end may be the first half of \r\n.
    const lines = rest.match(/[^\r\n]*(?:\r\n|\n|\r(?=[\s\S]))/g) ?? []
    rest = rest.slice(lines.reduce((sum, line) => sum + line.length, 0))
    yield* lines
  }
  if (rest !== '') yield rest
}
