// What tells the cases to a Rung for `npm run cases`: tests' own server and stories, and no test.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { patience } from '../../test/patience.ts'
import { askingDatabases } from '../../vitest.config.ts'

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    ...patience,
    include: ['scripts/cases/tell-cases.ts'],
    execArgv: askingDatabases,
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
  },
})
