// How right are we: how customers last by when they began, and the report of every model, in force or not.
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
let rita: Visitor
beforeAll(async () => {
  rita = await visits.visit('rita')
})

type Row = { period: string; key: string | null; book: { closingMinor: number; logos: { closing: number } } }

const QUERY = 'every=quarter&by=start_quarter&from=2024-04-18'

/** As the API has it: who began together and was there two quarters later, then and now. */
async function someCohort(): Promise<{ key: string; first: Row['book']; later: Row['book'] }> {
  const { data } = await visits.demo.amara.get<{ data: Row[] }>(`/v1/retention?${QUERY}`)
  const periods = [...new Set(data.map(({ period }) => period))]
  for (const first of data.filter(({ key, period }) => key === period)) {
    const then = periods[periods.indexOf(first.period) + 2]
    const later = data.find(({ key, period }) => key === first.key && period === then)
    if (later !== undefined && first.key !== null)
      return { key: first.key, first: first.book, later: later.book }
  }
  throw new Error(
    `nobody began two quarters ago: ${JSON.stringify(data.map(({ key, period }) => [key, period]))}`,
  )
}

it('follows those who began together, by what they pay and by how many they are', async () => {
  const { page } = rita
  await rita.open('/accuracy')
  const cohorts = page.getByRole('region', { name: /What is left of those who began together/ })
  const { key, first, later } = await someCohort()
  const row = cohorts.getByRole('row', { name: new RegExp(`^${key.slice(5)} ${key.slice(0, 4)}`) })
  await row.waitFor()
  const percent = (part: number, whole: number) => `${Math.round((part / whole) * 100)}\u00a0%`
  expect(await row.getByRole('cell').nth(2).innerText()).toContain(
    percent(later.closingMinor, first.closingMinor),
  )
  await page.getByLabel('What is left of', { exact: true }).selectOption({ label: 'how many they were' })
  await page.waitForURL(/follow=customers/)
  await rita.settled()
  expect(await row.getByRole('cell').first().innerText()).toBe(String(first.logos.closing))
  expect(await row.getByRole('cell').nth(2).innerText()).toContain(
    percent(later.logos.closing, first.logos.closing),
  )
  await page.getByLabel('Began in the same').selectOption({ label: 'month' })
  await cohorts
    .getByRole('row', { name: /^\w{3,4} 202[56]/ })
    .first()
    .waitFor()
  await rita.settled()
  await rita.expectAccessible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.cohorts').getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect((await readFile(await file.path(), 'utf8')).split('\n')[1]).toMatch(/^"?202[56]-\d\d/)
  await page.goBack()
  await page.goBack()
  await row.waitFor()
  await rita.expectNoTrouble()
})

it('shows the report of every model, and says of each whether it answers and why', async () => {
  const { page } = rita
  const models = async () =>
    (
      await visits.demo.amara.get<{
        data: { id: string; leadDays: number; status: string; basis: string; why: string }[]
      }>('/v1/models')
    ).data
  for (const leadDays of [30, 90, 180]) {
    await rita.open(`/accuracy?lead=${leadDays}`)
    const links = await page
      .getByRole('region', { name: 'Models' })
      .getByRole('link')
      .evaluateAll(all =>
        all.map(link => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')),
      )
    const ids = (await models())
      .filter(model => model.leadDays === leadDays)
      .map(({ id }) => `/accuracy/${id}`)
    expect(links.map(link => link.split('?')[0]).toSorted()).toEqual(ids.toSorted())
  }
  const STANDS: Readonly<Record<string, RegExp>> = {
    in_force: /^Answers /,
    candidate: /^Never answered\./,
    retired: /^Answered /,
  }
  for (const { id, status, basis, why } of await models()) {
    await rita.open(`/accuracy/${id}`)
    await page
      .getByText(STANDS[status] ?? /^$/)
      .filter({ hasText: why })
      .waitFor()
    if (basis === 'learned')
      await page.getByRole('heading', { name: 'Against what else could answer' }).waitFor()
    await rita.expectAccessible()
  }
  await rita.expectNoTrouble()
  await page.getByRole('link', { name: 'How right are we' }).last().click()
  await page.waitForURL(/\/accuracy($|\?)/)
})
