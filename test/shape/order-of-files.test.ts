// Each project that is sorted by how long its files take has its place: one that has none would go before all others.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROJECTS, rankOf } from '../order-of-files.ts'

const root = join(import.meta.dirname, '../..')

/** Of a config that sorts so: the names of its projects. */
const projectsIn = (config: string): string[] =>
  /sequencer: LongestFirst/.test(config)
    ? [...config.matchAll(/\bname: '([^']+)'/g)].flatMap(([, name]) => name ?? [])
    : []

it('every project has a place among those that are sorted, and no name is of none', () => {
  const configs = globSync('{.,test/*}/vitest.config.ts', { cwd: root })
  const named = configs.flatMap(file => projectsIn(readFileSync(join(root, file), 'utf8')))
  expect(named.length).toBeGreaterThan(5)
  expect(PROJECTS.toSorted()).toEqual([...new Set(named)].sort())
})

it('a project that is not named would be found', () => {
  const config = "sequence: { sequencer: LongestFirst }, projects: [{ test: { name: 'new' } }]"
  expect(projectsIn(config)).toEqual(['new'])
  expect(projectsIn("test: { name: 'unsorted' }")).toEqual([])
})

it('what takes long goes first within its project, and projects follow each other', () => {
  const long = rankOf('test/journeys/demo.test.ts', 'postgres')
  expect(long).toBeLessThan(rankOf('services/usage/src/flaws.test.ts', 'postgres'))
  expect(rankOf('services/usage/src/flaws.test.ts', 'stored')).toBeLessThan(long)
})
