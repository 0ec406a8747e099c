// Rooms of ours that a file imports and the package.json of its folder does not list.
import { readImports } from './read-imports.ts'

type Manifest = {
  readonly name: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

/** One sentence for each such import of the file. A room may name itself. */
export function undeclaredRooms(path: string, source: string, packageJson: string): string[] {
  const { name, dependencies, devDependencies } = JSON.parse(packageJson) as Manifest
  const listed = new Set([name, ...Object.keys({ ...dependencies, ...devDependencies })])
  return readImports(path, source).flatMap(({ module, line }) => {
    const room = /^@rung\/[^/]+/.exec(module)?.[0]
    if (room === undefined || listed.has(room)) return []
    return [`${path}:${line} imports ${room}, which its package.json does not list`]
  })
}
