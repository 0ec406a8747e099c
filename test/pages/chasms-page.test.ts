// Chasms: read by keyboard, by segment, on a telephone, and on paper.
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'

const visits = demoVisits()

/** One promise that nobody confirmed: what the way out of a chasm is about. */
beforeAll(async () => {
  const { data } = await visits.demo.amara.get<Accounts>('/v1/portfolio?limit=1')
  await visits.demo.amara.post('/v1/promises', {
    externalId: 'asked-about',
    account: data[0]?.accountId,
    capability: 'books_closed_in_a_day',
    weight: 4,
    madeBy: 'sales',
    ourWords: 'Your books close in a day',
  })
})

type Diagnosis = {
  readonly findings: readonly { readonly wayOut: readonly { readonly accounts?: readonly object[] }[] }[]
  readonly unknown: readonly string[]
}
type Accounts = { readonly data: readonly { readonly accountId: string }[] }
type Tasks = { readonly data: readonly { readonly status: string }[] }
type ConcernMap = { readonly cells: readonly { readonly segment: string | null }[] }

it('tell by keyboard whom the way out is about, and what nothing is known of', async () => {
  const { findings, unknown } = await visits.demo.amara.get<Diagnosis>('/v1/chasms')
  const visitor = await visits.visit('rita')
  const { page } = visitor
  await visitor.open('/chasms')
  await page.getByRole('heading', { level: 3, name: 'The way out' }).first().waitFor()
  expect(await page.getByRole('heading', { name: 'The way out' }).count()).toBe(findings.length)
  const about = page.locator('summary', { hasText: 'Whom it is about' }).first()
  await about.focus()
  await visitor.press('Enter')
  await page.locator('details[open] a').first().waitFor()
  const unheard = page.locator('summary', { hasText: `${unknown.length} measures` })
  await unheard.focus()
  await visitor.press('Enter')
  expect(await page.locator('details[open]').last().getByRole('listitem').count()).toBe(unknown.length)
  await visitor.expectAccessible()
  await visitor.expectNoTrouble()
  await visitor.leave()
})

it('show concerns by capability, of one segment too, in a table that arrow keys move', async () => {
  const { cells } = await visits.demo.amara.get<ConcernMap>('/v1/concern-map')
  const segment = cells.find(cell => cell.segment !== null)?.segment
  if (segment == null) throw new Error('the demo has no concern of a segment')
  const visitor = await visits.visit('rita')
  const { page } = visitor
  await visitor.open('/chasms')
  const matrix = page.getByRole('region', { name: 'Concerns by capability' })
  await matrix.waitFor()
  await matrix.focus()
  expect(await page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toBe(
    'Concerns by capability',
  )
  await page.getByLabel('Segment').selectOption(segment)
  await page.waitForURL(url => url.searchParams.get('segment') === segment)
  await matrix.getByRole('rowheader').first().waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await visitor.overflow()).toBe(0)
  await visitor.expectAccessible()
  await visitor.expectNoTrouble()
  await visitor.leave()
})

it('open on paper what is folded on the screen, and leave out what leads elsewhere', async () => {
  const visitor = await visits.visit('rita')
  const { page } = visitor
  await visitor.open('/chasms')
  const folded = page.locator('.finding details a').first()
  await folded.waitFor({ state: 'attached' })
  expect(await folded.isVisible()).toBe(false)
  // paper is laid out anew: what jumps is held up to here
  await visitor.expectNoTrouble()
  await page.emulateMedia({ media: 'print' })
  expect(await folded.isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Print for the board' }).isVisible()).toBe(false)
  expect(await page.locator('.shell > nav').isVisible()).toBe(false)
  expect(await page.locator('header.top').isVisible()).toBe(false)
  await visitor.leave()
})

it('put a way out on lists with one press, say how far it is, and take it off again', async () => {
  const tasks = async () =>
    (await visits.demo.amara.get<Tasks>('/v1/way-out-tasks')).data.filter(
      ({ status }) => status === 'on_list',
    )
  const visitor = await visits.visit('rita')
  const { page } = visitor
  await visitor.open('/chasms')
  const put = page.getByRole('button', { name: /^Put \d+ lines? on lists$/ }).first()
  const item = page.locator('li', { has: put }).first()
  await put.focus()
  await visitor.press('Enter')
  const toast = page.getByRole('status').locator('.toast span').first()
  await toast.waitFor()
  expect(await toast.innerText()).toMatch(/^Put \d+ on lists\./)
  await page.getByText(/^\d+ on lists\.$/).waitFor()
  const asked = await tasks()
  expect(asked.length).toBeGreaterThan(0)
  expect(await page.getByText(/^\d+ on lists\.$/).innerText()).toBe(`${asked.length} on lists.`)
  await page.locator('.finding summary', { hasText: 'Whom it is about' }).first().waitFor()
  await visitor.expectAccessible()
  const off = page.getByRole('button', { name: /^Take \d+ lines? off again$/ })
  await off.focus()
  await visitor.press('Enter')
  await page.getByText(`Took ${asked.length} off again.`).waitFor()
  await item.waitFor()
  expect(await tasks()).toEqual([])
  await visitor.expectNoTrouble()
  await visitor.leave()
})

it('offer nothing to put to whoever leads nobody', async () => {
  const csm = await visits.visit('amara')
  await csm.open('/chasms')
  await csm.page.getByRole('heading', { level: 3, name: 'The way out' }).first().waitFor()
  expect(await csm.page.getByRole('button', { name: /on lists$/ }).count()).toBe(0)
  await csm.expectNoTrouble()
  await csm.leave()
})
