// Names as long as the API takes them, of one word: none of the pages is wider than the screen for it.
import type { Route } from 'playwright-core'
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { PLACES } from './places.ts'

const visits = demoVisits()
const LONGEST = 200
const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, LONGEST)

/** Every name of an account, a person or a thing that somebody named; those of programs begin small. */
async function withLongNames(route: Route): Promise<void> {
  const isRead = route.request().method() === 'GET' && !route.request().url().includes('/v1/events')
  if (!isRead) return route.continue()
  const answer = await route.fetch()
  const body = (await answer.text()).replaceAll(/"name":"\p{Lu}[^"]*"/gu, `"name":"${LONG}"`)
  await route.fulfill({ response: answer, body })
}

it.each([{ width: 320, height: 640 }, { width: 1440 }])('fit at $width px', async look => {
  for (const person of ['amara', 'rita', 'ada'] as const) {
    const visitor = await visits.visit(person, look)
    // a page that was left meanwhile takes no answer
    await visitor.page.route('**/v1/**', route => withLongNames(route).catch(() => undefined))
    for (const { path } of PLACES.filter(place => place.person === person)) {
      await visitor.open(path)
      expect({ path, over: Math.max(0, await visitor.overflow()) }).toEqual({ path, over: 0 })
    }
    await visitor.page.unrouteAll({ behavior: 'ignoreErrors' })
    await visitor.leave()
  }
})
