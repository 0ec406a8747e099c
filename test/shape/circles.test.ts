// No file of Rung imports another that leads back to it: no circle, not by a type either.
import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circlesOf, importGraph, type Manifest } from './import-graph.ts'

const read = (pattern: string) =>
  new Map(
    globSync(pattern, { exclude: ['**/node_modules/**'] })
      .toSorted()
      .map(path => [path, readFileSync(path, 'utf8')]),
  )
const manifests = new Map(
  [...read('{packages,services}/*/package.json')].map(([path, text]) => [
    posix.dirname(path),
    JSON.parse(text) as Manifest,
  ]),
)

describe('imports', () => {
  it('make no circle', () => {
    const graph = importGraph(read('{packages,services,test,scripts,bench}/**/*.ts'), manifests)
    expect(graph.size).toBeGreaterThan(500)
    expect(circlesOf(graph)).toEqual([])
  })
})

describe('the check itself', () => {
  const rooms = new Map([
    ['packages/a', { name: '@rung/a', exports: { '.': './src/index.ts', './more': './src/more.ts' } }],
  ])
  const circles = (files: Readonly<Record<string, string>>) =>
    circlesOf(importGraph(new Map(Object.entries(files)), rooms))

  it('finds a circle of two, by a type alone', () => {
    const files = { 'x/a.ts': "import { b } from './b.ts'", 'x/b.ts': "import type { A } from './a.ts'" }
    expect(circles(files)).toEqual([['x/a.ts', 'x/b.ts']])
  })

  it('finds one through a package and what it gives on', () => {
    const files = {
      'packages/a/src/index.ts': "export { far } from './far.ts'",
      'packages/a/src/far.ts': "import { back } from '../../../services/s/src/back.ts'",
      'packages/a/src/more.ts': '',
      'services/s/src/back.ts': "import { far } from '@rung/a'\nimport '@rung/a/more'",
    }
    expect(circles(files)).toEqual([
      ['packages/a/src/far.ts', 'packages/a/src/index.ts', 'services/s/src/back.ts'],
    ])
  })

  it('tells two circles apart, leaves a branch out, and finds a file that imports itself', () => {
    const to = (...names: string[]) => names.map(name => `import './${name}.ts'`).join('\n')
    const files = { a: to('b', 'c'), b: to('a'), c: to('d'), d: to('e'), e: to('c'), f: to('a'), g: to('g') }
    const named = Object.fromEntries(Object.entries(files).map(([name, text]) => [`x/${name}.ts`, text]))
    expect(circles(named)).toEqual([['x/a.ts', 'x/b.ts'], ['x/c.ts', 'x/d.ts', 'x/e.ts'], ['x/g.ts']])
  })

  it('lets two ways to one file be', () => {
    const files = {
      'a.ts': "import './b.ts'\nimport './c.ts'",
      'b.ts': "import './d.ts'",
      'c.ts': "import './d.ts'",
    }
    expect(circles({ ...files, 'd.ts': '' })).toEqual([])
  })
})
