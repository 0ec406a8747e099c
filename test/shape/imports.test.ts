// The import table, held against every file and every package.json; and shown to fail on planted breaks.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOMS } from './import-table.ts'
import { judgeFile } from './judge-room.ts'
import { undeclaredRooms } from './undeclared-rooms.ts'

const onDisk = globSync('{packages,services}/*/package.json').map(path => path.replace('/package.json', ''))

describe('who may know whom', () => {
  it('lists every room that exists, and no other', () => {
    expect(onDisk.toSorted()).toEqual(Object.keys(ROOMS).toSorted())
  })

  it.each(Object.entries(ROOMS))('%s imports only what the table allows', (name, room) => {
    const breaks = globSync(`${name}/src/**/*.ts`).flatMap(path =>
      judgeFile(path, readFileSync(path, 'utf8'), name, room),
    )
    expect(breaks).toEqual([])
  })

  it.each(Object.entries(ROOMS))('%s declares in package.json only what the table allows', (name, room) => {
    const { dependencies = {} } = JSON.parse(readFileSync(`${name}/package.json`, 'utf8')) as {
      dependencies?: Record<string, string>
    }
    const strange = Object.keys(dependencies).filter(dependency => !room.mayImport.includes(dependency))
    expect(strange).toEqual([])
  })

  it.each(Object.keys(ROOMS))(
    '%s says what it means, and where it ends, in a README of at most 80 lines',
    name => {
      expect(existsSync(`${name}/README.md`)).toBe(true)
      const text = readFileSync(`${name}/README.md`, 'utf8')
      expect(text).toContain('**Boundaries')
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(80)
    },
  )
})

describe('declared imports', () => {
  const folders = [...Object.keys(ROOMS), '.']

  it.each(folders)(
    '%s lists in its package.json every room of ours that its files and tests import',
    folder => {
      const files = folder === '.' ? '{test,bench,scripts}/**/*.ts' : `${folder}/src/**/*.ts`
      const undeclared = globSync(files).flatMap(path =>
        undeclaredRooms(path, readFileSync(path, 'utf8'), readFileSync(`${folder}/package.json`, 'utf8')),
      )
      expect(undeclared).toEqual([])
    },
  )

  it('fails on a room that is not listed, by whatever kind of import', () => {
    const manifest = '{ "name": "@rung/own", "devDependencies": { "@rung/kernel": "0.1.0" } }'
    const planted = [
      "import { addDays } from '@rung/kernel'",
      "import { self } from '@rung/own'",
      "import type { Tx } from '@rung/database'",
      "const later = import('@rung/test-harness/postgres')",
    ].join('\n')
    expect(undeclaredRooms('a.ts', planted, manifest)).toEqual([
      'a.ts:3 imports @rung/database, which its package.json does not list',
      'a.ts:4 imports @rung/test-harness, which its package.json does not list',
    ])
  })
})

describe('the check itself', () => {
  const usage = ROOMS['services/usage']
  const gap = ROOMS['packages/success-gap']
  if (!usage || !gap) throw new Error('the table lost a room')

  it('refuses success-gap in services/usage', () => {
    const planted = "import { attained } from '@rung/success-gap'\n"
    expect(judgeFile('services/usage/src/service.ts', planted, 'services/usage', usage)).toEqual([
      'services/usage/src/service.ts:1 imports @rung/success-gap, which services/usage may not know',
    ])
  })

  it('refuses a type import, a re-export, a dynamic import and a path into another room', () => {
    const planted = [
      "import type { Pool } from 'pg'",
      "export { readSnapshots } from '@rung/signals'",
      "const later = import('node:fs')",
      "import { x } from '../../health-score/src/index.ts'",
    ].join('\n')
    const breaks = judgeFile('packages/success-gap/src/attained.ts', planted, 'packages/success-gap', gap)
    expect(breaks.map(text => text.split(' imports ')[1]?.split(',')[0])).toEqual([
      'pg',
      '../../health-score/src/index.ts',
      '@rung/signals',
      'node:fs',
    ])
  })

  it('refuses clock, chance, environment and waiting in a pure room', () => {
    const planted = 'export async function a() { return [Date.now(), Math.random(), process.env.X] }'
    expect(judgeFile('packages/success-gap/src/a.ts', planted, 'packages/success-gap', gap)).toEqual([
      'packages/success-gap/src/a.ts reads the clock',
      'packages/success-gap/src/a.ts draws randomness',
      'packages/success-gap/src/a.ts reads the environment',
      'packages/success-gap/src/a.ts is asynchronous',
    ])
  })

  it('refuses the clock in a service, but for its main.ts', () => {
    const planted = 'export const now = new Date()'
    expect(judgeFile('services/usage/src/service.ts', planted, 'services/usage', usage)).toHaveLength(1)
    expect(judgeFile('services/usage/src/main.ts', planted, 'services/usage', usage)).toEqual([])
  })

  it('lets words in comments be', () => {
    const planted = '// never calls Date.now()\nexport const a = 1\n'
    expect(judgeFile('packages/success-gap/src/a.ts', planted, 'packages/success-gap', gap)).toEqual([])
  })
})
