// In whatever order answers come, nothing that stands on a page moves: they are held back until no more is asked, then let through one by one.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { PLACES } from './places.ts'

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** Which of those held back goes next. */
const ORDERS = { 'first asked first': 0, 'last asked first': -1 } as const

// Long enough that what one answer makes a page ask is among those held back before the next is let through.
const QUIET_MS = 100

const visits = demoVisits()

describe.each(WINDOWS)('in a window of $width px', window => {
  it.each(PLACES)('nothing moves on $path', async ({ path, person }) => {
    for (const next of Object.values(ORDERS)) {
      const visitor = await visits.visit(person, window)
      const answers = await holdBack(visitor.page)
      const opened = visitor.open(path)
      await answers.letThrough(opened, next)
      expect(answers.count).toBeGreaterThan(0)
      await visitor.expectNoTrouble()
      await visitor.leave()
    }
  })
})

/** Holds back what is asked of the API from now on. */
async function holdBack(page: Page) {
  const held: (() => Promise<void>)[] = []
  let count = 0
  await page.route('**/v1/**', route => {
    const isStream = route.request().resourceType() === 'eventsource'
    if (isStream || route.request().method() !== 'GET') return route.continue()
    count += 1
    held.push(() => route.continue())
    return undefined
  })
  return {
    get count() {
      return count
    },
    /** One by one, until the page is there and asks no more. */
    letThrough: async (opened: Promise<void>, next: number) => {
      let isOpen = false
      const noted = opened.then(() => {
        isOpen = true
      })
      while (!isOpen || held.length > 0) {
        const asked = count
        await sleep(QUIET_MS)
        if (count === asked) await held.splice(next, 1)[0]?.()
      }
      await noted
    },
  }
}
