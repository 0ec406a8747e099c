// Tests that need a browser, apart from the others: `npm run test:pages`, after scripts/install-chromium.sh.
import { defineConfig } from 'vitest/config'
import { askingDatabases } from '../../vitest.config.ts'
import { patience } from '../patience.ts'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/pages/**/*.test.ts'],
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
    setupFiles: ['test/browser/say-what-waits.ts'],
    execArgv: askingDatabases,
    isolate: false,
    ...patience,
    maxWorkers: 1,
  },
})
