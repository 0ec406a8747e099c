// How the tests run that kill processes and servers on purpose: `npm run faults`. Slow by nature, so `npm test` leaves them out.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { patience } from '../patience.ts'

const root = join(import.meta.dirname, '../..')

/** Those of test/faults, and those that stand beside what they kill. */
export const faults = [
  'test/faults/**/*.test.ts',
  'test/journeys/database-lost.test.ts',
  'packages/database/src/embedded/as-every-user.test.ts',
  'packages/database/src/embedded/claim-folder.test.ts',
  'packages/database/src/embedded/keep-running.test.ts',
]

export default defineConfig({
  test: {
    root,
    name: 'faults',
    include: faults,
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
    isolate: false,
    maxWorkers: 2,
    ...patience,
  },
})
