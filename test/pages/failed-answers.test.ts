// A page that gets no answer: it says so, holds no place for what does not come, and keeps every control that needs none.
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { ofPath, refuse } from './failing.ts'
import { PLACES } from './places.ts'
import type { Person, Visitor } from './visitor.ts'

const visits = demoVisits()
const comers = new Map<Person, Visitor>()
beforeAll(async () => {
  for (const person of ['amara', 'rita', 'ada'] as const) comers.set(person, await visits.visit(person))
})
afterAll(async () => {
  for (const comer of comers.values()) await comer.leave()
})

const as = (person: Person): Visitor => comers.get(person) as Visitor

/** But for who is signed in: without that there is no page. */
const isAnswer = ({ pathname }: URL): boolean =>
  pathname.startsWith('/v1/') && !['/v1/session', '/v1/events'].includes(pathname)

/** What one can press, choose or follow on the page itself; `seen`: and not what is there but hidden. */
const controlsOf = (page: Page, seen: 'seen' | 'there'): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main :is(a, button, select, input, textarea):enabled, main a')]
  .filter(each => each.checkVisibility({ visibilityProperty: ${seen === 'seen'} }))
  .map(each => each.getAttribute('aria-label') ?? each.labels?.[0]?.firstChild?.textContent ?? each.textContent)`)

/** One of each kind of page: that nothing answers is told with more patience than that something failed. */
const ONE_OF_EACH = PLACES.filter(
  ({ path }, at) => at === PLACES.findIndex(each => path.split('/')[1] === each.path.split('/')[1]),
)

describe.each([
  { ends: 'fails', end: refuse(500, 'Internal error'), places: PLACES },
  { ends: 'is refused', end: refuse(403, 'Forbidden'), places: PLACES },
  { ends: 'never comes', end: (route: Route) => route.abort('connectionrefused'), places: ONE_OF_EACH },
])('a page of which every answer $ends', ({ end, places }) => {
  it.each(places)('$path says so and keeps what needs none: $person', async ({ path, person, reads }) => {
    const { page, open, settled, expectAccessible } = as(person)
    await page.goto('about:blank')
    const held: Route[] = []
    let isHeld = true
    await page.route(isAnswer, route => (isHeld ? void held.push(route) : end(route)))
    const asked = page.waitForRequest(request => ofPath(reads)(new URL(request.url())))
    const opened = open(path)
    await asked
    const needNone = await controlsOf(page, 'there')
    isHeld = false
    await Promise.all(held.map(end))
    await opened
    await page.getByRole('alert').first().waitFor()
    await settled()
    expect(await page.locator('.skeleton').count()).toBe(0)
    expect(await controlsOf(page, 'seen')).toEqual(expect.arrayContaining(needNone))
    await expectAccessible()
    await page.unrouteAll()
  })
})

describe('a page of which one answer fails', () => {
  /** An answer that several pages ask for is told by all of them in one way. */
  const failedBefore = new Set<string>()
  it.each(PLACES)('$path says so, whichever it is: $person', async ({ path, person }) => {
    const { page, open } = as(person)
    const asked = new Set<string>()
    const note = (request: { url(): string }): void => {
      const url = new URL(request.url())
      if (isAnswer(url)) asked.add(url.pathname)
    }
    page.on('request', note)
    await open(path)
    page.off('request', note)
    expect(asked.size).toBeGreaterThan(0)
    for (const answer of asked) {
      if (failedBefore.has(answer)) continue
      failedBefore.add(answer)
      await page.route(ofPath(answer), refuse(500, 'Internal error'))
      await open(path)
      await page.getByRole('alert').filter({ hasText: 'Internal error' }).first().waitFor()
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await page.locator('.skeleton').count()).toBe(0)
      await page.unrouteAll()
    }
  })
})
