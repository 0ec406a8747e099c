// Files as large as customers have them: thousands of rows that come in while the page goes on, a workspace that leaves as one file.
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { beforeAll, expect, it, vi } from 'vitest'
import { countCalls } from './count-calls.ts'
import { demoVisits } from './demo-visits.ts'
import type { Visitor } from './visitor.ts'

const visits = demoVisits()
vi.setConfig({ testTimeout: 900_000 })
let ada: Visitor
beforeAll(async () => {
  ada = await visits.visit('ada')
  // as long as it takes: what is large is slow on a busy machine
  ada.page.setDefaultTimeout(0)
})

const ROWS = 5_000
const BATCHES = ROWS / 100
const HELD_AT = 10
/** Every 250th row has seats that are no number, every 500th a CSM whom nobody knows. */
const isUnreadable = (row: number): boolean => row % 250 === 0
const isRefused = (row: number): boolean => !isUnreadable(row) && row % 500 === 1

function crm(): string {
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const seats = isUnreadable(at) ? 'many' : String(5 + (at % 90))
    const csm = isRefused(at) ? 'nobody-we-know' : 'csm-amara'
    return `big-${at};"Customer ${at}, Ltd";smb;${seats};${csm};28.03.2025`
  })
  return ['Id;Company;Segment;Seats;Owner;Customer since', ...lines].join('\r\n')
}

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function textOf(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return file
}

it('takes in five thousand rows, goes on meanwhile, and gives back what was refused, to be mended', async () => {
  const { page } = ada
  await ada.open('/settings/sources')
  const rowsRead = await countCalls(page, ' is none of ')
  await choose(page, 'crm.csv', crm())
  await page.getByText('4,980 rows can be read, 20 cannot').waitFor()
  await page.getByText('Line 2, Seats: “many” is not a whole number.').waitFor()
  await page.getByLabel('Days are written').selectOption({ label: '28.03.2026' })
  await page.getByText('4,980 rows can be read, 20 cannot').waitFor()
  // once with the columns that fit, and once more with days as they are written
  expect(await rowsRead()).toBe(2 * ROWS)

  // the tenth batch is held until something else was done on the page
  let sent = 0
  let goOn = (): void => undefined
  const held = new Promise<void>(resolve => {
    goOn = resolve
  })
  await page.route('**/v1/accounts/batch', async route => {
    sent += 1
    if (sent === HELD_AT) await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Import 4,980 rows' }).click()
  await page.getByText('900 of 4,980 done').waitFor()
  expect(await page.getByRole('progressbar', { name: 'Import' }).getAttribute('value')).toBe('900')
  await ada.expectAccessible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to' }).getByRole('combobox').fill('northf')
  await page.keyboard.press('Escape')
  goOn()
  await page.getByText('4,970 rows new, 0 corrected, 0 as they were, 30 refused.').waitFor()
  expect(sent).toBe(BATCHES)
  // no batch has the file read again
  expect(await rowsRead()).toBe(0)
  await page.unroute('**/v1/accounts/batch')

  const file = await downloaded(page, () =>
    page.getByRole('button', { name: 'Download what was refused' }).click(),
  )
  const rejects = await textOf(file)
  expect(rejects.trim().split('\r\n')).toHaveLength(1 + 30)
  expect(rejects).toContain('nobody-we-know')
  await choose(
    page,
    'crm.rejects.csv',
    rejects.replaceAll(',many,', ',7,').replaceAll('nobody-we-know', 'csm-bruno'),
  )
  await page.getByText('30 rows can be read, 0 cannot').waitFor()
  await page.getByRole('button', { name: 'Import 30 rows' }).click()
  await page.getByText('30 rows new, 0 corrected, 0 as they were, 0 refused.').waitFor()
  expect(await visits.demo.amara.get('/v1/accounts/big-250')).toMatchObject({
    name: 'Customer 250, Ltd',
    seats: 7,
  })
  expect(await visits.demo.amara.get('/v1/accounts/big-4999')).toMatchObject({ segment: 'smb' })
})

it('merges two accounts into one, and takes it back', async () => {
  const { page } = ada
  await ada.open('/settings/accounts')
  await page.getByLabel('This account').fill('customer-0003')
  await page.getByLabel('What became of it').selectOption('merge')
  await page.getByLabel('It goes on as').fill('customer-0004')
  await page.getByRole('button', { name: 'Save' }).click()
  const told = page.getByRole('status').filter({ hasText: 'merged.' })
  await told.waitFor()
  const { id } = await visits.demo.amara.get<{ id: string }>('/v1/accounts/customer-0004')
  const merged = () => visits.demo.amara.get<{ mergedInto: string | null }>('/v1/accounts/customer-0003')
  expect((await merged()).mergedInto).toBe(id)
  await ada.expectAccessible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/: as it was\.$/).waitFor()
  expect((await merged()).mergedInto).toBeNull()
})

it('says why two accounts cannot be merged', async () => {
  const { page } = ada
  await ada.open('/settings/accounts')
  await page.getByLabel('This account').fill('customer-0003')
  await page.getByLabel('It goes on as').fill('customer-0003')
  await page.getByRole('button', { name: 'Save' }).click()
  await page
    .getByRole('alert')
    .getByText(/names the account itself/)
    .waitFor()
  await ada.expectAccessible()
})

it('exports the whole workspace as one file, says how far it is, and revokes the key it took', async () => {
  const { page } = ada
  await ada.open('/settings/workspace')
  let goOn = (): void => undefined
  const held = new Promise<void>(resolve => {
    goOn = resolve
  })
  await page.route('**/v1/workspace/export', async route => {
    await held
    await route.continue()
  })
  const file = await downloaded(page, async () => {
    await page.getByRole('button', { name: 'Export the workspace' }).click()
    await page.getByText(/rows so far/).waitFor()
    await page.getByRole('progressbar', { name: 'Export' }).waitFor()
    await ada.expectAccessible()
    goOn()
  })
  expect(file.suggestedFilename()).toBe('workspace.ndjson')
  const said = await page.getByText(/^All of it is in workspace\.ndjson/).innerText()
  const lines = (await textOf(file)).trimEnd().split('\n')
  const counts: number[] = Object.values(JSON.parse(lines.at(-1) ?? '').counts)
  const rows = counts.reduce((sum, each) => sum + each, 0)
  expect(lines).toHaveLength(rows + 2)
  expect(rows).toBeGreaterThan(ROWS)
  expect(said).toContain(`${rows.toLocaleString('en-GB')}\u00a0rows`)
  await ada.open('/settings/keys')
  await page.getByRole('row', { name: /Export of the workspace admin .* revoked/ }).waitFor()
  await page.unroute('**/v1/workspace/export')
})

it('saves no file when the export breaks off, or is stopped', async () => {
  const { page } = ada
  await ada.open('/settings/workspace')
  let saved = 0
  page.on('download', () => {
    saved += 1
  })
  await page.route('**/v1/workspace/export', async route => {
    const answer = await route.fetch()
    const text = await answer.text()
    await route.fulfill({ contentType: 'application/x-ndjson', body: text.slice(0, text.length / 2) })
  })
  const take = page.getByRole('button', { name: 'Export the workspace' })
  await take.click()
  await page
    .getByRole('alert')
    .getByText(/The file broke off/)
    .waitFor()
  await ada.expectAccessible()
  await page.unroute('**/v1/workspace/export')
  await page.route('**/v1/workspace/export', () => undefined)
  await take.click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped: nothing was saved.').waitFor()
  expect(saved).toBe(0)
  await page.unroute('**/v1/workspace/export')
  await ada.open('/settings/keys')
  expect(await page.getByRole('row', { name: /Export of the workspace/ }).count()).toBe(3)
  expect(await page.getByRole('row', { name: /Export of the workspace.*revoked/ }).count()).toBe(3)
  await ada.expectNoTrouble()
})
