// An account's sections by their address: each link lands at the section it names, moves nothing, and stays there.
import { describe, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Person, Visitor } from './visitor.ts'

const visits = demoVisits()

const SECTIONS = {
  'success-gap': 'Success gap',
  moved: 'What moved it',
  people: 'People',
  promises: 'Promises',
  renewal: 'Renewal',
  usage: 'Usage',
  disagreements: 'Disagreements',
  record: 'Record',
} as const

type Section = keyof typeof SECTIONS

/** Room for the tabs above it, which stay in sight. */
const HIGHEST_PX = 130

/** The heading stands below the tabs with the focus, or as far up as the end of the page lets it. */
async function expectAt(visitor: Visitor, section: Section): Promise<void> {
  const { page } = visitor
  const heading = page.locator(`#${section}-title`)
  await heading.waitFor()
  await visitor.settled()
  expect(await heading.textContent()).toBe(SECTIONS[section])
  await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe(`${section}-title`)
  const top = (await heading.boundingBox())?.y ?? -1
  const below = await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight - scrollY')
  const isInSight = top >= 0 && (top <= HIGHEST_PX || below <= 1)
  expect({ section, isInSight }).toEqual({ section, isInSight: true })
}

describe('an address of a section', () => {
  it.each([
    ['beside a desk', { width: 1440, height: 900 }],
    ['on a telephone', { width: 390, height: 800 }],
  ])('shows that section and moves nothing, %s', async (_, look) => {
    for (const section of Object.keys(SECTIONS) as Section[]) {
      const visitor = await visits.visit('amara', look)
      await visitor.open(`/accounts/customer-0001?section=${section}`)
      await expectAt(visitor, section)
      await visitor.expectNoTrouble()
      await visitor.leave()
    }
  })

  it('is what the tabs set, and goes back with the browser', async () => {
    const visitor = await visits.visit('amara')
    await visitor.open('/accounts/customer-0001')
    const tabs = visitor.page.getByRole('navigation', { name: 'Sections of the account' })
    await tabs.getByRole('link', { name: 'Usage' }).click()
    await expectAt(visitor, 'usage')
    await tabs.getByRole('link', { name: 'People' }).click()
    await expectAt(visitor, 'people')
    await visitor.page.goBack()
    await expectAt(visitor, 'usage')
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})

describe('a link to a section', () => {
  const LINKS: readonly (readonly [from: string, as: Person, section: Section])[] = [
    ['/today', 'rita', 'renewal'],
    ['/renewals', 'rita', 'renewal'],
    ['/contradictions', 'amara', 'disagreements'],
    ['/promises?within=90', 'amara', 'promises'],
  ]

  it.each(LINKS)('from %s as %s lands at %s', async (from, as, section) => {
    const visitor = await visits.visit(as)
    await visitor.open(from)
    await visitor.page.locator(`a[href*="section=${section}"]`).first().click()
    await visitor.page.waitForURL(/\/accounts\//)
    await expectAt(visitor, section)
    await visitor.expectNoTrouble()
    await visitor.leave()
  })

  it('from a card of Today lands where its verdict is filed', async () => {
    const visitor = await visits.visit('amara')
    const link = visitor.page.getByRole('link', { name: 'File your verdict' })
    const cards = await visitor.page.locator('[data-card]').count()
    for (let card = 1; card < cards && (await link.count()) === 0; card += 1) await visitor.press('j')
    await link.first().click()
    await visitor.page.waitForURL(/\/accounts\//)
    await expectAt(visitor, 'success-gap')
    await visitor.expectNoTrouble()
    await visitor.leave()
  })
})
