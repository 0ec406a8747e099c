// SQL stands in store.ts or under storage/, and nowhere else: who looks for a statement knows where.
import { layerOf } from './layers.ts'
import { withoutComments } from './without-comments.ts'

const STATEMENT =
  /[`'"]\s*(select\s|insert\s+into\s|update\s+[a-z_."]+\s+set\s|delete\s+from\s|with\s+(recursive\s+)?[a-z_]+\s*(\([^)]*\)\s*)?as\s|set\s+local\s|savepoint\s|lock\s+table\s)/
/** Drizzle's tag and its builders. */
const BUILT = /\bsql(<[^>]*>)?`|\.db\b/

/** Rooms whose trade is the database itself, and tools that look behind Rung's back. */
const FREE = /^packages\/(database|test-harness|evaluation|cli)\//

/** True for a file that holds SQL where none belongs. */
export function holdsStraySql(path: string, source: string): boolean {
  if (FREE.test(path) || layerOf(path) === 'store') return false
  const code = withoutComments(source)
  return STATEMENT.test(code) || BUILT.test(code)
}
