// A revenue lead's quarter: the range, the bridge, a CSM's call changed, a final committed, the list as CSV and as a calendar.
import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
let rita: Visitor
beforeAll(async () => {
  rita = await visits.visit('rita')
})

/** To the cent, as one points at it. */
const centsOf = (title: string): number =>
  Math.round(Number(title.replace(/[^\d.−-]/g, '').replace('−', '-')) * 100)

/** The file that the one button of a section saves. */
async function saved(section: Locator): Promise<string> {
  const [file] = await Promise.all([
    section.page().waitForEvent('download'),
    section.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

it('reads the quarter: its range, and a bridge whose steps add up to what is expected', async () => {
  const { page } = rita
  await rita.open('/forecast')
  await page.getByRole('heading', { name: 'Forecast for Q1 2026' }).waitFor()
  const bridge = page.locator('section', { has: page.getByRole('heading', { name: 'From what is due' }) })
  await bridge.getByText('As a table').click()
  const cells = await bridge.locator('td span[title]').evaluateAll(found => found.map(cell => cell.title))
  const cents = cells.map(centsOf)
  const [due = 0, ...rest] = cents
  const expected = rest.pop() ?? 0
  expect(due).toBeGreaterThan(0)
  expect(Math.abs(due + rest.reduce((sum, step) => sum + step, 0) - expected)).toBeLessThanOrEqual(
    rest.length,
  )
})

it('reads the whole book: from its opening to its closing ARR, to the cent, with customers and a file of it', async () => {
  const { page } = rita
  const book = page.locator('section', {
    has: page.getByRole('heading', { name: 'The whole book over the quarter' }),
  })
  await book.getByText('The book as a table').click()
  const cells = await book.locator('td span[title]').evaluateAll(found => found.map(cell => cell.title))
  const [opening = Number.NaN, ...steps] = cells.map(centsOf)
  const closing = steps.pop() ?? Number.NaN
  expect(steps.reduce((sum, step) => sum + step, opening)).toBe(closing)
  const { totals } = await visits.demo.amara.get<{
    totals: { book: { openingMinor: number; logos: { opening: number } } }[]
  }>('/v1/retention?every=quarter&from=2026-01-01&to=2026-01-01')
  expect(opening).toBe(totals[0]?.book.openingMinor)
  await book.getByText(`Customers: ${totals[0]?.book.logos.opening} at the opening`).waitFor()
  const csv = await saved(book)
  expect(csv.trim().split('\r\n')).toHaveLength(5)
  expect(csv.split('\r\n')[0]).toContain('book.openingMinor')
})

it('reads what each voice predicted of past quarters and what became of them, and saves it', async () => {
  const { page } = rita
  const past = page.locator('section', {
    has: page.getByRole('heading', { name: 'Predicted on the first day' }),
  })
  await past.getByRole('link', { name: 'Q4 2025' }).waitFor()
  const csv = await saved(past)
  expect(csv.split('\r\n')[0]).toContain('quarter,source,seenOn')
  await rita.expectAccessible()
})

it('commits a final, which stands beside the model and the calls at once', async () => {
  const { page } = rita
  await page.getByRole('button', { name: 'Commit a final' }).click()
  await page.getByLabel('Kept without any expansion, EUR').fill('123,456')
  await page.getByLabel('All after, expansion included, EUR').fill('130,000')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: /^Final 123,456 EUR/ }).waitFor()
  const { numbers } = await visits.demo.amara.get<{ numbers: { final: { retainedMinor: number } } }>(
    '/v1/forecast?quarter=2026-Q1',
  )
  expect(numbers.final.retainedMinor).toBe(12_345_600)
})

it('freezes the quarter as it was committed, and comes back', async () => {
  const { page } = rita
  await page.getByText(/^Committed .* by Rita/).waitFor()
  await page.getByRole('link', { name: 'The quarter as it stood then' }).click()
  await page.waitForURL(address => address.searchParams.has('knownAt'))
  await page.getByRole('row', { name: /^Final 123,456 EUR/ }).waitFor()
  await page.getByRole('button', { name: 'Commit a final' }).waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByRole('button', { name: 'Commit a final' }).waitFor()
})

it('goes to the quarter after and back by the address', async () => {
  const { page } = rita
  await page.getByRole('button', { name: 'Quarter after' }).click()
  await page.getByRole('heading', { name: 'Forecast for Q2 2026' }).waitFor()
  expect(new URL(page.url()).searchParams.get('quarter')).toBe('2026-Q2')
  await page.goBack()
  await page.getByRole('heading', { name: 'Forecast for Q1 2026' }).waitFor()
})

it('changes a CSM’s call in place, and takes it back', async () => {
  const { page } = rita
  await rita.open('/renewals')
  const call = page.getByRole('button', { name: /^Call on / }).first()
  await call.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: /^Call on / }).selectOption({ label: 'Expands' })
  await page.getByText(/: expands\.$/).waitFor()
  // who chose by the keyboard goes on from where they were
  expect(await page.locator(':focus').textContent()).toBe('Expands')
  // before it goes, and goes by itself
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/: (no call|renews|contracts|lost)\.$/).waitFor()
  await rita.expectAccessible()
})

it('opens the list as CSV and as a calendar', async () => {
  const { page } = rita
  const download = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await file.path(), 'utf8')
  }
  const csv = await download('Download as CSV')
  expect(csv.split('\n')[0]).toContain('probabilityLost')
  const { data } = await visits.demo.amara.get<{ data: { externalId: string }[] }>('/v1/renewals?limit=1000')
  expect(csv.trim().split('\n')).toHaveLength(data.length + 1)
  expect(await download('Add to a calendar')).toContain('BEGIN:VEVENT')
})

it('reads how right we have been, and says what is not known yet', async () => {
  await rita.open('/accuracy')
  await rita.page.getByText('Nothing is learned from your own renewals yet').waitFor()
  await rita.page.getByRole('link', { name: '180 days before' }).click()
  await rita.page.waitForURL(/[?&]lead=180/)
  await rita.expectAccessible()
  await rita.expectNoTrouble()
})
