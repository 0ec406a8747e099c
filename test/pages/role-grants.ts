// What test/golden/roles.txt says that each role may do.
import { readFileSync } from 'node:fs'

export type RoleName = 'admin' | 'manager' | 'csm' | 'viewer'
export type Grant = 'all' | 'own' | '-'

const FILE = new URL('../golden/roles.txt', import.meta.url)
const ROLES: readonly RoleName[] = ['admin', 'manager', 'csm', 'viewer']
const LINE = /^(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+\S+\s+([A-Z]+ \/\S+)$/

/** By `POST /v1/notes`. */
export function readGrants(): ReadonlyMap<string, Readonly<Record<RoleName, Grant>>> {
  const lines = readFileSync(FILE, 'utf8').split('\n')
  return new Map(
    lines.flatMap(line => {
      const [, ...columns] = LINE.exec(line) ?? []
      const route = columns.pop()
      if (route === undefined) return []
      const grants = Object.fromEntries(ROLES.map((role, at) => [role, columns[at]]))
      return [[route, grants as Record<RoleName, Grant>]]
    }),
  )
}
