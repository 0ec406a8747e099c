// route -> action -> (store, judgement): which layer a file is of, and where it reaches past the one below it.
import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { readImports } from './read-imports.ts'
import { withoutComments } from './without-comments.ts'

export type Layer = 'action' | 'judgement' | 'route' | 'store'

/** By its folder; undefined for what is of no layer: declarations of facts, loops, the service itself. */
export function layerOf(path: string): Layer | undefined {
  const segments = path.split('/')
  const name = segments.at(-1)
  const isIn = (folder: string) => segments.slice(0, -1).includes(folder)
  if (isIn('routes') || name === 'routes.ts') return 'route'
  if (isIn('actions')) return 'action'
  if (isIn('storage') || name === 'store.ts') return 'store'
  if (segments.includes('src') && isIn('judgement') && !isIn('requests')) return 'judgement'
  return undefined
}

/**
 * Layers that a file of a layer may not import. Types alone are let through where a layer has to take or show a shape that
 * another declares: a route that of an answer, a store that of what a judgement reads.
 */
const REFUSED: Readonly<
  Record<Layer, { readonly values: readonly Layer[]; readonly types: readonly Layer[] }>
> = {
  route: { values: ['store', 'judgement'], types: [] },
  action: { values: ['route'], types: ['route'] },
  store: { values: ['route', 'action', 'judgement'], types: ['route', 'action'] },
  judgement: { values: ['route', 'action', 'store'], types: ['route', 'action', 'store'] },
}

/** One sentence a break of `source`, whose `path` goes from the root of the project. */
export function layerBreaks(path: string, source: string): string[] {
  const layer = layerOf(path)
  if (layer === undefined) return []
  return [...importBreaks(path, source, layer), ...transactionBreaks(path, source, layer)]
}

function importBreaks(path: string, source: string, layer: Layer): string[] {
  return readImports(path, source).flatMap(({ module, line, isType }) => {
    const target = module.startsWith('.') ? posix.join(posix.dirname(path), module) : undefined
    if (layer === 'judgement' && target !== undefined && leavesJudgement(path, target)) {
      return [`${path}:${line} judges and imports ${module}: a judgement imports packages only`]
    }
    const found = target === undefined ? layerOfDoor(module) : layerOf(target)
    const refused = isType ? REFUSED[layer].types : REFUSED[layer].values
    if (found === undefined || !refused.includes(found)) return []
    return [`${path}:${line} is of layer ${layer} and imports ${module}, which is of layer ${found}`]
  })
}

/** A package may have a door to a layer of its own: `@rung/judgement/storage`, `@rung/judgement/actions`. */
function layerOfDoor(module: string): Layer | undefined {
  const [, door] = /^@rung\/[^/]+\/(actions|storage|store)$/.exec(module) ?? []
  if (door === undefined) return undefined
  return door === 'actions' ? 'action' : 'store'
}

function leavesJudgement(path: string, target: string): boolean {
  const home = path.includes('/judgement/src/') ? /^.*\/judgement\/src\// : /^.*\/judgement\//
  const folder = home.exec(path)?.[0] ?? ''
  return !target.startsWith(folder) || layerOf(target) !== 'judgement'
}

/** Of each declaration of the file, since a file of actions may hold several. */
function transactionBreaks(path: string, source: string, layer: Layer): string[] {
  return parseSync(path, source).program.body.flatMap(({ start, end }) => {
    const opened = [
      ...withoutComments(source.slice(start, end)).matchAll(/\.inWorkspace\(|\banswerInWorkspace\(/g),
    ].length
    const line = source.slice(0, start).split('\n').length
    if (layer === 'action')
      return opened > 1 ? [`${path}:${line} opens ${opened} transactions: an action opens one`] : []
    return opened > 0 ? [`${path}:${line} is of layer ${layer} and opens a transaction: its action does`] : []
  })
}
