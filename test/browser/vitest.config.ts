// Tests that need a browser, apart from the others: `npm run test:pages`, after scripts/install-chromium.sh.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/pages/**/*.test.ts'],
    globalSetup: ['packages/test-harness/src/global-setup.ts'],
    // a thousand requests of one page, with their preflights, on a loaded machine
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
})
