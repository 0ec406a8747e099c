// A browser and a demo for one file of journeys: begun before its first test, ended after its last.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startChromium } from '../browser/chromium.ts'
import { type DemoUnderTest, startDemo } from './demo-under-test.ts'
import { type Look, type Person, type Visitor, visit } from './visitor.ts'

export type DemoVisits = {
  /** Once the file's own `beforeAll` and tests run. */
  readonly demo: DemoUnderTest
  visit(as?: Person, look?: Look): Promise<Visitor>
}

/** Called at the top of a file. */
export function demoVisits(): DemoVisits {
  let browser: Browser
  let demo: DemoUnderTest
  beforeAll(async () => {
    browser = await startChromium()
    demo = await startDemo()
  })
  afterAll(async () => {
    await browser.close()
    await demo.stop()
  })
  return {
    get demo() {
      return demo
    },
    visit: (as, look) => visit(browser, demo, as, look),
  }
}
