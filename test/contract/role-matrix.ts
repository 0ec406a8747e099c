// The table of who may what, as text that a person can review: a line an operation, a column a role, and which keys.
import { ROLES } from '@rung/http-service'
import { type Operation, titleOf } from './api-document.ts'

const HEAD = `Who may what. admin, manager, csm, viewer: people who sign in. "all"; "own": of accounts in their own care, of a CSM they cover, and of which they have a card; "-": nothing.
keys: the least scope of a key that may do it; otherwise what it asks for in the place of a key.

`

export function roleMatrix(operations: readonly Operation[]): string {
  const rows = operations
    .toSorted((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1))
    .map(operation => [
      ...ROLES.map(role => operation.roles[role].replace('none', '-')),
      operation.scope,
      titleOf(operation),
    ])
  const lines = [[...ROLES, 'keys', 'operation'], ...rows].map(cells =>
    cells.map((cell, index) => (index === cells.length - 1 ? cell : cell.padEnd(12))).join(''),
  )
  return `${HEAD}${lines.join('\n')}\n`
}
