// How values of PostgreSQL become values of JavaScript on our connections.
import pg from 'pg'

const { builtins } = pg.types
// its types list the built-in types alone, but every type has a number
const ownParser: (oid: number, format?: 'text' | 'binary') => (text: string) => never = pg.types.getTypeParser
const TEXT_ARRAY = 1009
const DATE_ARRAY = 1182
const INT8_ARRAY = 1016

/** An int8 as a number; refuses one that a number cannot hold, rather than round it. */
export function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is past what a number holds exactly`)
  return value
}

function arrayOf<T>(parse: (text: string) => T): (text: string) => (T | null)[] {
  const split: (text: string) => (string | null)[] = ownParser(TEXT_ARRAY, 'text')
  return text => split(text).map(item => (item === null ? null : parse(item)))
}

const parsers = new Map<number, (text: string) => unknown>([
  // pg would make a Date at midnight of the machine's own time zone: a day is text
  [builtins.DATE, text => text],
  [DATE_ARRAY, arrayOf(text => text)],
  // pg would leave counts and money as text
  [builtins.INT8, parseInt8],
  [INT8_ARRAY, arrayOf(parseInt8)],
])

/** The type parsers of a connection: pg's own, but a `date` is text, as written, and an `int8` a number. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || ownParser(oid, format),
}
