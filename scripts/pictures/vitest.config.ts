// What takes the pictures of docs/pages: the demo's pages, and by their tests what customers and users of a vendor see.
import { defineConfig } from 'vitest/config'
import pages from '../../test/browser/vitest.config.ts'

export default defineConfig({
  test: {
    ...pages.test,
    include: ['scripts/pictures/take-pictures.ts', 'test/browser/{nudge-widget,verdict-page}.test.ts'],
    // of those files, what takes pictures
    testNamePattern: /at \d+ px|in pictures|every look of it/,
  },
})
