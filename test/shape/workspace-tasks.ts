// The turbo task of each workspace: what its tests read, so that they run again when one of these changes and only then.
import { globSync, readFileSync } from 'node:fs'

type Manifest = {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
export type Workspace = { readonly folder: string; readonly manifest: Manifest }

/** What tests of any workspace may read beside rooms. */
const EVERYWHERE = ['migrations/**', 'vitest.config.ts', 'tsconfig.base.json']

export function readWorkspaces(): Workspace[] {
  return globSync('{packages,services}/*/package.json')
    .sort()
    .map(path => ({
      folder: path.replace('/package.json', ''),
      manifest: JSON.parse(readFileSync(path, 'utf8')) as Manifest,
    }))
}

/** The text of a workspace's turbo.json: the sources of all that its package.json lists, and of what these list. */
export function taskFile({ manifest }: Workspace, all: readonly Workspace[]): string {
  const inputs = [
    '$TURBO_DEFAULT$',
    ...[...EVERYWHERE, ...reachedFrom(manifest, all).map(folder => `${folder}/src/**`)].map(
      path => `$TURBO_ROOT$/${path}`,
    ),
  ]
  return `${JSON.stringify({ extends: ['//'], tasks: { test: { inputs } } }, null, 2)}\n`
}

/** The script that its package.json has. */
export function testScript({ folder }: Workspace): string {
  return `cd ../.. && vitest run --passWithNoTests ${folder}/`
}

// Workspaces list each other in circles through their tests, which turbo refuses to order; a list of inputs needs no order.
function reachedFrom(manifest: Manifest, all: readonly Workspace[]): string[] {
  const reached = new Set<Workspace>()
  const walk = ({ dependencies, devDependencies }: Manifest, isStart: boolean): void => {
    const listed = { ...dependencies, ...(isStart && devDependencies) }
    for (const each of all) {
      if (
        each.manifest.name === manifest.name ||
        listed[each.manifest.name] === undefined ||
        reached.has(each)
      )
        continue
      reached.add(each)
      walk(each.manifest, false)
    }
  }
  walk(manifest, true)
  return [...reached].map(({ folder }) => folder).sort()
}
