// Any page on paper: what it says, without the frame round it and without what can only be pressed.
import { expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import { PLACES } from './places.ts'
import type { Person, Visitor } from './visitor.ts'

const visits = demoVisits()
/** Of a sheet of A4 between its margins. */
const SHEET = { width: 718, height: 1047 }

const FRAME = '.shell > nav, header.top, .skip, .bars, .tour, main .button'

const shownOf = ({ page }: Visitor, what: string): Promise<number> =>
  page
    .locator(what)
    .evaluateAll(
      all => all.filter(each => (each as unknown as { checkVisibility(): boolean }).checkVisibility()).length,
    )

it.each(['amara', 'rita', 'ada'] as const)('each page of %s leaves the frame out', async (person: Person) => {
  const visitor = await visits.visit(person)
  for (const { path } of PLACES.filter(place => place.person === person)) {
    await visitor.page.emulateMedia({ media: 'screen' })
    await visitor.open(path)
    expect({ path, isFramed: (await shownOf(visitor, FRAME)) > 3 }).toEqual({ path, isFramed: true })
    await visitor.page.emulateMedia({ media: 'print' })
    // the rules of paper come after the first look
    await expect.poll(() => shownOf(visitor, FRAME), { message: path }).toBe(0)
    expect(await visitor.page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  }
  await visitor.leave()
})

it.each([
  ['/today', 'amara'],
  ['/accounts/customer-0001', 'amara'],
  ['/forecast', 'rita'],
  ['/chasms', 'rita'],
] as const)('%s is no wider than a sheet', async (path, person) => {
  const visitor = await visits.visit(person, SHEET)
  await visitor.open(path)
  await visitor.page.emulateMedia({ media: 'print' })
  await expect.poll(() => shownOf(visitor, FRAME)).toBe(0)
  expect(await visitor.overflow()).toBeLessThanOrEqual(0)
  await visitor.leave()
})
