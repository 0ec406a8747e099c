// How the slow tests run: `npm run test:slow`. Simulations at full size, and properties ten times as often.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { pureRooms } from '../../vitest.config.ts'
import { LongestFirst } from '../longest-first.ts'
import { patience } from '../patience.ts'
import { slow } from './slow-tests.ts'

const root = join(import.meta.dirname, '../..')

const importing = (library: string, patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root }).filter(file =>
    readFileSync(join(root, file), 'utf8').includes(`from '${library}'`),
  )

export default defineConfig({
  test: {
    root,
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    ...patience,
    projects: [
      { extends: true, test: { name: 'simulations', include: [`packages/${slow}`] } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [`test/{journeys,accounts,contract}/${slow}`],
          globalSetup: ['packages/test-harness/src/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: importing(
            'fast-check',
            pureRooms.map(room => `packages/${room}/src/**/*.test.ts`),
          ),
          exclude: [slow],
          setupFiles: ['test/slow/many-runs.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stored',
          include: importing('@rung/test-harness/property-runs', [
            '{packages,services}/*/src/**/*.test.ts',
            'test/journeys/*.test.ts',
          ]),
          env: { RUNG_PROPERTY_TIMES: '10' },
          globalSetup: ['packages/test-harness/src/global-setup.ts'],
        },
      },
    ],
  },
})
