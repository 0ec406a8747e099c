// Every page, in every look: nothing for axe to find, nothing in the console, nothing from elsewhere, nothing wider than the window.
import { afterAll, describe, expect, it } from 'vitest'
import { runAxe } from '../browser/axe.ts'
import { demoVisits } from './demo-visits.ts'
import { PLACES } from './places.ts'
import type { Person, Visitor } from './visitor.ts'

/** Those that another person sees otherwise. */
const SEEN_OTHERWISE: readonly (readonly [path: string, as: Person])[] = [
  ['/accounts', 'amara'],
  ['/effects', 'amara'],
  ['/settings/away', 'amara'],
  ['/settings/notifications', 'amara'],
]

const PAGES = [...PLACES.map(({ path, person }) => [path, person] as const), ...SEEN_OTHERWISE]

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const

const WIDE = { width: 1440, height: 900 }

const visits = demoVisits()
/**
 * Each signs in once and then goes from page to page: two pages of three would be loaded for the way in alone. Who is not given back,
 * since something was wrong, is not met by the next page.
 */
const signedIn = new Map<Person, Visitor>()

async function visitorFor(as: Person): Promise<Visitor> {
  const visitor = signedIn.get(as) ?? (await visits.visit(as))
  signedIn.delete(as)
  await visitor.page.setViewportSize(WIDE)
  await visitor.page.emulateMedia(LOOKS.light)
  return visitor
}

afterAll(async () => {
  for (const visitor of signedIn.values()) await visitor.leave()
})

describe('a page, in light, dark and forced colours, wide and at 320 px', () => {
  it.each(PAGES)('%s as %s', async (path, as) => {
    const visitor = await visitorFor(as)
    await visitor.open(path)
    for (const [name, look] of Object.entries(LOOKS)) {
      await visitor.page.emulateMedia(look)
      expect({ name, found: (await runAxe(visitor.page)).findings }).toEqual({ name, found: [] })
    }
    // also what a window of 1280 px shows at 400 %
    await visitor.page.setViewportSize({ width: 320, height: 640 })
    expect(await visitor.overflow()).toBeLessThanOrEqual(0)
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    signedIn.set(as, visitor)
  })

  it('each that the navigation and Settings lead to is among them', async () => {
    const visitor = await visitorFor('ada')
    await visitor.open('/settings')
    const links = visitor.page.locator('nav[aria-label="Main"] a, nav[aria-label="Settings"] a')
    const paths = await links.evaluateAll(all =>
      all.map(each => (each as unknown as { pathname: string }).pathname),
    )
    expect(paths.length).toBeGreaterThan(20)
    const known = new Set(['/settings', ...PAGES.map(([path]) => path.split('?')[0])])
    expect(paths.filter(path => !known.has(path))).toEqual([])
    signedIn.set('ada', visitor)
  })

  it('signed out', async () => {
    const visitor = await visits.visit()
    await visitor.open('/sign-in')
    await visitor.expectAccessible()
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
