// test/golden/queries.sql: each statement that services send, as sent. Named ones under their names; what has no name stands last.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SentStatement } from '@rung/test-harness/record-statements'

const FILE = join(import.meta.dirname, '../golden/queries.sql')
const HEAD = '-- name: '
const UNNAMED = '(none)'
const END = '\n;\n'

export function readQueries(): SentStatement[] {
  return existsSync(FILE) ? parseQueries(readFileSync(FILE, 'utf8')) : []
}

export function writeQueries(statements: readonly SentStatement[]): void {
  writeFileSync(FILE, formatQueries(statements))
}

/** Of those without a name that differ in the number of rows or values alone, the shortest. */
export function formatQueries(statements: readonly SentStatement[]): string {
  const kept = new Map<string, SentStatement>()
  for (const statement of statements) {
    const key = `${statement.name}\n${statement.name === null ? shapeOf(statement.text) : statement.text}`
    const before = kept.get(key)
    if (before === undefined || statement.text.length < before.text.length) kept.set(key, statement)
  }
  return [...kept.values()]
    .map(({ name, text }) => `${HEAD}${name ?? UNNAMED}\n${tidy(text)}${END}`)
    .sort(
      (a, b) =>
        Number(a.startsWith(HEAD + UNNAMED)) - Number(b.startsWith(HEAD + UNNAMED)) || (a < b ? -1 : 1),
    )
    .join('\n')
}

export function parseQueries(file: string): SentStatement[] {
  return file
    .split(END)
    .filter(part => part.trim() !== '')
    .map(part => {
      const [head = '', ...lines] = part.trimStart().split('\n')
      const name = head.replace(HEAD, '')
      return { name: name === UNNAMED ? null : name, text: lines.join('\n') }
    })
}

/** Without empty lines around it and the indentation it has in its source. */
export function tidy(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd())
  const indent = Math.min(
    ...lines.filter(line => line !== '').map(line => line.length - line.trimStart().length),
  )
  return lines
    .map(line => line.slice(indent))
    .filter(line => line !== '')
    .join('\n')
}

/** Several rows of values, and several values of a list, as one. */
function shapeOf(text: string): string {
  return text
    .replace(/\$\d+/g, '$')
    .replace(/(\$|default)(, (\$|default))+/g, '$')
    .replace(/(\([^()]*\$[^()]*\))(, \([^()]*\$[^()]*\))+/g, '$1')
}
