// Which file of Rung imports which, types included, through packages too; and the circles among them.
import { posix } from 'node:path'
import { readImports } from './read-imports.ts'

/** Paths from the root of the project to what they import, of Rung's own. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>

export type Manifest = { readonly name: string; readonly exports?: Readonly<Record<string, string>> }

/** `manifests` by the folder of each package. */
export function importGraph(
  sources: ReadonlyMap<string, string>,
  manifests: ReadonlyMap<string, Manifest>,
): ImportGraph {
  const doors = new Map(
    [...manifests].flatMap(([folder, { name, exports = {} }]) =>
      Object.entries(exports).map(([door, file]) => [posix.join(name, door), posix.join(folder, file)]),
    ),
  )
  const target = (path: string, module: string) =>
    module.startsWith('.') ? posix.join(posix.dirname(path), module) : doors.get(module)
  return new Map(
    [...sources].map(([path, source]) => {
      const imported = readImports(path, source).map(({ module }) => target(path, module))
      return [
        path,
        [...new Set(imported)].filter(found => found !== undefined && sources.has(found)) as string[],
      ]
    }),
  )
}

/**
 * The strongly connected components of more than one file (Tarjan 1972), each with its paths in order, and files that
 * import themselves. A type alone makes a circle too: neither file can be read, moved or tested without the other.
 *
 * @example a -> b -> c -> a, c -> d // [[a, b, c]]
 */
export function circlesOf(graph: ImportGraph): string[][] {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (path: string): number => {
    const index = order.size
    order.set(path, index)
    low.set(path, index)
    stack.push(path)
    for (const next of graph.get(path) ?? []) {
      if (!order.has(next)) low.set(path, Math.min(low.get(path) ?? index, visit(next)))
      else if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? index, order.get(next) ?? index))
    }
    const reached = low.get(path) ?? index
    if (reached === index) {
      const members = stack.splice(stack.indexOf(path))
      if (members.length > 1 || (graph.get(path) ?? []).includes(path)) circles.push(members.toSorted())
    }
    return reached
  }
  for (const path of graph.keys()) if (!order.has(path)) visit(path)
  return circles.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
}
