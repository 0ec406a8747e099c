// A revenue lead's quarter: the range, the bridge, a CSM's call changed, a final committed, the list as CSV and as a calendar.
import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
let rita: Visitor
beforeAll(async () => {
  rita = await visits.visit('rita')
})

it('reads the quarter: its range, and a bridge whose steps add up to what is expected', async () => {
  const { page } = rita
  await rita.open('/forecast')
  await page.getByRole('heading', { name: 'Forecast for Q1 2026' }).waitFor()
  const bridge = page.locator('section', { has: page.getByRole('heading', { name: 'From what is due' }) })
  await bridge.getByText('As a table').click()
  const cells = await bridge.locator('td span[title]').evaluateAll(found => found.map(cell => cell.title))
  // exact to the cent, as one points at it
  const cents = cells.map(title => Math.round(Number(title.replace(/[^\d.−-]/g, '').replace('−', '-')) * 100))
  const [due = 0, ...rest] = cents
  const expected = rest.pop() ?? 0
  expect(due).toBeGreaterThan(0)
  expect(Math.abs(due + rest.reduce((sum, step) => sum + step, 0) - expected)).toBeLessThanOrEqual(
    rest.length,
  )
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
  const call = page.getByLabel(/^Call on /).first()
  await call.selectOption({ label: 'Expands' })
  await page.getByText(/: expands\.$/).waitFor()
  await rita.expectAccessible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/: (no call|renews|contracts|lost)\.$/).waitFor()
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
  expect(new URL(rita.page.url()).searchParams.get('lead')).toBe('180')
  await rita.expectAccessible()
  await rita.expectNoTrouble()
})
