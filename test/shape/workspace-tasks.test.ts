// Each workspace has its turbo task, with the sources that its tests read (npm run golden writes them).
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readWorkspaces, taskFile, testScript, type Workspace } from './workspace-tasks.ts'

const all = readWorkspaces()

it.each(all.map(each => [each.folder, each] as const))('%s', (folder, workspace) => {
  const file = `${folder}/turbo.json`
  const text = taskFile(workspace, all)
  if (process.env.RUNG_UPDATE_GOLDEN === '1') writeFileSync(file, text)
  expect(existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text))
  expect(workspace.manifest.scripts?.test).toBe(testScript(workspace))
})

it('reads what its dependencies read, and what its own tests list, but not what tests of others list', () => {
  const room = (name: string, dependencies: string[], devDependencies: string[] = []): Workspace => ({
    folder: `packages/${name}`,
    manifest: {
      name: `@rung/${name}`,
      dependencies: Object.fromEntries(dependencies.map(each => [`@rung/${each}`, '0.1.0'])),
      devDependencies: Object.fromEntries(devDependencies.map(each => [`@rung/${each}`, '0.1.0'])),
    },
  })
  const rooms = [room('a', ['b'], ['c']), room('b', [], ['d']), room('c', ['a']), room('d', [])]
  const [first] = rooms
  const { tasks } = JSON.parse(first === undefined ? '' : taskFile(first, rooms)) as {
    tasks: { test: { inputs: string[] } }
  }
  expect(tasks.test.inputs.filter(path => path.includes('packages/'))).toEqual([
    '$TURBO_ROOT$/packages/b/src/**',
    '$TURBO_ROOT$/packages/c/src/**',
  ])
})
