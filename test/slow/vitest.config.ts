// How the slow tests run: `npm run test:slow`. Simulations at full size, and the properties of the pure rooms ten times as often.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { pureRooms } from '../../vitest.config.ts'
import { slow } from './slow-tests.ts'

const root = join(import.meta.dirname, '../..')

const withProperties = globSync(
  pureRooms.map(room => `packages/${room}/src/**/*.test.ts`),
  { cwd: root },
).filter(file => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))

// An hour: nothing here is to fail because a machine is busy.
const HOUR_MS = 3_600_000

export default defineConfig({
  test: {
    root,
    isolate: false,
    maxWorkers: 2,
    testTimeout: HOUR_MS,
    hookTimeout: HOUR_MS,
    projects: [
      { extends: true, test: { name: 'simulations', include: [`packages/${slow}`] } },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [`test/{journeys,accounts}/${slow}`],
          globalSetup: ['packages/test-harness/src/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: withProperties,
          exclude: [slow],
          setupFiles: ['test/slow/many-runs.ts'],
        },
      },
    ],
  },
})
