// How the tests run: pure rooms need nothing, the rest share one Postgres (packages/test-harness).
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { faults } from './test/faults/vitest.config.ts'
import { LongestFirst } from './test/longest-first.ts'
import { patience } from './test/patience.ts'
import { slow } from './test/slow/slow-tests.ts'

export const pureRooms = [
  'kernel',
  'statistics',
  'usage-metrics',
  'success-gap',
  'relationship-ladder',
  'promises',
  'account-standing',
  'health-score',
  'renewal-risk',
  'forecasting',
  'worklist',
  'nudges',
  'chasms',
]

/** What every program of ours is started with. */
const knownPackages = ['--import', join(import.meta.dirname, 'scripts/known-packages.js')]

/**
 * A process of tests that ask a database: many short-lived rows, of which the usual 16 MB would be swept ten times a second, and the
 * 1 MB it begins with a hundred times. Threads take no such argument.
 */
export const askingDatabases = [...knownPackages, '--min-semi-space-size=64', '--max-semi-space-size=64']

/** Which tests ask a database, those of test/contract apart. */
export const databaseTests = {
  include: [
    'packages/*/src/**/*.test.ts',
    'services/*/src/**/*.test.ts',
    'test/{journeys,accounts}/**/*.test.ts',
  ],
  exclude: [
    ...[...pureRooms, 'evaluation', 'client', 'nudge-widget'].map(room => `packages/${room}/**`),
    ...faults,
    slow,
  ],
}

export default defineConfig({
  test: {
    // Rooms keep no state of their own between calls, so files may share a worker's modules: loading them anew for each
    // of some 150 files took longer than the tests themselves.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    ...patience,
    setupFiles: [
      ...(process.env.RUNG_RECORD_STATEMENTS ? ['packages/test-harness/src/record-all-statements.ts'] : []),
      ...(process.env.RUNG_PROPERTY_SEED ? ['test/property-seed.ts'] : []),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // A process of the other projects would meet the schemas that these tests name a second time, under the same ids.
          pool: 'threads',
          include: [
            ...pureRooms.map(room => `packages/${room}/src/**/*.test.ts`),
            'test/shape/**/*.test.ts',
            'packages/{evaluation,client,nudge-widget}/src/**/*.test.ts',
            'services/web/app/**/*.test.ts',
          ],
          exclude: [slow],
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          ...databaseTests,
          execArgv: askingDatabases,
          globalSetup: ['packages/test-harness/src/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          execArgv: askingDatabases,
          include: ['test/contract/**/*.test.ts'],
          exclude: [slow],
          globalSetup: ['packages/test-harness/src/global-setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: pureRooms.map(room => `packages/${room}/src/**/*.ts`),
      exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/index.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { branches: 100, lines: 100 },
    },
  },
})
