// A feature of a service uses the service's core and packages, and no other feature.
import { posix } from 'node:path'
import { readImports } from './read-imports.ts'

const FEATURE_FILE = /^(services\/[^/]+\/src\/[^/]+)\/(routes\/|routes\.ts$)/

/** Folders right below a service's `src` that have routes of their own. */
export function featuresOf(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap(path => FEATURE_FILE.exec(path)?.[1] ?? []))
}

/** One sentence an import that leads from one feature into another. */
export function featureBreaks(path: string, source: string, features: ReadonlySet<string>): string[] {
  const home = featureOf(path, features)
  if (home === undefined) return []
  return readImports(path, source).flatMap(({ module, line }) => {
    if (!module.startsWith('.')) return []
    const other = featureOf(posix.join(posix.dirname(path), module), features)
    return other === undefined || other === home ? [] : [`${path}:${line} reaches into ${other}`]
  })
}

function featureOf(path: string, features: ReadonlySet<string>): string | undefined {
  const folder = path.split('/').slice(0, 4).join('/')
  return features.has(folder) ? folder : undefined
}
